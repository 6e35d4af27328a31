/**
 * Ends an answer with one sentence on what is wrong and what to do (RFC 9457). The connection is closed where a body
 * that nobody will read may still be on its way.
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} title
 * @param {string} detail
 * @param {import('node:http').OutgoingHttpHeaders} [headers]
 */
export function sendProblem(response, status, title, detail, headers = {}) {
  const bodyComes = response.req.headers['content-length'] ?? response.req.headers['transfer-encoding'];
  if (bodyComes !== undefined) response.setHeader('Connection', 'close');
  response.writeHead(status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
    ...headers,
  });
  response.end(JSON.stringify({ title, status, detail }));
  return true;
}
