import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Sentence } from '@/scripts/sentence';

const patience = 90_000;

/**
 * Takes the turn of starting or stopping the embedded database: one process at a time. Returns what gives it back.
 * @throws Sentence when another holds it for too long
 */
export function takeTurn(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'database-turn');
  for (const until = Date.now() + patience; ; rest()) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = holderOf(file);
    if (holder !== null && !isAlive(holder)) rmSync(file, { force: true });
    else if (Date.now() > until)
      throw new Sentence(
        `Another command (process ${holder}) is starting the database and does not end. Try again, or end it.`,
      );
  }
}

/** Whoever uses the embedded database is written down by its process, so that the last one out turns it off. */
export function enter(folder: string): void {
  mkdirSync(place(folder), { recursive: true });
  writeFileSync(path.join(place(folder), String(process.pid)), '');
}

/** Leaves; true when nobody else is in. A process that died without leaving does not count. */
export function leave(folder: string): boolean {
  rmSync(path.join(place(folder), String(process.pid)), { force: true });
  const others = readdirSync(place(folder)).filter((name) => /^\d+$/.test(name));
  const dead = others.filter((name) => !isAlive(Number(name)));
  for (const name of dead) rmSync(path.join(place(folder), name), { force: true });
  return dead.length === others.length;
}

const place = (folder: string) => path.join(folder, 'database-users');

/** Null while it is being written, or when it is gone. */
function holderOf(file: string): number | null {
  try {
    return Number(readFileSync(file, 'utf8')) || null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function rest(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
}
