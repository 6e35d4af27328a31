import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export type Answer = {
  readonly path: string;
  readonly headers: Record<string, string>;
  /** Base64. */
  readonly body: string;
};

export type BareServer = {
  readonly url: string;
  /** From now on this path gets this answer. */
  keep(answer: Answer): Promise<void>;
  stop(): Promise<void>;
};

/** The floor of every ratio: a Node server that sends ready bytes from memory. */
export async function startBareServer(): Promise<BareServer> {
  const child = fork(path.join(import.meta.dirname, 'bare-server.mjs'));
  const [port] = (await once(child, 'message')) as [number];
  return {
    url: `http://127.0.0.1:${port}`,
    async keep(answer) {
      const kept = once(child, 'message');
      child.send(answer);
      await kept;
    },
    async stop() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

const madeByServer = new Set(['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding']);

/** What an address answers, with its headers, for a bare server to send again. */
export async function record(url: string, encoding: string): Promise<Answer> {
  const { request } = await import('node:http');
  const { pathname } = new URL(url);
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers: { 'Accept-Encoding': encoding, Accept: 'text/html' } }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      if (response.statusCode !== 200) return reject(new Error(`${url} answered ${response.statusCode}`));
      const headers = Object.fromEntries(
        Object.entries(response.headers).flatMap(([name, value]) =>
          madeByServer.has(name) ? [] : [[name, String(value)]],
        ),
      );
      resolve({ path: pathname, headers, body: Buffer.concat(chunks).toString('base64') });
    });
    asked.once('error', reject);
    asked.end();
  });
}
