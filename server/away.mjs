import { plainPage, plainPolicy } from './plain-page.mjs';

const page = plainPage(
  'Database away',
  `<h1>The database does not answer</h1>
      <p>Turnaround is running, but it cannot reach its database. Nothing is lost.</p>
      <p>This page tries again every three seconds and comes back by itself.</p>
      <small>Status 503. Whoever runs this installation finds the reason in its log.</small>`,
  { retryIn: 3 },
);
const sentence = 'The database does not answer. Nothing is lost; this page works again as soon as it is back.';

/**
 * While the database is away every address that shows figures answers 503 at once, also those that
 * could be had from a cache: nobody should brief a board from a page that may be behind.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{ state: { ready: boolean } }} database
 * @returns {boolean} whether it answered
 */
export function answerAway(request, response, database) {
  const url = request.url ?? '';
  if (database.state.ready || url.startsWith('/_next/')) return false;
  const wantsPage = (request.headers.accept ?? '').includes('text/html');
  response.writeHead(503, {
    'Content-Type': wantsPage ? 'text/html; charset=utf-8' : 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
    'Retry-After': '2',
    ...(wantsPage ? { 'Content-Security-Policy': plainPolicy } : {}),
  });
  response.end(wantsPage ? page : JSON.stringify({ title: 'Database away', status: 503, detail: sentence }));
  return true;
}
