import { execFileSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import type { RunningProduct } from '@/tests/support/running-product';
import type { Finding } from './finding';
import { load } from './load';

const paths = ['/', '/companies/stability-ai', '/companies/stability-ai/charts/debt.png?scale=2'];

/** Memory of the web server: after its first page, while it is asked for pages and files, and afterwards. */
export async function measureMemory({ url, pid }: RunningProduct): Promise<Finding[]> {
  await (await fetch(`${url}/companies/stability-ai`)).arrayBuffer();
  await wait(3_000);
  const atRest = megabytesOf(pid);
  let most = atRest;
  const watcher = setInterval(() => {
    most = Math.max(most, megabytesOf(pid));
  }, 250);
  for (const path of paths) await load(`${url}${path}`);
  clearInterval(watcher);
  await wait(5_000);
  return [
    { what: 'Memory of the web server after its first page', value: atRest, unit: 'MB', note: 'resident' },
    { what: 'Memory under load, at most', value: most, unit: 'MB', note: 'pages, then files, 32 connections' },
    { what: 'Memory 5 s after the load', value: megabytesOf(pid), unit: 'MB' },
  ];
}

/** The resident memory of a process. */
export function megabytesOf(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}
