import { plainPage, plainPolicy } from './plain-page.mjs';

/**
 * Ends an answer with a page for a person, where the product could not make one.
 * @param {import('node:http').ServerResponse} response
 * @param {{ status: number, sentence: string }} failure whose sentence is the product's own: it is not escaped
 * @param {string} id of the request
 */
export function sendFailedPage(response, { status, sentence }, id) {
  const main = `<h1>This page could not be made</h1>
      <p>${sentence}</p>
      <p>Reload it to try again, or go to the <a href="/">list of companies</a>.</p>
      <small>Status ${status}, request ${id}.</small>`;
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': plainPolicy,
  });
  response.end(plainPage('This page could not be made', main));
}
