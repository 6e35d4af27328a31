// A bare Node server in a process of its own: sends from memory what it was handed, nothing else.
import { createServer } from 'node:http';

/** @type {Map<string, { headers: Record<string, string>, body: Buffer }>} */
const answers = new Map();

const server = createServer((request, response) => {
  const answer = answers.get(request.url ?? '');
  if (!answer) {
    response.writeHead(404);
    return response.end();
  }
  response.writeHead(200, answer.headers);
  response.end(answer.body);
});

process.on('message', (/** @type {{ path: string, headers: Record<string, string>, body: string }} */ message) => {
  const body = Buffer.from(message.body, 'base64');
  answers.set(message.path, { headers: { ...message.headers, 'content-length': String(body.byteLength) }, body });
  process.send?.('kept');
});
process.on('disconnect', () => process.exit(0));

server.listen(0, '127.0.0.1', () => {
  const place = server.address();
  process.send?.(place && typeof place === 'object' ? place.port : 0);
});
