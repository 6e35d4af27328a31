import { LRUCache } from 'lru-cache';
import { sendProblem } from './problem.mjs';

/** Requests at once, and a second after that. A page with everything that belongs to it is about 30. */
const usual = { burst: 600, perSecond: 40 };

/**
 * Holds each address to a pace that no reader reaches and a flood does. Built files do not count, nor does this machine
 * itself. Behind a proxy that is not named in TRUSTED_PROXY all readers are one address.
 * @param {{ burst?: number, perSecond?: number, now?: () => number }} [how]
 */
export function limitRate({ burst = usual.burst, perSecond = usual.perSecond, now = Date.now } = {}) {
  /** @type {LRUCache<string, { left: number, at: number }>} */
  const buckets = new LRUCache({ max: 20_000 });

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   * @param {{ address: string, isHere: boolean }} from
   * @returns {boolean} whether it refused
   */
  return function refuseHurry(request, response, { address, isHere }) {
    if (isHere || request.url?.startsWith('/_next/static/')) return false;
    const key = networkOf(address);
    const known = buckets.get(key) ?? { left: burst, at: now() };
    const left = Math.min(burst, known.left + ((now() - known.at) / 1_000) * perSecond);
    buckets.set(key, { left: Math.max(0, left - 1), at: now() });
    if (left >= 1) return false;
    const detail = 'Too much was asked from your address in a short time. Try again in a few seconds.';
    return sendProblem(response, 429, 'Too many requests', detail, { 'Retry-After': '5' });
  };
}

/** One household has a /64 of the new addresses, not one address. @param {string} address */
function networkOf(address) {
  if (!address.includes(':')) return address;
  const [before = '', after] = address.toLowerCase().split('::');
  const head = before.split(':').filter(Boolean);
  const tail = (after ?? '').split(':').filter(Boolean);
  const missing = after === undefined ? 0 : 8 - head.length - tail.length;
  return [...head, ...Array(Math.max(0, missing)).fill('0'), ...tail].slice(0, 4).join(':');
}
