import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { inlineParts } from './inline-parts.mjs';
import { devPolicy, filePolicy, pagePolicy } from './policies.mjs';

/**
 * Gives every answer its Content-Security-Policy, as late as its headers leave: Next drops a route's header where one
 * of that name is already set. A page is held until it is whole, since its policy names its inline scripts by their
 * hashes. An answer that says itself who may frame it keeps its policy as it is.
 * @param {import('node:http').ServerResponse} response
 * @param {{ dev?: boolean, onRefused?: (count: number) => void }} [how]
 */
export function applyContentPolicy(response, { dev = false, onRefused = () => {} } = {}) {
  const { writeHead, flushHeaders, write, end } = response;
  /** @type {Buffer[]} */
  const held = [];
  let released = false;
  const isHeld = () => {
    released ||= dev || response.headersSent;
    return !released && isPage(response);
  };

  Object.assign(response, {
    flushHeaders: () => (isHeld() ? undefined : Reflect.apply(flushHeaders, response, [])),
    writeHead: (/** @type {unknown[]} */ ...words) => {
      setGiven(response, words);
      if (isHeld()) return response;
      if (response.statusCode !== 304) setPolicy(response, dev);
      return writeHead.call(response, response.statusCode);
    },
    write: (/** @type {unknown[]} */ ...words) => {
      if (!isHeld()) return Reflect.apply(write, response, words);
      hold(held, words);
      callback(words)?.();
      return true;
    },
    end: (/** @type {unknown[]} */ ...words) => {
      if (!isHeld()) return Reflect.apply(end, response, words);
      hold(held, words);
      released = true;
      const body = Buffer.concat(held);
      const { refused, ...parts } = inlineParts(plain(body, response));
      if (refused > 0) onRefused(refused);
      setPolicy(response, dev, pagePolicy(parts));
      return Reflect.apply(end, response, body.byteLength > 0 ? [body, callback(words)] : [callback(words)]);
    },
  });
}

/**
 * A page without a policy that is whole by itself.
 * @param {import('node:http').ServerResponse} response
 */
function isPage(response) {
  if (response.headersSent || response.statusCode === 304 || response.statusCode === 204) return false;
  return String(response.getHeader('content-type')).startsWith('text/html') && !isWhole(response);
}

/** @param {import('node:http').ServerResponse} response */
function isWhole(response) {
  return String(response.getHeader('content-security-policy') ?? '').includes('frame-ancestors');
}

const resource = 'Cross-Origin-Resource-Policy';

/**
 * The policy of what says none itself, and what goes with it.
 * @param {import('node:http').ServerResponse} response @param {boolean} dev @param {string} [policy] of this page
 */
function setPolicy(response, dev, policy) {
  const own = response.getHeader('content-security-policy');
  const given =
    own === undefined ? (policy ?? typePolicy(response, dev)) : isWhole(response) ? own : `${own}; ${devPolicy}`;
  if (given !== own) response.setHeader('Content-Security-Policy', given);
  if (!String(given).includes('frame-ancestors *')) response.setHeader('X-Frame-Options', 'DENY');
  // Other sites may show what a route hands out to them, and nothing else.
  if (!response.hasHeader(resource)) response.setHeader(resource, 'same-origin');
}

/** @param {import('node:http').ServerResponse} response @param {boolean} dev */
function typePolicy(response, dev) {
  if (dev) return devPolicy;
  const type = String(response.getHeader('content-type') ?? '');
  return type.startsWith('text/html') ? pagePolicy({}) : filePolicy(type);
}

/**
 * What `writeHead` was called with, set where it can still be looked at.
 * @param {import('node:http').ServerResponse} response
 * @param {unknown[]} words
 */
function setGiven(response, [status, ...rest]) {
  if (typeof status === 'number') response.statusCode = status;
  const headers = rest.find((each) => typeof each === 'object' && each !== null);
  const pairs = Array.isArray(headers) ? pairsOf(headers) : Object.entries(headers ?? {});
  for (const [name, value] of pairs) if (value !== undefined) response.setHeader(name, value);
}

/** @param {unknown[]} list name, value, name, value; or pairs @returns {[string, string][]} */
function pairsOf(list) {
  if (list.every(Array.isArray)) return /** @type {[string, string][]} */ (list);
  return list.flatMap((name, at) => (at % 2 === 0 ? [[String(name), String(list[at + 1])]] : []));
}

/** @param {Buffer[]} held @param {unknown[]} words of `write` or `end` */
function hold(held, [chunk, encoding]) {
  if (typeof chunk === 'string') held.push(Buffer.from(chunk, /** @type {BufferEncoding} */ (encoding ?? 'utf8')));
  else if (chunk instanceof Uint8Array) held.push(Buffer.from(chunk));
}

/** @param {unknown[]} words @returns {(() => void) | undefined} */
function callback(words) {
  return /** @type {(() => void) | undefined} */ (words.find((each) => typeof each === 'function'));
}

const readers = { gzip: gunzipSync, deflate: inflateSync, br: brotliDecompressSync };

/** @param {Buffer} body @param {import('node:http').ServerResponse} response */
function plain(body, response) {
  const coding = String(response.getHeader('content-encoding') ?? 'identity');
  const read = Object.entries(readers).find(([name]) => name === coding)?.[1];
  return (read && body.byteLength > 0 ? read(body) : body).toString('utf8');
}
