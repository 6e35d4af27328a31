import { sendProblem } from './problem.mjs';

const asking = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * What changes something is taken from this site's own pages, or from no browser at all: browsers say themselves where
 * a request is from, and no page can hide it. The routes ask the same again (lib/api/same-origin.ts).
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{ scheme: 'http' | 'https' }} from
 * @returns {boolean} whether it refused
 */
export function refuseOtherSites(request, response, { scheme }) {
  if (asking.has(request.method ?? '')) return false;
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const isOurs = site === undefined || site === 'same-origin' || site === 'none';
  if (isOurs && (origin === undefined || isHere(origin, host ?? '', scheme))) return false;
  return sendProblem(response, 403, 'Forbidden', 'This can only be sent from a page of this site.');
}

/** A proxy that speaks TLS and is not named leaves the scheme unknown; one that is named does not. */
function isHere(/** @type {string} */ origin, /** @type {string} */ host, /** @type {'http' | 'https'} */ scheme) {
  if (!URL.canParse(origin)) return false;
  const page = new URL(origin);
  return page.host === host.toLowerCase() && (scheme === 'http' || page.protocol === 'https:');
}
