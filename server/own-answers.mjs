const proof = /(?:^|;)\s*(?:__Secure-|__Host-)?turnaround\./;

/**
 * Whether a request bears anything that may open more to it than to others: a cookie of ours, or a token. Good or
 * bad: what is answered to it is made for it alone.
 * @param {import('node:http').IncomingMessage} request
 */
export function bearsProof({ headers }) {
  return headers.authorization !== undefined || proof.test(String(headers.cookie ?? ''));
}

/**
 * What is answered to somebody is kept by no cache, whatever the page or route says. Decided as late as its headers
 * leave, so that nothing said after it counts.
 * @param {import('node:http').ServerResponse} response
 */
export function keepToItself(response) {
  const { writeHead } = response;
  Object.assign(response, {
    writeHead: (/** @type {unknown[]} */ ...words) => {
      const given = words.at(-1);
      if (typeof given === 'object' && given !== null) {
        for (const name of Object.keys(given)) {
          if (name.toLowerCase() === 'cache-control') Reflect.deleteProperty(given, name);
        }
      }
      response.setHeader('Cache-Control', 'private, no-store');
      return Reflect.apply(writeHead, response, words);
    },
  });
}
