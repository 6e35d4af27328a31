import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/** The rooms whose code runs on the server, and those that run in both places. */
const rooms = ['app', 'components', 'lib', 'server', 'prisma'];

/** What could send a request. Listening is not among it, and neither is the database's own driver. */
const waysOut = [
  /\bfetch\s*\(/,
  /\b(WebSocket|EventSource|XMLHttpRequest|sendBeacon)\b/,
  /from '(node:)?(http|https|http2|tls|dgram|dns|dns\/promises)'/,
  /from '(undici|axios|got|node-fetch|ky|nodemailer)'/,
  /\b(connect|createConnection)\b.*from '(node:)?net'/,
  /\bimport\(\s*[^'"\s]/,
];

/** Who has a way out, and to where it leads. */
const known: Record<string, string> = {
  'server/server.mjs': 'listens, asks nobody',
};

function sourcesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return file === 'prisma/client' ? [] : sourcesIn(file);
    return /\.(ts|tsx|mjs)$/.test(file) && !/\.test\.tsx?$/.test(file) ? [file] : [];
  });
}

const hasWayOut = (text: string) => waysOut.some((form) => form.test(text));

/** What draws runs in the browser, where `connect-src` binds it; only the static drawing runs on the server too. */
const inBrowser = (file: string) => file.startsWith('components/') && !file.startsWith('components/charts/static/');

test('no code of the server can send a request anywhere: an address that a reader writes is never asked', () => {
  const found = rooms
    .flatMap(sourcesIn)
    .filter((file) => !inBrowser(file) && !(file in known))
    .filter((file) => hasWayOut(readFileSync(path.join(root, file), 'utf8')));
  expect(found).toEqual([]);
});

test('the search finds every way that it is meant to find', () => {
  for (const text of [
    'await fetch(url)',
    'new WebSocket(url)',
    "import { request } from 'node:https';",
    "import { connect } from 'node:net';",
    "import dns from 'dns';",
    "import { request } from 'undici';",
    'await import(name)',
  ]) {
    expect(hasWayOut(text), text).toBe(true);
  }
  expect(hasWayOut("import { isIP } from 'node:net'; const prefetch = 1;")).toBe(false);
});
