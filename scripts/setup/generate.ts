import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Sentence, say } from '@/scripts/sentence';
import { fingerprint, isMarked, mark, root } from './fingerprint';

/** Generates Prisma's client when the schema has changed since the last time. */
export function ensureGenerated(): void {
  const wanted = fingerprint(['prisma/schema', 'package-lock.json']);
  const made = existsSync(path.join(root, 'prisma/client/client.ts'));
  if (made && isMarked('generated', wanted)) return;
  say('Generating the database client …');
  // Generation is WebAssembly; naming any program here keeps Prisma from downloading an engine it does not need.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' };
  const prisma = path.join(root, 'node_modules/prisma/build/index.js');
  const done = spawnSync(process.execPath, [prisma, 'generate', '--no-hints'], { cwd: root, env, encoding: 'utf8' });
  if (done.status !== 0)
    throw new Sentence(`The database client could not be generated:\n${done.stderr || done.stdout}`);
  mark('generated', wanted);
}
