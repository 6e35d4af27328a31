import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * The answer under way, for pages that must say "bad request" or "not found" in their own words: a server
 * component cannot set a status (docs/decisions/0006). Kept on the process, where Next's bundles find it.
 * @typedef {{ status: number, sentence: string }} Failure
 * @typedef {{ requestId: string, status: (code: number) => void, fail: (failure: Failure) => void, showToAll: () => void, keepNowhere: () => void, forgetPages: () => void }} Answering
 * @type {AsyncLocalStorage<Answering>}
 */
const answering = new AsyncLocalStorage();
Object.assign(globalThis, { turnaroundAnswering: answering });

/** Answers whose page says itself what is wrong. */
const told = new WeakSet();

/** Answers that are the same for everybody. */
const forAll = new WeakSet();

/** Answers that can change without anything being recorded, whoever sees them. */
const changing = new WeakSet();

/**
 * What is known of the errors that nobody caught.
 * @type {WeakMap<object, Failure>}
 */
const failures = new WeakMap();

/**
 * Runs a request so that its page can set the answer's status and let it be kept by caches, as long as no header has left.
 * @param {import('node:http').ServerResponse} response
 * @param {{ requestId: string, forgetPages: () => void }} around
 * @param {() => Promise<void>} handle
 */
export function answer(response, { requestId, forgetPages }, handle) {
  const status = (/** @type {number} */ code) => {
    if (response.headersSent) return;
    response.statusCode = code;
    told.add(response);
  };
  const fail = (/** @type {Failure} */ failure) => {
    failures.set(response, failure);
  };
  const showToAll = () => {
    forAll.add(response);
  };
  const keepNowhere = () => {
    changing.add(response);
  };
  return answering.run({ requestId, status, fail, showToAll, keepNowhere, forgetPages }, handle);
}

/**
 * Whether the page has said itself what is wrong.
 * @param {import('node:http').ServerResponse} response
 */
export function isTold(response) {
  return told.has(response);
}

/**
 * What is known of the error that nobody caught; nothing where there was none.
 * @param {import('node:http').ServerResponse} response
 */
export function failureIn(response) {
  return failures.get(response);
}

/**
 * Whether the page has said that everybody sees the same, and not that it can change at any time.
 * @param {import('node:http').ServerResponse} response
 */
export function isForAll(response) {
  return forAll.has(response) && !changing.has(response);
}

/** Of the answer under way, for the log; nothing where there is none. */
export function requestUnderWay() {
  return answering.getStore()?.requestId;
}
