import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freeAddress } from '@/scripts/address';
import { root } from '@/scripts/setup/fingerprint';
import type { Finding } from './finding';

const left = new Set(['.data', '.git', 'bench-results', 'node_modules', 'test-results']);

/** From `npm start` to the printed address and on to the overview, in a copy of this folder that is built and has no data yet; then again. */
export async function measureStart(): Promise<Finding[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'turnaround-start-'));
  try {
    chmodSync(folder, 0o755);
    for (const name of readdirSync(root).filter((each) => !left.has(each)))
      cpSync(path.join(root, name), path.join(folder, name), { recursive: true, verbatimSymlinks: true });
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    const first = await startOnce(folder);
    const second = await startOnce(folder);
    return [
      { what: 'Start to first page, database made', value: first.home, unit: 's', note: 'dependencies there, built' },
      { what: 'Start to overview, its charts drawn', value: first.overview, unit: 's' },
      { what: 'Second start to first page', value: second.home, unit: 's', aim: { atMost: 5 } },
      { what: 'Second start to overview, its charts drawn', value: second.overview, unit: 's' },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Seconds from the command to each page, whole; the product is stopped again. */
async function startOnce(folder: string): Promise<{ home: number; overview: number }> {
  const { port, url } = await freeAddress();
  const { DATABASE_URL: _, ...env } = process.env;
  const started = performance.now();
  const child = spawn(process.execPath, ['scripts/run.mjs', 'start'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...env, PORT: String(port), HOST: '127.0.0.1' },
  });
  const exit = once(child, 'exit');
  try {
    const passed = () => (performance.now() - started) / 1_000;
    while (!(await hasPage(url))) {
      if (child.exitCode !== null) throw new Error('The product ended before its first page.');
      await wait(20);
    }
    const home = passed();
    if (!(await hasPage(`${url}/companies/stability-ai`))) throw new Error('The overview is not whole.');
    return { home, overview: passed() };
  } finally {
    child.kill('SIGTERM');
    await exit;
  }
}

async function hasPage(page: string): Promise<boolean> {
  try {
    const answer = await fetch(page);
    return (await answer.text()).includes('</html>') && answer.ok;
  } catch {
    return false;
  }
}
