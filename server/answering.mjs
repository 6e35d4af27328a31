import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * The answer under way, for pages that must say "bad request" or "not found" in their own words: a server
 * component cannot set a status (docs/decisions/0006). Kept on the process, where Next's bundles find it.
 * @typedef {{ requestId: string, status: (code: number) => void, keepNowhere: () => void }} Answering
 * @type {AsyncLocalStorage<Answering>}
 */
const answering = new AsyncLocalStorage();
Object.assign(globalThis, { turnaroundAnswering: answering });

/** Answers whose page says itself what is wrong. */
const told = new WeakSet();

/**
 * Runs a request so that its page can set the answer's status and keep it out of caches, as long as no header has left.
 * @param {import('node:http').ServerResponse} response
 * @param {string} requestId
 * @param {() => Promise<void>} handle
 */
export function answer(response, requestId, handle) {
  const status = (/** @type {number} */ code) => {
    if (response.headersSent) return;
    response.statusCode = code;
    told.add(response);
  };
  const keepNowhere = () => {
    if (!response.headersSent) response.setHeader('Cache-Control', 'no-store');
  };
  return answering.run({ requestId, status, keepNowhere }, handle);
}

/**
 * Whether the page has said itself what is wrong.
 * @param {import('node:http').ServerResponse} response
 */
export function isTold(response) {
  return told.has(response);
}

/** Of the answer under way, for the log; nothing where there is none. */
export function requestUnderWay() {
  return answering.getStore()?.requestId;
}
