import { once } from 'node:events';
import { request as ask, createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepPages } from './kept-pages.mjs';

type Answer = { status: number; headers: Record<string, unknown>; body: Buffer };

const page = '<p>Revenue &lt;$5M</p>'.repeat(50);
let server: Server;
let kept: ReturnType<typeof keepPages>;
let made: string[] = [];
let today = '2026-11-23';
/** Lets a test do something while the page is being made. */
let whileMaking: () => Promise<unknown> = async () => {};

/** Stands where Next stands: a page for every address, and data at `/data`. */
beforeEach(async () => {
  made = [];
  whileMaking = async () => {};
  today = '2026-11-23';
  kept = keepPages(() => today);
  server = createServer(async (request, response) => {
    response.setHeader('X-Request-Id', String(Math.random()));
    if (kept.answer(request, response)) return;
    made.push(`${request.method} ${request.url}`);
    await whileMaking();
    const gzip = request.headers['accept-encoding'] === 'gzip';
    response.setHeader('Content-Type', request.url === '/data' ? 'application/json' : 'text/html; charset=utf-8');
    if (gzip) response.setHeader('Content-Encoding', 'gzip');
    const cache = request.url === '/changing' ? 'private, no-store' : 'public, max-age=0, must-revalidate';
    if (request.url !== '/silent') response.setHeader('Cache-Control', cache);
    response.statusCode = request.url === '/missing' ? 404 : 200;
    const bytes = gzip ? gzipSync(page) : Buffer.from(page);
    response.write(bytes.subarray(0, 10));
    response.end(bytes.subarray(10));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterEach(() => server.close());

async function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  const asked = ask({ port, host: '127.0.0.1', path, method, headers, agent: false });
  asked.end();
  const [response] = await once(asked, 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) };
}

test('the second reader of a kept page gets the same bytes without another making', async () => {
  const first = await get('/kept');
  const second = await get('/kept');
  expect(made).toEqual(['GET /kept']);
  expect(second.body.toString()).toBe(page);
  expect(second.headers).toMatchObject({
    etag: expect.stringMatching(/^"[\w-]{27}"$/),
    'content-length': String(page.length),
  });
  expect(second.headers['x-request-id']).not.toBe(first.headers['x-request-id']);
});

test('a reader who asks for gzip gets it compressed, one who does not gets it plain', async () => {
  const gzip = { 'Accept-Encoding': 'br, gzip, deflate' };
  await get('/kept', gzip);
  expect((await get('/kept')).body.toString()).toBe(page);
  expect((await get('/kept', { 'Accept-Encoding': 'gzip;q=0' })).headers['content-encoding']).toBeUndefined();
  const second = await get('/kept', gzip);
  expect(second.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(second.body).toString()).toBe(page);
  expect(made).toHaveLength(2);
});

test('who has the page already is told so without its bytes', async () => {
  await get('/kept');
  const etag = String((await get('/kept')).headers.etag);
  const again = await get('/kept', { 'If-None-Match': etag });
  expect([again.status, again.body.byteLength]).toEqual([304, 0]);
  const other = await get('/kept', { 'If-None-Match': '"two"' });
  expect([other.status, other.body.toString()]).toEqual([200, page]);
  expect((await get('/kept', {}, 'HEAD')).headers['content-length']).toBe(String(page.length));
});

test('after something was recorded the page is made anew', async () => {
  await get('/kept');
  kept.forget();
  await get('/kept');
  expect(made.filter((each) => each === 'GET /kept')).toHaveLength(2);
});

test('a page that was being made when something was recorded is not kept', async () => {
  whileMaking = async () => {
    whileMaking = async () => {};
    kept.forget();
  };
  await get('/kept');
  await get('/kept');
  expect(made.filter((each) => each === 'GET /kept')).toHaveLength(2);
});

test.each(['/data', '/missing', `/kept?q=${'x'.repeat(500)}`])('%s is made for each reader', async (path) => {
  await get(path);
  await get(path);
  expect(made).toHaveLength(2);
});

test('each view of a page is kept by its own address', async () => {
  await get('/kept?asKnownOn=2024-05-31');
  await get('/kept');
  await get('/kept?asKnownOn=2024-05-31');
  expect(made).toEqual(['GET /kept?asKnownOn=2024-05-31', 'GET /kept']);
});

test('a page says what is known by today: the next day it is made anew', async () => {
  await get('/kept');
  today = '2026-11-24';
  await get('/kept');
  expect(made).toHaveLength(2);
});

test('who shows a token is never answered from what others were given', async () => {
  await get('/kept');
  await get('/kept', { Authorization: 'Bearer one' });
  expect(made).toHaveLength(2);
});

test.each([
  'turnaround.session_token=one.two',
  '__Secure-turnaround.session_token=one.two',
  'theme=dark; turnaround.link=one',
])(
  'who shows the cookie %s is neither answered from what is kept, nor is anything kept of the answer',
  async (Cookie) => {
    await get('/kept', { Cookie });
    await get('/kept');
    await get('/kept', { Cookie });
    await get('/kept', { Cookie: 'theme=dark' });
    expect(made).toHaveLength(3);
  },
);

test('what is open to who sits at the machine is not shown through a proxy on it', async () => {
  await get('/kept');
  await get('/kept', { 'X-Turnaround-Here': 'yes' });
  expect(made).toHaveLength(2);
});

test('a reader who posts does not make the others wait for a new page', async () => {
  await get('/kept');
  await get('/kept', {}, 'POST');
  await get('/kept');
  expect(made).toEqual(['GET /kept', 'POST /kept']);
});

test('what the browser fetches to move between pages is not mistaken for the page', async () => {
  await get('/kept');
  await get('/kept', { RSC: '1' });
  expect(made).toHaveLength(2);
});

test.each(['/changing', '/silent'])(
  '%s, which does not say that it is for all, is made anew for each reader',
  async (page) => {
    await get(page);
    const second = await get(page);
    expect(made).toEqual([`GET ${page}`, `GET ${page}`]);
    expect(second.headers.etag).toBeUndefined();
  },
);

test('a page that names its own address is kept under each name the site is asked by', async () => {
  await get('/named', { host: 'one.example' });
  await get('/named', { host: 'two.example' });
  await get('/named', { host: 'two.example', 'x-forwarded-proto': 'https' });
  await get('/named', { host: 'one.example' });
  expect(made).toHaveLength(3);
});
