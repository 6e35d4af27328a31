import { isIP } from 'node:net';
import { LRUCache } from 'lru-cache';
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

  const ownName = nameOf(own);
  /** @type {LRUCache<string, 200 | 400 | 421>} What was found of a name before. */
  const known = new LRUCache({ max: 200 });

  /** @param {string} given @returns {200 | 400 | 421} */
  function judge(given) {
    const host = hostOf(`http://${given}`);
    if (host === null || /[/?#@\\]/.test(given)) return 400;
    const name = nameOf(host);
    return loopback.has(name) || isIP(name) !== 0 || name === ownName ? 200 : 421;
  }

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   * @returns {boolean} whether it refused
   */
  return function refuseName(request, response) {
    const given = request.headers.host ?? '';
    const status = known.get(given) ?? judge(given);
    if (!known.has(given)) known.set(given, status);
    if (status === 200) return false;
    if (status === 400) return sendProblem(response, 400, 'Bad request', unclear);
    return sendProblem(response, 421, 'Misdirected request', foreign);
  };
}

const unclear = 'The header "Host" does not say which site is meant.';

const foreign =
  'This installation does not answer to this name. Whoever runs it can name it: SITE_ADDRESS=https://… and start again.';

/** @param {string} address */
function hostOf(address) {
  return URL.canParse(address) && /^https?:/.test(address) ? new URL(address).host : null;
}

/** Without its port: a name is what rebinding can take. @param {string} host */
function nameOf(host) {
  return host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
}
