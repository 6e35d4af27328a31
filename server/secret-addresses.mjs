/**
 * An address that lets somebody in is told to nobody: not by a browser to where a link or picture leads, not by a
 * search engine to its users.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function hideAddress(request, response) {
  if (!/^\/+(?:shared|welcome)\//i.test(request.url ?? '')) return;
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('X-Robots-Tag', 'noindex, nofollow');
}
