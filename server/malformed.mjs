import { sendProblem } from './problem.mjs';

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Headers of which the first and the last would be read by different readers. */
const once = new Set(['host', 'content-length', 'transfer-encoding', 'content-type', 'authorization', 'origin']);

/** A path that can be read in one way only, as nearly all are. */
const plain = /^(?:\/[\w~-][\w.~-]*)*\/?$/;

const sentences = {
  form: 'Ask for a path of this site: it begins with one slash.',
  percent: 'This address cannot be read: a percent sign in it is not followed by a character. Check how it was copied.',
  sign: 'This address has signs that no address here has: a hidden slash, a backslash, a control character or dots that lead upwards.',
  twice: 'A header that may stand once stands here twice.',
};

/**
 * What can be read in two ways, or in none, is its sender's mistake: it is answered here, before two readers could take
 * it for different things. Next would call some of it an error of the server. TRACE would hand a reader's own headers back.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @returns {boolean} whether it answered
 */
export function answerMalformed(request, response) {
  const { method = '', url = '', rawHeaders } = request;
  if (!methods.includes(method)) {
    const detail = `Known methods are: ${methods.join(', ')}.`;
    return sendProblem(response, 405, 'Method not allowed', detail, { Allow: methods.join(', ') });
  }
  const wrong = wrongAddress(url) ?? (isTwice(rawHeaders) ? 'twice' : null);
  return wrong !== null && sendProblem(response, 400, 'Bad request', sentences[wrong]);
}

/** @param {string} url @returns {'form' | 'percent' | 'sign' | null} */
function wrongAddress(url) {
  const [path = ''] = url.split('?', 1);
  if (path !== '' && plain.test(path)) return null;
  if (!path.startsWith('/') || path.startsWith('//')) return 'form';
  if (/%2f|%5c|\\/i.test(path)) return 'sign';
  try {
    const steps = decodeURIComponent(path);
    const isUpward = steps.split('/').some((step) => step === '..' || step === '.');
    return isUpward || /\p{Cc}/u.test(steps) ? 'sign' : null;
  } catch {
    return 'percent';
  }
}

/** @param {readonly string[]} rawHeaders name, value, name, value */
function isTwice(rawHeaders) {
  /** @type {string[]} */
  const seen = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = (rawHeaders[at] ?? '').toLowerCase();
    if (!once.has(name)) continue;
    if (seen.includes(name)) return true;
    seen.push(name);
  }
  return false;
}
