import { limitBodyTime } from './body-time.mjs';
import { sendProblem } from './problem.mjs';

const [kB, MiB, GiB] = [1_000, 2 ** 20, 2 ** 30];

/**
 * How much may be sent to which address, and how long that may take; the first line that fits counts. A route that
 * reads less says so itself.
 * @type {readonly { address: RegExp, bytes: number, seconds: number, long?: boolean, what: string }[]}
 */
const bodyLimits = [
  // lib/imports/uploads/limits.ts says the same.
  { address: /^\/import\/uploads\/[^/]+$/, bytes: GiB, seconds: 6 * 3_600, long: true, what: 'An uploaded file' },
  { address: /^\/import\/uploads$/, bytes: 20 * MiB, seconds: 3_600, long: true, what: 'A file sent without script' },
  { address: /^\/import\/uploads\/[^/]+\/(look|read|answers)$/, bytes: MiB, seconds: 30, what: 'How a file is read' },
  { address: /^\/api\/v1\/companies\/[^/]+\/edits$/, bytes: MiB, seconds: 30, what: 'A change' },
  { address: /^\/(api\/v1\/)?companies\/[^/]+\/briefings?(\/|$)/, bytes: MiB, seconds: 30, what: 'A briefing' },
  { address: /^/, bytes: 100 * kB, seconds: 20, what: 'What is sent here' },
];

/** The longest that any body may take; Node ends the connection then. */
export const longestBody = Math.max(...bodyLimits.map(({ seconds }) => seconds)) * 1_000;

/**
 * Refuses a body that says no length, says too much, or stands where none belongs; and ends one that comes too slowly.
 * Node itself sees to it that no more comes than was said.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @returns {boolean} whether it refused
 */
export function limitBody(request, response) {
  const { method, url = '', headers } = request;
  const length = headers['content-length'] ?? '0';
  const hasBody = length !== '0' || headers['transfer-encoding'] !== undefined;
  if (!hasBody) return false;
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') {
    return sendProblem(response, 400, 'Bad request', 'A question has no body; put what you ask into the address.');
  }
  if (headers['transfer-encoding'] !== undefined) {
    const detail = 'Say how long it is: send it with the header "Content-Length".';
    return sendProblem(response, 411, 'Length required', detail);
  }
  const [path = ''] = url.split('?', 1);
  const limit = bodyLimits.find(({ address }) => address.test(path));
  if (!limit || !/^\d{1,15}$/.test(length) || Number(length) > limit.bytes) {
    const detail = `${limit?.what ?? 'This'} is larger than ${sizeWords(limit?.bytes ?? 0)}. Send less at once.`;
    return sendProblem(response, 413, 'Too large', detail);
  }
  limitBodyTime(request, limit);
  return false;
}

/** @param {number} bytes */
function sizeWords(bytes) {
  if (bytes >= GiB) return `${bytes / GiB} GB`;
  return bytes < MiB ? `${bytes / kB} kB` : `${bytes / MiB} MB`;
}
