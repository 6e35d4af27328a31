import { format } from 'node:util';
import pino from 'pino';
import { requestUnderWay } from './answering.mjs';
import { redactPath, redactText } from './redact.mjs';

/** One JSON line an occurrence. No addresses of people, no queries, no headers, no secrets. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: { pid: process.pid },
  // Lines of requests have no words of others, and are many.
  hooks: { streamWrite: (line) => (line.startsWith('{"level":30,') ? line : redactText(line)) },
});

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} requestId
 */
export function logRequest(request, response, requestId) {
  const started = performance.now();
  const path = redactPath((request.url ?? '').split('?', 1)[0]?.slice(0, 300) ?? '');
  response.once('close', () => {
    const ms = Math.round(performance.now() - started);
    const whole = response.writableFinished;
    log.info({ requestId, method: request.method, path, status: response.statusCode, ms, whole }, 'request');
  });
}

/** An error with the way to it, for the log alone. @param {unknown} error */
export function described(error) {
  return error instanceof Error ? format(error) : String(error);
}

/** What Next and others write to the console becomes lines of the log, so that nothing passes by its rules. */
export function logConsole() {
  for (const level of /** @type {const} */ (['error', 'warn'])) {
    console[level] = (...words) => log[level]({ requestId: requestUnderWay(), console: format(...words) }, 'console');
  }
}
