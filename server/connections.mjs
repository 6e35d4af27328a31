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
  // Asked for at the gate (host-names.mjs), where a request has its line in the log.
  requireHostHeader: false,
  insecureHTTPParser: false,
};

/** Neither side said anything for this long: the connection is given up. */
const silence = 120_000;

const sentences = /** @type {Record<string, readonly [status: number, title: string, detail: string]>} */ ({
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large', 'The address and headers are longer than 16 kB.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout', 'This came too slowly.'],
  UPGRADE: [400, 'Bad Request', 'This site speaks HTTP and nothing else.'],
});

const other = /** @type {const} */ ([400, 'Bad Request', 'This is not HTTP as it is written down.']);

/**
 * Ends what is no request, or comes too slowly to be one, with one sentence and one line of the log.
 * @param {import('node:http').Server} server
 * @param {{ dev: boolean }} how while developing, pages hear of changes over a connection of another kind
 */
export function guardConnections(server, { dev }) {
  server.timeout = silence;
  server.maxRequestsPerSocket = 1_000;
  server.on('clientError', (error, socket) => {
    const code = /** @type {NodeJS.ErrnoException} */ (error).code ?? '';
    if (code === 'ECONNRESET' || !socket.writable) socket.destroy();
    else turnAway(socket, code);
  });
  if (!dev) server.on('upgrade', (_request, socket) => turnAway(socket, 'UPGRADE'));
}

/** @param {import('node:stream').Duplex} socket @param {string} code */
function turnAway(socket, code) {
  const [status, title, detail] = sentences[code] ?? other;
  const requestId = randomUUID();
  log.info({ requestId, status, code }, 'no request');
  const body = JSON.stringify({ title, status, detail });
  const head = [
    `HTTP/1.1 ${status} ${title}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Request-Id: ${requestId}`,
    'Cache-Control: no-store',
    'Connection: close',
  ];
  socket.on('error', () => socket.destroy());
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}
