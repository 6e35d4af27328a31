import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { migrationList, openSchemaEngine } from './schema-engine';

/**
 * Applies the migrations that the database lacks, as `prisma migrate deploy` would, with the same
 * history in `_prisma_migrations`. Returns the names applied. Throws when one fails, or when one
 * that was applied has been changed since.
 * @param upTo the last one to apply; all of them without it
 */
export async function migrate(connectionString: string, upTo?: string): Promise<string[]> {
  const { missing, changed } = await asked(connectionString);
  if (changed[0]) throw new Error(`The migration ${changed[0]} was changed after it was applied to this database.`);
  if (missing.every((name) => upTo !== undefined && name > upTo)) return [];
  const list = migrationList();
  const migrationDirectories = list.migrationDirectories.filter(({ path }) => upTo === undefined || path <= upTo);
  const { engine, close } = await openSchemaEngine(connectionString);
  try {
    const filters = { externalTables: [], externalEnums: [] };
    const migrationsList = { ...list, migrationDirectories };
    return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames;
  } finally {
    await close();
  }
}

/** A migration and the SHA-256 of its text. */
export type Migration = { readonly name: string; readonly checksum: string };

/** The migrations of the project, in their order. */
export function knownMigrations(): Migration[] {
  return migrationList().migrationDirectories.map(({ path, migrationFile }) => ({
    name: path,
    checksum: sha256(String(migrationFile.content.value)),
  }));
}

export type MigrationState = {
  /** Not applied yet. */
  readonly missing: readonly string[];
  /** Applied with another text. */
  readonly changed: readonly string[];
  /** Applied, and not of this project. */
  readonly unknown: readonly string[];
};

/** How a database's migrations stand beside the project's. */
export async function migrationState(client: Client): Promise<MigrationState> {
  const applied = new Map((await appliedMigrations(client)).map(({ name, checksum }) => [name, checksum]));
  const known = knownMigrations();
  const names = new Set(known.map(({ name }) => name));
  return {
    missing: known.filter(({ name }) => !applied.has(name)).map(({ name }) => name),
    changed: known.filter(({ name, checksum }) => (applied.get(name) ?? checksum) !== checksum).map(({ name }) => name),
    unknown: [...applied.keys()].filter((name) => !names.has(name)),
  };
}

async function asked(connectionString: string): Promise<MigrationState> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return await migrationState(client);
  } finally {
    await client.end();
  }
}

/** The migrations that were applied to a database, in their order. */
export async function appliedMigrations(client: Client): Promise<Migration[]> {
  const exists = await client.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS "exists"`);
  if (!exists.rows[0].exists) return [];
  const { rows } = await client.query<Migration>(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
