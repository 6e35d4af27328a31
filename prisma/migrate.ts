import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { migrationList, openSchemaEngine } from './schema-engine';

/**
 * Applies the migrations that the database lacks, as `prisma migrate deploy` would, with the same
 * history in `_prisma_migrations`. Returns the names applied. Throws when one fails, or when one
 * that was applied has been changed since.
 */
export async function migrate(connectionString: string): Promise<string[]> {
  const list = migrationList();
  const applied = await appliedMigrations(connectionString);
  const missing = list.migrationDirectories.filter(({ path, migrationFile }) => {
    const checksum = applied.get(path);
    if (checksum && checksum !== sha256(String(migrationFile.content.value))) {
      throw new Error(`The migration ${path} was changed after it was applied to this database.`);
    }
    return !checksum;
  });
  if (missing.length === 0) return [];
  const { engine, close } = await openSchemaEngine(connectionString);
  try {
    const filters = { externalTables: [], externalEnums: [] };
    return (await engine.applyMigrations({ migrationsList: list, filters })).appliedMigrationNames;
  } finally {
    await close();
  }
}

async function appliedMigrations(connectionString: string): Promise<Map<string, string>> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    const exists = await client.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS "exists"`);
    if (!exists.rows[0].exists) return new Map();
    const { rows } = await client.query<{ name: string; checksum: string }>(
      `SELECT migration_name AS name, checksum FROM _prisma_migrations
       WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    );
    return new Map(rows.map(({ name, checksum }) => [name, checksum]));
  } finally {
    await client.end();
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
