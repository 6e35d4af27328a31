// What no browser of a reader sends, over plain sockets. `npm test` builds the application before it runs these.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { root } from '@/scripts/setup/fingerprint';
import { type Product, startProduct } from '@/tests/support/product';
import { sendRaw, written } from './raw';
import { ask } from './support';

type Hostile = { id: string; method: string; path: string; headers: Record<string, string>; body?: string };

const file = path.resolve(import.meta.dirname, '../fixtures/http-hostile.json');
const hostile = JSON.parse(readFileSync(file, 'utf8')) as Hostile[];

let product: Product;
let host: string;

beforeAll(async () => {
  product = await startProduct(inject('maintenanceUrl'));
  host = new URL(product.url).host;
  // Its first page draws for longer than a socket of these tests waits.
  await fetch(`${product.url}/companies/uber`);
}, 120_000);

afterAll(() => product?.end());

type Line = { msg: string; requestId?: string; status?: number; path?: string };

const log = () => readFileSync(product.server.log, 'utf8');

const logged = (requestId: string | undefined) =>
  log()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line)
    .filter((line) => line.requestId === requestId && line.status !== undefined);

/** One answer below 500 without a word of the inside, one line of the log under its id, and the process lives. */
async function expectCalm(bytes: string, patience?: number) {
  const answers = await sendRaw(product.url, bytes, patience);
  for (const { status, headers, body } of answers) {
    expect(status).toBeGreaterThanOrEqual(200);
    expect(status).toBeLessThan(500);
    expect(body).not.toMatch(/\n\s+at |node_modules|SELECT |PrismaClient|\/server\//);
    expect(headers).not.toMatch(/location: *(https?:)?\/\/(?!127\.0\.0\.1)/);
    expect(headers).not.toContain('x-powered-by');
    const id = /x-request-id: ([0-9a-f-]{36})/.exec(headers)?.[1];
    await expect.poll(() => logged(id)).toHaveLength(1);
  }
  expect((await ask(`${product.url}/healthz`)).status).toBe(200);
  return answers;
}

const expected: Record<string, readonly number[]> = {
  'mw-29927': [200],
  'mw-29927-proxy': [200],
  'next-data': [404],
  'double-slash': [400],
  'host-spoof': [421],
  'action-unknown': [404],
  'action-cross-origin': [403],
  'action-origin-null': [403],
  'action-origin+xfh': [403],
  'action-object-arg': [404],
  'action-array-arg': [404],
  'action-proto-arg': [404],
  'action-not-json': [404],
  'action-dangling-ref': [404],
  'image-ssrf': [404],
  trace: [405],
  'bad-percent': [400],
  'nul-path': [400],
  'route-literal': [404],
  'route-colon': [404],
};

for (const { id, method, path: target, headers, body = '' } of hostile) {
  test(`${id}: ${method} ${target} is answered calmly`, async () => {
    const given = { Host: host, ...headers, ...(body ? { 'Content-Length': String(Buffer.byteLength(body)) } : {}) };
    const lines = Object.entries(given).map(([name, value]) => `${name}: ${value}`);
    const [answer] = await expectCalm(written(`${method} ${target}`, lines, body));
    if (expected[id]) expect(expected[id]).toContain(answer?.status);
  });
}

test('what a reader claims to be changes nothing of the page', async () => {
  const page = async (headers: Record<string, string>) =>
    (await fetch(`${product.url}/companies/uber`, { headers })).text();
  const plain = await page({});
  // What a proxy would say makes a reader one who does not sit at the machine: they may do less, never more.
  const strangers = await page({ via: '1.1 a proxy' });
  expect([plain, strangers].map((text) => text.includes('/companies/uber/sharing'))).toEqual([true, false]);
  const claims: Record<string, string>[] = [
    { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
    { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', forwarded: 'host=evil.example;proto=https' },
    {
      'x-original-url': '/methods',
      'x-rewrite-url': '/methods',
      'x-matched-path': '/methods',
      'x-invoke-path': '/methods',
    },
  ];
  for (const headers of claims) {
    const answer = await fetch(`${product.url}/companies/uber`, { headers });
    expect([plain, strangers]).toContain(await answer.text());
    expect(answer.headers.get('strict-transport-security')).toBeNull();
  }
});

test.each<[string, (host: string) => string, number]>([
  ['an absolute target', (at) => written('GET http://evil.example/', [`Host: ${at}`]), 400],
  ['two hosts', (at) => written('GET /', [`Host: ${at}`, 'Host: evil.example']), 400],
  ['no host', () => written('GET /', []), 400],
  ['a name that was bent here', () => written('GET /', ['Host: rebound.example']), 421],
  ['encoded slashes', (at) => written('GET /companies/uber%2f..%2f..%2fetc%2fpasswd', [`Host: ${at}`]), 400],
  ['dots upwards', (at) => written('GET /_next/static/../../../package.json', [`Host: ${at}`]), 400],
  ['encoded dots', (at) => written('GET /companies/%2e%2e/%2e%2e/.data/server.log', [`Host: ${at}`]), 400],
  ['backslashes', (at) => written('GET /companies\\..\\..\\.data', [`Host: ${at}`]), 400],
  [
    'a file name that leads out',
    (at) => written('GET /companies/uber/charts/..%5c..%5csecret.svg', [`Host: ${at}`]),
    400,
  ],
  ['40 kB of query', (at) => written(`GET /?q=${'a'.repeat(40_000)}`, [`Host: ${at}`]), 431],
  ['40 kB of header', (at) => written('GET /', [`Host: ${at}`, `X-A: ${'a'.repeat(40_000)}`]), 431],
  [
    '3,000 headers',
    (at) => written('GET /', [`Host: ${at}`, ...Array.from({ length: 3_000 }, (_, n) => `X${n}: 1`)]),
    431,
  ],
  ['an unknown method', (at) => written('PROPFIND /', [`Host: ${at}`]), 405],
  ['a method that is none', (at) => written('FRUMP /', [`Host: ${at}`]), 400],
  ['another protocol', () => 'SSH-2.0-OpenSSH_9.2\r\n\r\n', 400],
  ['a handshake of TLS', () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n', 400],
  ['an upgrade', (at) => `GET / HTTP/1.1\r\nHost: ${at}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n`, 400],
  [
    'a number of JSON',
    (at) =>
      written(
        'POST /api/v1/companies/uber/briefings',
        [`Host: ${at}`, 'Content-Type: application/json', 'Content-Length: 1'],
        '7',
      ),
    400,
  ],
])('%s is refused', async (_, bytes, status) => {
  const [answer] = await expectCalm(bytes(host));
  expect(answer?.status).toBe(status);
});

/** The actions of the build, by the number that a form of their page sends. */
function actionsOf(page: string): readonly string[] {
  const manifest = JSON.parse(readFileSync(path.join(root, '.next/server/server-reference-manifest.json'), 'utf8')) as {
    readonly node: Readonly<Record<string, { readonly workers: Readonly<Record<string, unknown>> }>>;
  };
  return Object.entries(manifest.node).flatMap(([id, { workers }]) => (page in workers ? [id] : []));
}

const boundary = 'multipart/form-data; boundary=b';
const part = (name: string, text: string) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`;

/** Bodies that no form of ours sends, under the number of an action that is there. */
const malformedActions: readonly (readonly [what: string, type: string, body: (id: string) => string])[] = [
  ['nothing', 'text/plain;charset=UTF-8', () => ''],
  ['no JSON', 'text/plain;charset=UTF-8', () => '{'],
  ['a word', 'text/plain;charset=UTF-8', () => '"x"'],
  ['a reference to nothing', 'text/plain;charset=UTF-8', () => '["$K1"]'],
  ['a reference that loops', 'text/plain;charset=UTF-8', () => '["$1","$0"]'],
  ['a form without parts', boundary, () => ''],
  ['half a form', boundary, () => '--b\r\nContent-Disposition: form-data; name="0"\r\n\r\n["$K'],
  ['a form without a boundary', 'multipart/form-data', () => part('0', '[]')],
  ['arguments that are a number', boundary, () => `${part('0', '7')}--b--\r\n`],
  ['a reference to a part that is not there', boundary, () => `${part('0', '["$K1"]')}--b--\r\n`],
  [
    'a page’s form whose action is bound to nothing',
    boundary,
    (id) => `${part('$ACTION_REF_1', '')}${part('$ACTION_1:0', `{"id":"${id}","bound":"$@9"}`)}--b--\r\n`,
  ],
  ['a page’s form with a number that is none', boundary, () => `${part('$ACTION_ID_zz', '')}--b--\r\n`],
];

test.each(malformedActions)('an action that is sent %s is refused below 500', async (_, type, body) => {
  const [id = ''] = actionsOf('app/sign-in/page');
  expect(id).not.toBe('');
  const [text, length] = [body(id), String(Buffer.byteLength(body(id)))];
  const headers = [`Host: ${host}`, `Origin: ${product.url}`, `Content-Type: ${type}`, `Content-Length: ${length}`];
  const sent = body.length === 0 || !text.includes('$ACTION') ? [...headers, `Next-Action: ${id}`] : headers;
  await expectCalm(written('POST /sign-in', sent, text));
});

const post = 'POST /api/v1/companies/uber/briefings HTTP/1.1';
const smuggled = 'GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n';

test.each<[string, readonly string[], string]>([
  ['a length and chunks', ['Content-Length: 6', 'Transfer-Encoding: chunked'], '0\r\n\r\n'],
  ['chunks and a length', ['Transfer-Encoding: chunked', 'Content-Length: 6'], '0\r\n\r\n'],
  ['two lengths', ['Content-Length: 0', 'Content-Length: 44'], ''],
  ['a length of two numbers', ['Content-Length: 0, 44'], ''],
  ['a length with a sign', ['Content-Length: +0'], ''],
  ['a length below zero', ['Content-Length: -1'], ''],
  ['an unknown coding', ['Transfer-Encoding: xchunked'], ''],
  ['chunked with a space before the colon', ['Transfer-Encoding : chunked'], ''],
  ['chunked twice', ['Transfer-Encoding: chunked', 'Transfer-Encoding: identity'], '0\r\n\r\n'],
  ['chunks without a length', ['Transfer-Encoding: chunked'], '0\r\n\r\n'],
  ['a bent line', ['X-A: 1\n Content-Length: 44'], ''],
  ['a bare carriage return', ['X-A: 1\rContent-Length: 44'], ''],
])('%s cannot hide a second request behind the first', async (_, headers, body) => {
  const answers = await expectCalm([post, `Host: ${host}`, ...headers, '', `${body}${smuggled}`].join('\r\n'), 6_000);
  expect(answers[0]?.status).toBeGreaterThanOrEqual(400);
  expect(log()).not.toContain('"path":"/smuggled"');
});

test('a body over its limit is refused by its length alone, before any of it came', async () => {
  const headers = [`Host: ${host}`, 'Content-Type: application/json', 'Content-Length: 999999999999'];
  const [answer] = await expectCalm(written('POST /api/v1/companies/uber/briefings', headers));
  expect(answer?.status).toBe(413);
  expect(answer?.body).toContain('larger than 1 MB');
});

test('one who sends headers a sign at a time is shown out, and keeps nobody waiting', async () => {
  const { hostname, port } = new URL(product.url);
  const slow = Array.from({ length: 60 }, () => connect(Number(port), hostname));
  const ends = slow.map(async (socket) => {
    socket.on('error', () => {}).resume();
    socket.write(`GET / HTTP/1.1\r\nHost: ${host}\r\n`);
    const drip = setInterval(() => socket.write('X-A: b\r\n'), 1_000);
    await once(socket, 'close');
    clearInterval(drip);
  });
  expect((await ask(`${product.url}/companies/uber`)).status).toBe(200);
  await Promise.all(ends);
});

test('one who says a body comes and sends none is given up, and no file is made of half', async () => {
  const { hostname, port } = new URL(product.url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => {}).resume();
  socket.write(
    `POST /find HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{`,
  );
  await once(socket, 'close');
  expect((await ask(`${product.url}/healthz`)).status).toBe(200);
}, 45_000);

test('an address in a reader’s address is never asked by the server', async () => {
  const visits: string[] = [];
  const inside = createServer((request, response) => {
    visits.push(request.url ?? '');
    response.end();
  }).listen(0, '127.0.0.1');
  await once(inside, 'listening');
  const target = encodeURIComponent(`http://127.0.0.1:${(inside.address() as AddressInfo).port}/inside`);
  for (const place of [
    `/oembed?url=${target}`,
    `/_next/image?url=${target}&w=640&q=75`,
    `/?q=${target}`,
    `/compare?companies=${target}`,
    `/companies/${target}`,
    `/find?q=${target}`,
    `/companies/uber/charts/debt.png?theme=${target}`,
    `/api/v1/companies/uber/facts?metric=${target}`,
  ]) {
    expect((await ask(`${product.url}${place}`)).status, place).toBeLessThan(500);
  }
  expect(visits).toEqual([]);
  inside.close();
});

test('no secret of a request stands in the log', async () => {
  const secret = 'tA9xQ2mV7sLr0bWcYp4Zf8NdGhJu3aEi';
  await fetch(`${product.url}/share/${secret}?token=${secret}`, {
    headers: { Authorization: `Bearer ${secret}`, Cookie: `session=${secret}`, 'X-Api-Key': secret },
  });
  await fetch(`${product.url}/api/v1/companies/uber/briefings`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ password: secret }),
  });
  await expect.poll(log).toContain('/share/[secret]');
  expect(log()).not.toContain(secret);
});
