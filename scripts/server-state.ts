import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dataFolder } from '@/scripts/database/data-folder';

export type RunningServer = { readonly pid: number; readonly address: string };

const file = path.join(dataFolder, 'running.json');

/** The server that runs from this folder, or null. A record left by a killed one does not count. */
export function runningServer(): RunningServer | null {
  if (!existsSync(file)) return null;
  const record = JSON.parse(readFileSync(file, 'utf8')) as RunningServer;
  try {
    process.kill(record.pid, 0);
    return record.pid === process.pid ? null : record;
  } catch {
    return null;
  }
}

export function recordRunning(address: string): void {
  writeFileSync(file, JSON.stringify({ pid: process.pid, address }));
}

export function forgetRunning(): void {
  rmSync(file, { force: true });
}
