import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
export const buildFolder = path.join(root, '.build');

const skipped = new Set(['node_modules', 'client', 'bench-results']);

/** One hash of the names and contents of these files and folders (relative to the project). Tests do not count. */
export function fingerprint(places: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of places.flatMap(filesBelow))
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

function filesBelow(place: string): string[] {
  const full = path.join(root, place);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return /\.test\.tsx?$/.test(place) ? [] : [place];
  const names = readdirSync(full).filter((name) => !skipped.has(name));
  return names.sort().flatMap((name) => filesBelow(path.join(place, name)));
}

/** True when `mark` was called under this name with this value. */
export function isMarked(name: string, value: string): boolean {
  const file = path.join(buildFolder, name);
  return existsSync(file) && readFileSync(file, 'utf8') === value;
}

/** Remembers that a step was done for this fingerprint. */
export function mark(name: string, value: string): void {
  mkdirSync(buildFolder, { recursive: true });
  writeFileSync(path.join(buildFolder, name), value);
}
