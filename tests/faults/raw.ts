import { once } from 'node:events';
import { connect } from 'node:net';

export type RawAnswer = { readonly status: number; readonly headers: string; readonly body: string };

/** Sends these very bytes and gives the answers, in their order, until the server ends the connection. */
export async function sendRaw(url: string, bytes: string, patience = 8_000): Promise<RawAnswer[]> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.on('error', () => {});
  socket.setTimeout(patience, () => socket.destroy());
  socket.write(bytes, 'latin1');
  await once(socket, 'close');
  return Buffer.concat(chunks)
    .toString('latin1')
    .split(/(?=HTTP\/1\.1 \d{3} )/)
    .filter((part) => part !== '')
    .map((part) => {
      const [head = '', ...body] = part.split('\r\n\r\n');
      return { status: Number(head.slice(9, 12)), headers: head.toLowerCase(), body: body.join('\r\n\r\n') };
    });
}

/** A request as text. The connection ends after its answer. */
export function written(line: string, headers: readonly string[], body = ''): string {
  return [`${line} HTTP/1.1`, ...headers, 'Connection: close', '', body].join('\r\n');
}
