import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Whoever uses the embedded database is written down by its process, so that the last one out turns it off. */
export function enter(folder: string): void {
  mkdirSync(place(folder), { recursive: true });
  writeFileSync(path.join(place(folder), String(process.pid)), '');
}

/** Leaves; true when nobody else is in. A process that died without leaving does not count. */
export function leave(folder: string): boolean {
  rmSync(path.join(place(folder), String(process.pid)), { force: true });
  return !readdirSync(place(folder)).some((name) => isAlive(folder, Number(name)));
}

const place = (folder: string) => path.join(folder, 'database-users');

function isAlive(folder: string, pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') return true;
    rmSync(path.join(place(folder), String(pid)), { force: true });
    return false;
  }
}
