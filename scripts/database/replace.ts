import { Client, escapeIdentifier } from 'pg';
import { messageOf, Sentence } from '@/scripts/sentence';

/** A database beside the one in use, of the same server and owner. */
export type Beside = {
  readonly url: string;
  /** Puts it in the place of the one in use, which is kept under another name. Returns that name. */
  readonly replace: () => Promise<string>;
  readonly drop: () => Promise<void>;
};

const tries = 20;

/** Makes an empty database beside the one at this address. @throws Sentence when the role may not */
export async function makeBeside(ownerUrl: string, at: Date): Promise<Beside> {
  const name = decodeURIComponent(new URL(ownerUrl).pathname.slice(1));
  const stamp = at.toISOString().slice(0, 19).replaceAll(/\D/g, '');
  const fresh = `${name.slice(0, 38)}_new_${stamp}`;
  const kept = `${name.slice(0, 38)}_before_${stamp}`;
  await maintain(ownerUrl, async (client) => {
    await client.query(`CREATE DATABASE ${escapeIdentifier(fresh)}`);
  }).catch((error) => {
    throw new Sentence(
      `A database to restore into cannot be made: ${messageOf(error)}. The role needs the right to create databases ` +
        '(ALTER ROLE … CREATEDB) and to connect to the database “postgres”.',
    );
  });
  return {
    url: addressOf(ownerUrl, fresh),
    replace: () => maintain(ownerUrl, (client) => swap(client, { name, fresh, kept })),
    drop: () =>
      maintain(ownerUrl, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(fresh)} WITH (FORCE)`);
      }),
  };
}

type Names = { readonly name: string; readonly fresh: string; readonly kept: string };

/** Both names change in one transaction; whoever is connected is sent away first, and may come back in between. */
async function swap(client: Client, { name, fresh, kept }: Names): Promise<string> {
  for (let left = tries; ; left -= 1) {
    try {
      await client.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ANY ($1) AND pid <> pg_backend_pid()`,
        [[name, fresh]],
      );
      await client.query('BEGIN');
      await client.query(`ALTER DATABASE ${escapeIdentifier(name)} RENAME TO ${escapeIdentifier(kept)}`);
      await client.query(`ALTER DATABASE ${escapeIdentifier(fresh)} RENAME TO ${escapeIdentifier(name)}`);
      await client.query('COMMIT');
      return kept;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => {});
      if (left === 0 || (error as { code?: string }).code !== '55006') throw error;
    }
  }
}

async function maintain<T>(ownerUrl: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: addressOf(ownerUrl, 'postgres') });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

function addressOf(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(name)}`;
  return other.href;
}
