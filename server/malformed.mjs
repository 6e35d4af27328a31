const detail =
  'This address cannot be read: a percent sign in it is not followed by a character. Check how it was copied.';

/**
 * An address that is no text is its sender's mistake; Next would call it an error of the server. TRACE
 * would hand a reader's own headers back.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @returns {boolean} whether it answered
 */
export function answerMalformed(request, response) {
  if (request.method === 'TRACE') {
    response.writeHead(405, { Allow: 'GET, HEAD, POST', 'Cache-Control': 'no-store' }).end();
    return true;
  }
  const [path = ''] = (request.url ?? '').split('?', 1);
  try {
    decodeURIComponent(path);
    return false;
  } catch {
    response.writeHead(400, {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Cache-Control': 'no-store',
    });
    response.end(JSON.stringify({ title: 'Bad request', status: 400, detail }));
    return true;
  }
}
