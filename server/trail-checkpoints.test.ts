import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepCheckpoint, readCheckpoints, trailFolder } from './trail-checkpoints.mjs';

let folder: string;
const file = () => path.join(folder, 'trail-checkpoints');
const head = (seq: number) => ({ seq, hash: String(seq).padStart(64, '0') });

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'checkpoints-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('of each day the last end of the trail stays, and nobody else may read the key', () => {
  keepCheckpoint(folder, head(3), new Date('2026-11-24T10:00:00Z'));
  keepCheckpoint(folder, head(9), new Date('2026-11-24T23:00:00Z'));
  keepCheckpoint(folder, head(9), new Date('2026-11-25T08:00:00Z'));
  keepCheckpoint(folder, head(12), new Date('2026-11-25T09:00:00Z'));
  keepCheckpoint(folder, head(15), new Date('2026-11-25T10:00:00Z'));
  expect(readCheckpoints(folder)).toEqual({
    checkpoints: [
      { ...head(9), at: '2026-11-24T23:00:00.000Z' },
      { ...head(15), at: '2026-11-25T10:00:00.000Z' },
    ],
    refused: 0,
  });
  for (const name of ['trail-key', 'trail-checkpoints']) {
    expect(statSync(path.join(folder, name)).mode & 0o077).toBe(0);
  }
});

test('a checkpoint that somebody wrote or changed by hand does not count', () => {
  keepCheckpoint(folder, head(3), new Date('2026-11-24T10:00:00Z'));
  const line = readFileSync(file(), 'utf8').trim();
  const changed = [line.replace('"seq":3', '"seq":2'), line.replace('-24T', '-25T'), '{}', 'x', '{"proof":"é"}'];
  writeFileSync(file(), [line, ...changed].join('\n'));
  expect(readCheckpoints(folder)).toEqual({
    checkpoints: [{ ...head(3), at: '2026-11-24T10:00:00.000Z' }],
    refused: changed.length,
  });
});

test('a trail that is shorter than it was does not take the place of what was kept', () => {
  keepCheckpoint(folder, head(9), new Date('2026-11-24T10:00:00Z'));
  keepCheckpoint(folder, head(4), new Date('2026-11-24T11:00:00Z'));
  expect(readCheckpoints(folder).checkpoints).toEqual([{ ...head(9), at: '2026-11-24T10:00:00.000Z' }]);
});

test('each database that somebody names has its own, whoever signs in to it', () => {
  expect(trailFolder('/d', undefined)).toBe('/d');
  const one = trailFolder('/d', 'postgresql://a:secret@db.example:5432/x');
  expect(one).toMatch(/^\/d\/trail-[0-9a-f]{12}$/);
  expect(trailFolder('/d', 'postgresql://b@db.example/x?sslmode=require')).toBe(one);
  expect(trailFolder('/d', 'postgresql://a@db.example/y')).not.toBe(one);
});

test('where nothing was kept there is nothing', () => {
  expect(readCheckpoints(folder)).toEqual({ checkpoints: [], refused: 0 });
});
