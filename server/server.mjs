// The web server: Next.js behind a front that knows whether the database answers.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import next from 'next';
import { answer } from './answering.mjs';
import { answerAway } from './away.mjs';
import { steerCaches } from './cache-headers.mjs';
import { connectionLimits, guardConnections } from './connections.mjs';
import { applyContentPolicy } from './content-policy.mjs';
import { watchDatabase } from './database-watch.mjs';
import { tellFailures } from './failed-answers.mjs';
import { tellLength } from './file-length.mjs';
import { makeGate } from './gate.mjs';
import { answerHealth } from './health.mjs';
import { keepPages } from './kept-pages.mjs';
import { described, log, logConsole, logRequest } from './log.mjs';
import { sendWholeNotFound } from './not-found.mjs';
import { bearsProof, keepToItself } from './own-answers.mjs';
import { safetyHeaders } from './safety-headers.mjs';
import { hideAddress } from './secret-addresses.mjs';
import { watchTrail } from './trail-watch.mjs';

const host = process.env.HOST ?? '127.0.0.1';
const port = Number(process.env.PORT ?? '3000');
const dev = process.env.NODE_ENV !== 'production';

if (!dev) logConsole();
const server = createServer(connectionLimits);
guardConnections(server, { dev });
const answerAtGate = makeGate({ siteAddress: process.env.SITE_ADDRESS, trustedProxy: process.env.TRUSTED_PROXY });
const app = next({ dev, dir: process.cwd(), hostname: host, port, httpServer: server });
const kept = keepPages();
const database = watchDatabase(process.env.DATABASE_URL ?? '', kept.forget);
const handle = app.getRequestHandler();
// Who asks in the first moment must not hear that the database is away.
await Promise.all([app.prepare(), database.looked]);
const trail = watchTrail(process.env.DATABASE_URL ?? '', process.env.TRAIL_FOLDER);

server.on('request', async (request, response) => {
  const id = randomUUID();
  request.headers['x-request-id'] = id;
  response.setHeader('X-Request-Id', id);
  response.setHeaders(safetyHeaders);
  hideAddress(request, response);
  const onRefused = (/** @type {number} */ count) => log.warn({ requestId: id, count }, 'inline parts refused');
  applyContentPolicy(response, { dev, onRefused });
  logRequest(request, response, id);
  if (answerHealth(request, response, database)) return;
  if (await answerAtGate(request, response)) return;
  if (answerAway(request, response, database)) return;
  steerCaches(response);
  if (bearsProof(request) && !request.url?.startsWith('/_next/static/')) keepToItself(response);
  tellLength(response);
  if (!dev && kept.answer(request, response)) return;
  if (!dev) sendWholeNotFound(response);
  tellFailures(response, id);
  answer(response, { requestId: id, forgetPages: kept.forget }, () => handle(request, response)).catch((error) => {
    log.error({ requestId: id, error: described(error) }, 'request failed');
    if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end('Something went wrong on the server. Its log has the details.');
  });
});

server.on('error', (error) => {
  log.fatal({ error: String(error) }, 'cannot listen');
  process.exit(1);
});

server.listen(port, host, () => {
  log.info({ host, port }, 'ready');
  process.send?.('ready');
});

let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  log.info('stopping');
  setTimeout(() => process.exit(0), 12_000).unref();
  server.close(async () => {
    await Promise.allSettled([database.close(), trail.close(), app.close()]);
    process.exit(0);
  });
  server.closeIdleConnections();
  // A connection whose last answer ends now would else be waited for until its keep-alive is over.
  setInterval(() => server.closeIdleConnections(), 200).unref();
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
// The process that started this one is gone: nobody could stop this one any more.
process.on('disconnect', stop);
process.on('unhandledRejection', (error) => log.error({ error: described(error) }, 'unhandled rejection'));
