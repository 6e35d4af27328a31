import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isTold } from './answering.mjs';

const file = path.join(process.cwd(), '.next/server/app/_not-found.html');

/**
 * Where a page gives up with `notFound`, Next sends a shell that only a script fills. The reader gets the whole page instead, the one that Next sends for an address without a page.
 * @param {import('node:http').ServerResponse} response
 */
export function sendWholeNotFound(response) {
  const page = notFoundPage();
  if (!page) return;
  const { writeHead, flushHeaders, write, end } = response;
  const isShell = () =>
    response.statusCode === 404 &&
    !isTold(response) &&
    String(response.getHeader('content-type')).startsWith('text/html');
  // Nothing of the shell leaves, not even its headers: it may be compressed, the whole page is not.
  Object.assign(response, {
    writeHead: (/** @type {unknown[]} */ ...words) =>
      isShell() ? response : Reflect.apply(writeHead, response, words),
    flushHeaders: () => (isShell() ? undefined : Reflect.apply(flushHeaders, response, [])),
    write: (/** @type {unknown[]} */ ...words) => (isShell() ? true : Reflect.apply(write, response, words)),
    end: (/** @type {unknown[]} */ ...words) => {
      if (!isShell()) return Reflect.apply(end, response, words);
      Object.assign(response, { writeHead, write, end });
      for (const name of ['content-encoding', 'transfer-encoding', 'etag']) response.removeHeader(name);
      response.setHeader('Content-Length', page.byteLength);
      response.setHeader('Cache-Control', 'no-store');
      return response.end(response.req.method === 'HEAD' ? undefined : page);
    },
  });
}

/** @type {Buffer | null | undefined} */
let kept;

/** Null while developing, where there is no built page. */
function notFoundPage() {
  if (kept === undefined) kept = existsSync(file) ? readFileSync(file) : null;
  return kept;
}
