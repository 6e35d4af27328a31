import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Address } from '@/scripts/address';
import { installationSecret } from '@/scripts/installation-secret';
import { Sentence } from '@/scripts/sentence';
import { root } from '@/scripts/setup/fingerprint';
import { trailFolder } from '@/server/trail-checkpoints.mjs';

type Options = { address: Address; dev: boolean; databaseUrl: string; folder: string };

export type WebServer = {
  readonly log: string;
  readonly pid: number;
  /** How it ended, if by itself. */
  readonly exit: Promise<string>;
  /** Lets running requests finish, then ends. */
  stop(): Promise<void>;
};

const largestLog = 10 * 1024 * 1024;

/** Starts the web server in a process of its own and waits until it answers. */
export async function launchServer({ address, dev, databaseUrl, folder }: Options): Promise<WebServer> {
  const log = openLog(folder);
  const child = spawn(process.execPath, [path.join(root, 'server/server.mjs')], {
    cwd: root,
    stdio: ['ignore', log.descriptor, log.descriptor, 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: dev ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      DATABASE_URL: databaseUrl,
      TURNAROUND_SECRET: installationSecret(folder),
      TRAIL_FOLDER: trailFolder(folder, process.env.DATABASE_URL),
      TURNAROUND_DATA: folder,
      HOST: address.host,
      PORT: String(address.port),
    },
  });
  const exit = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  const ready = new Promise<'ready'>((resolve) => {
    child.once('message', () => resolve('ready'));
  });
  const outcome = await Promise.race([ready, exit]);
  if (outcome !== 'ready') throw new Sentence(`The web server did not start (${outcome}). Its log is ${log.file}`);
  return { log: log.file, pid: child.pid ?? 0, exit, stop: () => stop(child, exit) };
}

async function stop(child: ChildProcess, exit: Promise<string>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const deadline = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await exit;
  clearTimeout(deadline);
}

/** The log is kept across starts; a large one makes way for a new one. */
function openLog(folder: string): { file: string; descriptor: number } {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'server.log');
  if (existsSync(file) && statSync(file).size > largestLog) renameSync(file, `${file}.1`);
  return { file, descriptor: openSync(file, 'a', 0o600) };
}
