import { createHash } from 'node:crypto';
import { themeScript } from '../components/ui/theme-script.mjs';

const script = /<script(?:\s[^>]*)?>(.*?)<\/script>/gs;
const style = /<style(?:\s[^>]*)?>(.*?)<\/style>/gs;

/** What Next writes into a page: data handed to lists that its own files read. */
const pushes = [
  /^\(self\.__next_f=self\.__next_f\|\|\[\]\)\.push\((\[.*\])\)$/,
  /^self\.__next_f\.push\((\[.*\])\)$/,
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\((\{.*\})\);$/,
];

/** The foot of printed sheets (components/ui/sheet-foot.tsx). */
const sheetFoot = /^@page\{@bottom-left\{content:"(?:[a-z0-9 .,/:?=-]|\\[0-9a-f]{1,6} )*"\}\}$/i;

/**
 * The inline scripts and styles of a finished page that are ours, as sources of a Content-Security-Policy. A part is
 * ours by what it says, not by where it stands: whatever else came to be in the page gets no hash and does not run.
 * @param {string} page
 */
export function inlineParts(page) {
  const scripts = textsOf(page, script);
  const styles = textsOf(page, style);
  const [ours, notOurs] = [scripts.filter(isOurs), scripts.filter((text) => !isOurs(text))];
  return {
    scripts: ours.map(hashed),
    styles: styles.filter((text) => sheetFoot.test(text)).map(hashed),
    refused: notOurs.length + styles.filter((text) => !sheetFoot.test(text)).length,
  };
}

/** @param {string} page @param {RegExp} form */
function textsOf(page, form) {
  return [...new Set(Array.from(page.matchAll(form), ([, text = '']) => text))].filter((text) => text !== '');
}

/** @param {string} text */
function isOurs(text) {
  return text === themeScript || pushes.some((form) => isData(form.exec(text)?.[1]));
}

/**
 * JSON and nothing behind it: data that is pushed and no code beside it.
 * @param {string | undefined} text
 */
function isData(text) {
  try {
    return text !== undefined && typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

/** @param {string} text */
function hashed(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
