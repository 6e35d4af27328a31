const secret = /^\/shared\//i;

/**
 * The path of an address as it may be written down: where the path itself is a secret, only that there was one.
 * @param {string} path
 */
export function withoutSecret(path) {
  return secret.test(path) ? '/shared/…' : path;
}

/**
 * An address that is a secret is told to nobody: not by a browser to where a link or picture leads, not by a search
 * engine to its users.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function hideAddress(request, response) {
  if (!secret.test(request.url ?? '')) return;
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('X-Robots-Tag', 'noindex, nofollow');
}
