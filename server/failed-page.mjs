import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pagePolicy } from './policies.mjs';

const page = readFileSync(path.join(import.meta.dirname, 'failed.html'), 'utf8');
const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '';
const policy = pagePolicy({ styles: [`'sha256-${createHash('sha256').update(style).digest('base64')}'`] });

/**
 * Ends an answer with a page for a person, where the product could not make one.
 * @param {import('node:http').ServerResponse} response
 * @param {{ status: number, sentence: string }} failure whose sentence is the product's own: it is not escaped
 * @param {string} id of the request
 */
export function sendFailedPage(response, { status, sentence }, id) {
  const text = page.replace('SENTENCE', sentence).replace('STATUS', String(status)).replace('REQUEST', id);
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': policy,
  });
  response.end(text);
}
