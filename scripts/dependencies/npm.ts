import { spawnSync } from 'node:child_process';
import { root } from '@/scripts/setup/fingerprint';

/** What npm prints to its standard output; npm explains itself on the other one, which is kept apart. */
export function npm(words: readonly string[]): { readonly output: string; readonly said: string } {
  const name = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { stdout, stderr, error } = spawnSync(name, words, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: 60_000,
    shell: process.platform === 'win32',
  });
  return { output: stdout ?? '', said: error ? error.message : (stderr ?? '') };
}
