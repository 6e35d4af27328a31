import { BurstyRateLimiter, RateLimiterMemory } from 'rate-limiter-flexible';
import { sendProblem } from './problem.mjs';

/** A page with everything that belongs to it is about 30 requests. */
const usual = { perSecond: 40, burst: 600, burstSeconds: 15 };

/**
 * Holds each address to a pace that no reader reaches and a flood does. Built files do not count, nor does this machine
 * itself. Behind a proxy that is not named in TRUSTED_PROXY all readers are one address.
 * @param {{ perSecond?: number, burst?: number, burstSeconds?: number }} [limits] how many a second, and how many more in so many seconds
 */
export function limitRate({ perSecond, burst, burstSeconds } = usual) {
  const limiter = new BurstyRateLimiter(
    new RateLimiterMemory({ points: perSecond ?? usual.perSecond, duration: 1 }),
    new RateLimiterMemory({
      keyPrefix: 'burst',
      points: burst ?? usual.burst,
      duration: burstSeconds ?? usual.burstSeconds,
    }),
  );

  /**
   * @param {import('node:http').IncomingMessage} request as the gate has described who asks (requester.mjs)
   * @param {import('node:http').ServerResponse} response
   * @returns {Promise<boolean>} whether it refused
   */
  return async function refuseHurry({ headers, url }, response) {
    if (headers['x-turnaround-here'] || url?.startsWith('/_next/static/')) return false;
    const isWithin = await limiter.consume(networkOf(String(headers['x-turnaround-from']))).then(
      () => true,
      () => false,
    );
    if (isWithin) return false;
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
