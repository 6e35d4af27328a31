import { isIP } from 'node:net';
import { sendProblem } from './problem.mjs';

const loopback = new Set(['localhost', 'localhost.']);

/**
 * Answers to its own names only: localhost, any address in digits, and the host of SITE_ADDRESS. Another name that leads
 * here belongs to somebody else, whose pages could read this site in a reader's browser (DNS rebinding).
 * @param {string} siteAddress SITE_ADDRESS, or nothing
 */
export function guardNames(siteAddress) {
  const own = siteAddress === '' ? '' : hostOf(siteAddress);
  if (own === null) {
    throw new Error(`SITE_ADDRESS is "${siteAddress}", but must be a whole address: https://turnaround.example`);
  }

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   * @returns {boolean} whether it refused
   */
  return function refuseName(request, response) {
    const given = request.headers.host ?? '';
    const host = hostOf(`http://${given}`);
    if (host === null || /[/?#@\\]/.test(given)) {
      return sendProblem(response, 400, 'Bad request', 'The header "Host" does not say which site is meant.');
    }
    const name = nameOf(host);
    if (loopback.has(name) || isIP(name) !== 0 || name === nameOf(own)) return false;
    const detail =
      'This installation does not answer to this name. Whoever runs it can name it: SITE_ADDRESS=https://… and start again.';
    return sendProblem(response, 421, 'Misdirected request', detail);
  };
}

/** @param {string} address */
function hostOf(address) {
  return URL.canParse(address) && /^https?:/.test(address) ? new URL(address).host : null;
}

/** Without its port: a name is what rebinding can take. @param {string} host */
function nameOf(host) {
  return host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
}
