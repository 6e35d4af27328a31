/**
 * An address that lets somebody in is told to no search engine. No other site hears of it either: every answer says
 * `Referrer-Policy: same-origin` (safety-headers.mjs). With `no-referrer` the browser would send the page's own forms
 * with the origin `null`, and they could not be told from another site's.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function hideAddress(request, response) {
  if (!/^\/+(?:shared|welcome)\//i.test(request.url ?? '')) return;
  response.setHeader('X-Robots-Tag', 'noindex, nofollow');
}
