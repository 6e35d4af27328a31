import { spawn } from 'node:child_process';
import path from 'node:path';
import { checkDependencies } from '@/scripts/dependencies/check';
import { brokenWalls } from '@/scripts/rooms/check-rooms';
import { readSources } from '@/scripts/rooms/read-sources';
import { Sentence, say } from '@/scripts/sentence';
import { root } from '@/scripts/setup/fingerprint';
import { ensureGenerated } from '@/scripts/setup/generate';

const checks: [name: string, program: string, words: string[]][] = [
  ['Lint and format', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings']],
  ['Types', 'typescript/bin/tsc', ['--noEmit']],
  ['Unused code and dependencies', 'knip/bin/knip.js', ['--no-progress']],
];

/** `npm run check`: everything that reads the code without running it. All checks run, then it fails if one did. */
export async function main(): Promise<void> {
  ensureGenerated();
  const failed: string[] = [];
  for (const [name, program, words] of checks) {
    say(`\n${name}`);
    if ((await run(program, words)) !== 0) failed.push(name.toLowerCase());
  }
  say('\nRooms: who may import whom, and where the database is changed');
  const broken = brokenWalls(readSources());
  for (const sentence of broken) say(sentence);
  if (broken.length > 0) failed.push('rooms');
  say('\nDependencies: bill of materials, licences, known weaknesses');
  if (checkDependencies().failed > 0) failed.push('dependencies');
  if (failed.length > 0) throw new Sentence(`Not clean: ${failed.join('; ')}.`);
  say('\nAll clean.');
}

function run(program: string, words: string[]): Promise<number> {
  const file = path.join(root, 'node_modules', program);
  const child = spawn(process.execPath, [file, ...words], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
}
