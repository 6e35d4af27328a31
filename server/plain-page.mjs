import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pagePolicy } from './policies.mjs';

const frame = readFileSync(path.join(import.meta.dirname, 'plain-page.html'), 'utf8');
const style = /<style>(.*?)<\/style>/s.exec(frame)?.[1] ?? '';

/** What a plain page may load: its one sheet. */
export const plainPolicy = pagePolicy({
  styles: [`'sha256-${createHash('sha256').update(style).digest('base64')}'`],
});

/**
 * A page for a person that needs neither the product nor its database.
 * @param {string} title
 * @param {string} main as HTML, of the product's own words: it is not escaped
 * @param {{ retryIn?: number }} [how] after how many seconds the page asks again by itself
 */
export function plainPage(title, main, { retryIn } = {}) {
  const refresh = retryIn === undefined ? '' : `<meta http-equiv="refresh" content="${retryIn}" />`;
  return frame.replace('<title>TITLE', () => `${refresh}<title>${title}`).replace('MAIN', () => main);
}
