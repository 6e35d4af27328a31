// The web server: Next.js behind a front that knows whether the database answers.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import next from 'next';
import { answer } from './answering.mjs';
import { answerAway } from './away.mjs';
import { steerCaches } from './cache-headers.mjs';
import { watchDatabase } from './database-watch.mjs';
import { tellLength } from './file-length.mjs';
import { refuseFraming } from './framing.mjs';
import { answerHealth } from './health.mjs';
import { keepPages } from './kept-pages.mjs';
import { log, logRequest } from './log.mjs';
import { answerMalformed } from './malformed.mjs';
import { sendWholeNotFound } from './not-found.mjs';
import { limitTime } from './request-time.mjs';
import { safetyHeaders } from './safety-headers.mjs';

const host = process.env.HOST ?? '127.0.0.1';
const port = Number(process.env.PORT ?? '3000');
const dev = process.env.NODE_ENV !== 'production';

// How long a request may take to come in is limited by server/request-time.mjs: an upload may be long, not silent.
const server = createServer({ requestTimeout: 0, headersTimeout: 10_000, keepAliveTimeout: 5_000 });
const app = next({ dev, dir: process.cwd(), hostname: host, port, httpServer: server });
const kept = keepPages();
const database = watchDatabase(process.env.DATABASE_URL ?? '', kept.forget);
const handle = app.getRequestHandler();
// Who asks in the first moment must not hear that the database is away.
await Promise.all([app.prepare(), database.looked]);

server.on('request', (request, response) => {
  const id = randomUUID();
  response.setHeader('X-Request-Id', id);
  response.setHeaders(safetyHeaders);
  refuseFraming(response);
  logRequest(request, response, id);
  limitTime(request, response);
  if (answerHealth(request, response, database)) return;
  if (answerMalformed(request, response)) return;
  if (answerAway(request, response, database)) return;
  steerCaches(response);
  tellLength(response);
  if (!dev && kept.answer(request, response)) return;
  if (!dev) sendWholeNotFound(response);
  answer(response, () => handle(request, response)).catch((error) => {
    log.error({ requestId: id, error: String(error) }, 'request failed');
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
    await Promise.allSettled([database.close(), app.close()]);
    process.exit(0);
  });
  server.closeIdleConnections();
  // A connection whose last answer ends now would else be waited for until its keep-alive is over.
  setInterval(() => server.closeIdleConnections(), 200).unref();
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
// The process that started this one is gone: nobody could stop this one any more.
process.on('disconnect', stop);
process.on('unhandledRejection', (error) => log.error({ error: String(error) }, 'unhandled rejection'));
