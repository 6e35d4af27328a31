import { knowActions } from './actions.mjs';
import { limitBody } from './body-limits.mjs';
import { readForwarding } from './forwarding.mjs';
import { guardNames } from './host-names.mjs';
import { answerMalformed } from './malformed.mjs';
import { limitRate } from './rate-limit.mjs';
import { tellRequester } from './requester.mjs';
import { strictTransport } from './safety-headers.mjs';
import { refuseOtherSites } from './same-origin.mjs';

/**
 * What every request must pass before anything else looks at it.
 * @param {{ siteAddress?: string, trustedProxy?: string }} settings SITE_ADDRESS and TRUSTED_PROXY
 */
export function makeGate({ siteAddress = '', trustedProxy = '' }) {
  const forwarded = readForwarding(trustedProxy);
  const refuseName = guardNames(siteAddress);
  const refuseHurry = limitRate();
  const refuseAction = knowActions();

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   * @returns {Promise<boolean>} whether it answered
   */
  return async function answerAtGate(request, response) {
    const from = forwarded(request);
    tellRequester(request, from);
    if (from.scheme === 'https') response.setHeader('Strict-Transport-Security', strictTransport);
    return (
      answerMalformed(request, response) ||
      refuseName(request, response) ||
      (await refuseHurry(request, response)) ||
      limitBody(request, response) ||
      refuseOtherSites(request, response, from) ||
      refuseAction(request, response)
    );
  };
}
