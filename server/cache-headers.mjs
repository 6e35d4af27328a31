import { isForAll } from './answering.mjs';

const prerendered = /^s-maxage/;
const ofNext = /^(s-maxage|private, no-cache, no-store)/;

/**
 * Next tells caches to keep a prerendered page for a year, and never to keep any other. A page of figures must be
 * asked for anew each time (its ETag makes that cheap), or a restatement would not reach its reader; and what its page
 * did not call the same for everybody is kept by nobody. Decided as late as the headers leave, when the page is made.
 * @param {import('node:http').ServerResponse} response
 */
export function steerCaches(response) {
  const { writeHead } = response;
  Object.assign(response, {
    writeHead: (/** @type {unknown[]} */ ...words) => {
      const given = String(response.getHeader('cache-control') ?? '');
      if (ofNext.test(given)) response.setHeader('Cache-Control', isOpen(given) ? asking : closed);
      return Reflect.apply(writeHead, response, words);
    },
  });

  /** @param {string} given */
  const isOpen = (given) => prerendered.test(given) || isForAll(response);
}

const asking = 'public, max-age=0, must-revalidate';
const closed = 'private, no-store';
