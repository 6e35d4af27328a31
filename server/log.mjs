import pino from 'pino';

/** One JSON line an occurrence. No addresses of people, no queries, no headers. */
export const log = pino({ level: process.env.LOG_LEVEL ?? 'info', base: { pid: process.pid } });

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} requestId
 */
export function logRequest(request, response, requestId) {
  const started = performance.now();
  const path = withoutSecret((request.url ?? '').split('?', 1)[0] ?? '').slice(0, 300);
  response.once('close', () => {
    const ms = Math.round(performance.now() - started);
    const whole = response.writableFinished;
    log.info({ requestId, method: request.method, path, status: response.statusCode, ms, whole }, 'request');
  });
}

/**
 * An address that lets somebody in is itself a secret.
 * @param {string} path
 */
export function withoutSecret(path) {
  return path.replace(/^(\/+(?:shared|welcome)\/+)[^/]+/i, '$1…');
}
