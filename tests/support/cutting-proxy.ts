import { connect, createServer, type Socket } from 'node:net';

export type CuttingProxy = {
  /** The address of the database, by way of the proxy. */
  readonly url: string;
  /** From now on: lets the next COMMIT through, calls back, and cuts its connection instead of telling the answer. */
  cutNextCommit(then?: () => void): void;
  close(): void;
};

/** A way to a database on which the answer to a COMMIT can be lost. */
export async function cuttingProxy(databaseUrl: string): Promise<CuttingProxy> {
  const target = new URL(databaseUrl);
  let armed: (() => void) | null = null;
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    let cut = false;
    client.on('data', (sent) => {
      if (armed && isCommit(sent)) {
        cut = true;
        upstream.write(sent, armed);
        armed = null;
      } else upstream.write(sent);
    });
    upstream.on('data', (answer) => (cut ? drop(client, upstream) : client.write(answer)));
    for (const end of [client, upstream]) {
      end.on('error', () => drop(client, upstream));
      end.on('close', () => drop(client, upstream));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = new URL(databaseUrl);
  url.port = String(typeof address === 'object' ? address?.port : '');
  return {
    url: url.href,
    cutNextCommit(then = () => {}) {
      armed = then;
    },
    close: () => server.close(),
  };
}

/** A simple query "COMMIT" of PostgreSQL's protocol. */
function isCommit(sent: Buffer): boolean {
  return sent[0] === 'Q'.charCodeAt(0) && sent.includes('COMMIT\0');
}

function drop(...ends: Socket[]): void {
  for (const end of ends) end.destroy();
}
