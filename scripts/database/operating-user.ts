import { spawnSync } from 'node:child_process';
import { userInfo } from 'node:os';
import { Sentence, say } from '@/scripts/sentence';

/** Who runs PostgreSQL: this user, or for root, which PostgreSQL refuses, the user `postgres`. */
export type OperatingUser = {
  readonly name: string;
  /** Set when PostgreSQL runs as somebody else than this process. */
  readonly ids: { readonly uid: number; readonly gid: number } | null;
};

const databaseUser = 'postgres';

export function operatingUser(): OperatingUser {
  const me = userInfo();
  if (me.uid !== 0) return { name: me.username, ids: null };
  if (!idOf('-u')) createUser();
  const uid = idOf('-u');
  const gid = idOf('-g');
  if (!uid || !gid) throw new Sentence(noUser);
  return { name: databaseUser, ids: { uid, gid } };
}

const noUser =
  `PostgreSQL does not run as root, and the user "${databaseUser}" that it would run as could not be made. ` +
  'Start Turnaround as an ordinary user, or set DATABASE_URL.';

function idOf(flag: '-u' | '-g'): number | null {
  const answer = spawnSync('id', [flag, databaseUser], { encoding: 'utf8' });
  return answer.status === 0 ? Number(answer.stdout) : null;
}

function createUser(): void {
  say(`PostgreSQL does not run as root: making the system user "${databaseUser}" for it.`);
  const made = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', databaseUser]);
  if (made.status !== 0) throw new Sentence(noUser);
}
