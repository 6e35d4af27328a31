import { randomUUID } from 'node:crypto';
import { longestBody } from './body-limits.mjs';
import { log } from './log.mjs';

/** How long a connection may take for what, in milliseconds, and how much may stand before a body. */
export const connectionLimits = {
  headersTimeout: 10_000,
  requestTimeout: longestBody,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16 * 1024,
  requireHostHeader: true,
  insecureHTTPParser: false,
};

/** Neither side said anything for this long: the connection is given up. */
const silence = 120_000;

const answers = /** @type {Record<string, [status: string, sentence: string]>} */ ({
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'The address and headers are longer than 16 kB.'],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'This came too slowly.'],
});

const other = /** @type {const} */ (['400 Bad Request', 'This is not HTTP as it is written down.']);

/**
 * Ends what is no request, or comes too slowly to be one, with one sentence and one line of the log.
 * @param {import('node:http').Server} server
 */
export function guardConnections(server) {
  server.timeout = silence;
  server.maxRequestsPerSocket = 1_000;
  server.on('clientError', (error, socket) => {
    const code = /** @type {NodeJS.ErrnoException} */ (error).code ?? '';
    const [status, sentence] = answers[code] ?? other;
    const requestId = randomUUID();
    if (code !== 'ECONNRESET') log.info({ requestId, status: Number(status.slice(0, 3)), code }, 'no request');
    if (!socket.writable || code === 'ECONNRESET') return socket.destroy();
    const body = JSON.stringify({ title: status.slice(4), status: Number(status.slice(0, 3)), detail: sentence });
    const headers = [
      `HTTP/1.1 ${status}`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      `X-Request-Id: ${requestId}`,
      'Cache-Control: no-store',
      'Connection: close',
    ];
    socket.end(`${headers.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
  });
}
