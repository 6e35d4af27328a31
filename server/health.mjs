/**
 * `/healthz`: this process is up. `/readyz`: the database answers and is migrated.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{ state: { ready: boolean } }} database
 * @returns {boolean} whether this was such a question
 */
export function answerHealth(request, response, database) {
  const path = (request.url ?? '').split('?', 1)[0];
  if (path !== '/healthz' && path !== '/readyz') return false;
  const well = path === '/healthz' || database.state.ready;
  const status = path === '/healthz' ? 'up' : well ? 'ready' : 'database away';
  response.writeHead(well ? 200 : 503, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  response.end(`${JSON.stringify({ status })}\n`);
  return true;
}
