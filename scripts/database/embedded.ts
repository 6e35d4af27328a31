import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { messageOf, Sentence, say } from '@/scripts/sentence';
import { type Binaries, findBinaries } from './binaries';
import { type OperatingUser, operatingUser } from './operating-user';

/** The user that owns the schema; the application signs in as another (see roles.ts). */
export const ownerName = 'turnaround';

const portFile = 'database-port';

export type Cluster = {
  readonly port: number;
  readonly ownerPassword: string;
  /** Stops PostgreSQL after its clients' transactions are rolled back; `immediate` as a crash would. */
  stop(mode?: 'fast' | 'immediate'): void;
  /** Starts a stopped or crashed server again on its port. */
  restart(): Promise<void>;
  /** From now on a server that died is started again. */
  watch(): void;
};

export type ClusterOptions = {
  /** The folder of this product's data. */
  readonly folder: string;
  /** For throw-away clusters of tests: does not wait for the disk. */
  readonly unsafeFast?: boolean;
};

/**
 * Starts PostgreSQL on a free port of 127.0.0.1, making the cluster at first. A server left running
 * by a killed start is taken over. Throws a sentence when it cannot.
 */
export async function startCluster({ folder, unsafeFast = false }: ClusterOptions): Promise<Cluster> {
  const user = operatingUser();
  ensureFolder(folder);
  const home = dataHome(folder, user);
  const binaries = await findBinaries(user, home);
  const place: Place = { user, binaries, data: path.join(home, 'postgres'), log: path.join(home, 'postgres.log') };
  const secret = path.join(folder, 'database-password');
  if (!existsSync(path.join(place.data, 'PG_VERSION'))) initialise(place, secret);
  const ownerPassword = readSecret(secret);
  const port = runningPort(place) ?? (await launch(place, await choosePort(folder), unsafeFast));
  writeFileSync(path.join(folder, portFile), String(port));
  return clusterOn(place, port, ownerPassword, unsafeFast);
}

function clusterOn(place: Place, port: number, ownerPassword: string, unsafeFast: boolean): Cluster {
  let watcher: NodeJS.Timeout | undefined;
  const restart = async () => {
    await launch(place, port, unsafeFast);
  };
  return {
    port,
    ownerPassword,
    restart,
    stop(mode = 'fast') {
      clearInterval(watcher);
      control(place, ['stop', '-m', mode, '-w', '-t', '30']);
    },
    watch() {
      watcher ??= setInterval(() => {
        if (isDead(place)) restart().catch((error) => say(messageOf(error)));
      }, 2_000);
      watcher.unref();
    },
  };
}

/** Dead: its process is gone, whether or not it could tidy up. */
function isDead(place: Place): boolean {
  const record = path.join(place.data, 'postmaster.pid');
  if (!existsSync(record)) return true;
  const pid = Number(readFileSync(record, 'utf8').split('\n')[0]);
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

type Place = { user: OperatingUser; binaries: Binaries; data: string; log: string };

function ensureFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new Sentence(
      `Turnaround keeps its data in ${folder}, and this user may not write there (${messageOf(error)}). ` +
        'Give it the right to write, or set DATABASE_URL to a database of your own.',
    );
  }
}

/** Where the database's user can write: the data folder, or for root in a closed folder, one of the system. */
function dataHome(folder: string, user: OperatingUser): string {
  if (!user.ids) return folder;
  const enters = spawnSync('test', ['-x', folder], { cwd: '/', ...user.ids }).status === 0;
  const home = enters ? folder : path.join('/var/lib/turnaround', folder.replaceAll(/[^a-zA-Z0-9]+/g, '-').slice(1));
  if (!enters)
    say(`The database's user (${user.name}) cannot enter ${folder}: the database's files are kept in ${home}.`);
  mkdirSync(home, { recursive: true, mode: 0o755 });
  return home;
}

function initialise(place: Place, secret: string): void {
  say('Making the database (first start) …');
  mkdirSync(place.data, { recursive: true, mode: 0o700 });
  writeFileSync(place.log, '', { mode: 0o600 });
  const passwordFile = `${place.data}.password`;
  if (!existsSync(secret)) writeFileSync(secret, randomBytes(24).toString('base64url'), { mode: 0o600 });
  writeFileSync(passwordFile, readSecret(secret), { mode: 0o600 });
  for (const file of [place.data, place.log, passwordFile]) give(file, place.user);
  const made = run(place, place.binaries.initdb, [
    `--pgdata=${place.data}`,
    `--username=${ownerName}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ]);
  rmSync(passwordFile);
  if (made.status === 0) return;
  rmSync(place.data, { recursive: true, force: true });
  throw new Sentence(`The database could not be made in ${place.data}: ${made.stderr.trim() || made.error?.message}`);
}

function give(file: string, user: OperatingUser): void {
  if (user.ids) chownSync(file, user.ids.uid, user.ids.gid);
}

function readSecret(file: string): string {
  if (!existsSync(file)) {
    throw new Sentence(
      `The database's password file ${file} is gone. Put it back from your backup; without it the data cannot be opened.`,
    );
  }
  chmodSync(file, 0o600);
  return readFileSync(file, 'utf8').trim();
}

/** The port of a server that already runs on this data, or null. */
function runningPort(place: Place): number | null {
  if (control(place, ['status']).status !== 0) return null;
  const lines = readFileSync(path.join(place.data, 'postmaster.pid'), 'utf8').split('\n');
  return Number(lines[3]);
}

async function launch(place: Place, port: number, unsafeFast: boolean): Promise<number> {
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    max_connections: 100,
    ...(unsafeFast ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  const flags = Object.entries(settings).map(([name, value]) => `-c ${name}='${value}'`);
  const started = control(place, ['start', '-w', '-t', '60', '-l', place.log, '-o', flags.join(' ')]);
  if (started.status === 0) return port;
  const lastLines = readFileSync(place.log, 'utf8').trim().split('\n').slice(-3).join(' / ');
  throw new Sentence(`PostgreSQL did not start on ${place.data}. Its log ends with: ${lastLines}`);
}

function control(place: Place, words: string[]) {
  return run(place, place.binaries.pgCtl, [...words, '-D', place.data]);
}

/** `pg_ctl start` leaves a server that would hold a pipe open: only errors of other calls are read. */
function run(place: Place, program: string, words: string[]) {
  const stdio: ('ignore' | 'pipe')[] =
    words[0] === 'start' ? ['ignore', 'ignore', 'ignore'] : ['ignore', 'ignore', 'pipe'];
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
  const done = spawnSync(program, words, { cwd: place.data, env, stdio, encoding: 'utf8', ...place.user.ids });
  return { status: done.status, stderr: done.stderr ?? '', error: done.error };
}

/** The port of the last time if it is free, so that tools keep their settings; else any free one. */
async function choosePort(folder: string): Promise<number> {
  const file = path.join(folder, portFile);
  const last = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  return tryPort(last).catch(() => tryPort(0));
}

function tryPort(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
