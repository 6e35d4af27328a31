import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from '@/scripts/setup/fingerprint';

export type Ended = { readonly code: number | null; readonly out: string; readonly errors: string };

type Called = { readonly databaseUrl: string; readonly folder: string; readonly input?: string };

/** Runs `npx turnaround …` as a person would, in a folder, in a process of its own. */
export function turnaround(words: readonly string[], called: Called): Promise<Ended> {
  return begin(words, called).ended;
}

/** The same, to be interrupted while it runs. */
export function begin(words: readonly string[], { databaseUrl, folder, input }: Called) {
  const env = { ...process.env, DATABASE_URL: databaseUrl };
  const child = spawn(process.execPath, [path.join(root, 'scripts/turnaround.mjs'), ...words], { cwd: folder, env });
  const said = { out: '', errors: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.errors += text;
  });
  child.stdin.end(input ?? '');
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, ...said })));
  return { child, ended };
}
