import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const text = readFileSync(path.join(root, 'docs/security.md'), 'utf8');

/** Each line of the list with the lines that belong to it. */
const lines = text.split(/\n(?=- |#)/).filter((line) => line.startsWith('- '));

test('every test that docs/security.md names exists', () => {
  const named = lines.flatMap((line) =>
    [...line.matchAll(/`([\w/.-]+\.(?:test|spec)\.ts)`/g)].map(([, file = '']) => file),
  );
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});

test('every line says whether it holds', () => {
  expect(lines.filter((line) => !/^- (\[x\]|\[ \]|n\/a) /.test(line))).toEqual([]);
});
