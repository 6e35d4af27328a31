import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { bearsProof } from './own-answers.mjs';
import { safetyHeaders } from './safety-headers.mjs';

/** @typedef {{ headers: import('node:http').OutgoingHttpHeaders, body: Buffer }} KeptPage */

const ownToEachAnswer = new Set([
  'x-request-id',
  'date',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'strict-transport-security',
  ...[...safetyHeaders.keys()].map((name) => name.toLowerCase()),
]);

const longestAddress = 500;

/**
 * Whole pages as ready bytes, by their whole address with its filters: only those that say `public`, asked for by one
 * who shows no cookie and no token. They change only when something is recorded.
 * A page may say what is known by today, so each day has its own. `forget` makes all of them Next's again; what Next is just then answering is not kept.
 */
export function keepPages(today = () => new Date().toISOString().slice(0, 10)) {
  /** @type {LRUCache<string, KeptPage>} */
  const pages = new LRUCache({ maxSize: 32 * 1024 * 1024, sizeCalculation: ({ body }) => body.byteLength + 1_000 });
  let turn = 0;

  function forget() {
    turn += 1;
    pages.clear();
  }

  /**
   * Answers from what is kept, or watches the answer that Next is about to give.
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   * @returns {boolean} whether it answered
   */
  function answer(
    /** @type {import('node:http').IncomingMessage} */ request,
    /** @type {import('node:http').ServerResponse} */ response,
  ) {
    const { method, url = '', headers } = request;
    if (method !== 'GET' && method !== 'HEAD') return false;
    if (url.length > longestAddress || headers.rsc || headers.range || bearsProof(request)) return false;
    headers['accept-encoding'] = acceptsGzip(headers['accept-encoding']) ? 'gzip' : 'identity';
    // A page names its own address: each name that the site is asked under has its own. What is open to who sits at
    // the machine is not open through a proxy on it.
    const asked = `${headers['x-turnaround-here'] ?? ''} ${headers['x-forwarded-proto'] ?? ''} ${headers.host ?? ''}`;
    const key = `${today()} ${headers['accept-encoding']} ${asked} ${url}`;
    const page = pages.get(key);
    const began = turn;
    if (page) send(page, request, response);
    else if (method === 'GET') watch(response, (whole) => began === turn && pages.set(key, whole));
    return page !== undefined;
  }

  return { answer, forget };
}

/** @param {string | string[] | undefined} header */
function acceptsGzip(header) {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(String(header ?? ''));
}

/**
 * @param {KeptPage} page
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function send({ headers, body }, request, response) {
  const isKnown = headers.etag !== undefined && request.headers['if-none-match'] === headers.etag;
  if (isKnown) {
    const { 'content-type': _type, 'content-encoding': _encoding, 'content-length': _length, ...others } = headers;
    setAll(response, others).writeHead(304).end();
    return;
  }
  setAll(response, { ...headers, 'content-length': body.byteLength }).writeHead(200);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * Set before the answer begins, where others may still look at them (framing.mjs).
 * @param {import('node:http').ServerResponse} response
 * @param {import('node:http').OutgoingHttpHeaders} headers
 */
function setAll(response, headers) {
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value);
  return response;
}

/**
 * Hands over a page that was sent whole.
 * @param {import('node:http').ServerResponse} response
 * @param {(page: KeptPage) => void} onPage
 */
function watch(response, onPage) {
  /** @type {Buffer[]} */
  const chunks = [];
  for (const method of /** @type {const} */ (['write', 'end'])) {
    before(response, method, (chunk) => {
      if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
    });
  }
  response.once('finish', () => {
    if (!String(response.getHeader('cache-control')).startsWith('public')) return;
    if (response.statusCode !== 200 || !String(response.getHeader('content-type')).startsWith('text/html')) return;
    const headers = Object.entries(response.getHeaders()).filter(([name]) => !ownToEachAnswer.has(name));
    const body = Buffer.concat(chunks);
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
    onPage({ headers: { ...Object.fromEntries(headers), etag }, body });
  });
}

/**
 * Looks at what a method is called with, before it is.
 * @param {import('node:http').ServerResponse} response
 * @param {'write' | 'end'} method
 * @param {(...words: unknown[]) => void} look
 */
function before(response, method, look) {
  const original = response[method];
  Object.assign(response, {
    [method]: (/** @type {unknown[]} */ ...words) => {
      look(...words);
      return Reflect.apply(original, response, words);
    },
  });
}
