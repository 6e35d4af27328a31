/**
 * No other site may frame an answer, unless the answer itself says which may. Decided as late as its headers leave:
 * Next drops a route's header where one of that name is already set.
 * @param {import('node:http').ServerResponse} response
 */
export function refuseFraming(response) {
  const { writeHead } = response;
  Object.assign(response, {
    writeHead: (/** @type {unknown[]} */ ...words) => {
      const policy = String(response.getHeader('content-security-policy') ?? '');
      if (!policy.includes('frame-ancestors')) {
        response.setHeader('Content-Security-Policy', policy ? `${policy}; ${none}` : none);
      }
      const allowed = String(response.getHeader('content-security-policy')).includes('frame-ancestors *');
      if (!allowed) response.setHeader('X-Frame-Options', 'DENY');
      return Reflect.apply(writeHead, response, words);
    },
  });
}

const none = "frame-ancestors 'none'";
