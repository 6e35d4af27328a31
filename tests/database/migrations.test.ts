import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { migrate } from '@/prisma/migrate';
import { openSchemaEngine, schemaFiles } from '@/prisma/schema-engine';
import { execute } from '@/tests/support/cluster';
import { blankDatabase } from '@/tests/support/database';

const folder = path.resolve(import.meta.dirname, '../../prisma/migrations');
const names = readdirSync(folder).filter((name) => !name.endsWith('.toml'));

test('migrating an empty database applies every migration once and writes Prisma’s own history', async () => {
  const url = await blankDatabase();
  expect(await migrate(url)).toEqual(names);
  expect(await migrate(url)).toEqual([]);
  const history = await execute(
    url,
    'SELECT migration_name, finished_at IS NOT NULL AS done FROM _prisma_migrations ORDER BY 1',
  );
  expect(history).toEqual(names.map((name) => ({ migration_name: name, done: true })));
});

test('the migrations make exactly the columns, keys and indexes that the Prisma schema describes', async () => {
  const [migrated, described] = await Promise.all([blankDatabase(), blankDatabase()]);
  await migrate(migrated);
  await execute(described, await schemaScript(described));
  expect(await shape(migrated)).toEqual(await shape(described));
});

/** The SQL that makes the Prisma schema from nothing. */
async function schemaScript(url: string): Promise<string> {
  const { engine, close } = await openSchemaEngine(url);
  const files = schemaFiles().map(([file, content]) => ({ path: file, content }));
  const filters = { externalTables: [], externalEnums: [] };
  const to = { tag: 'schemaDatamodel' as const, files };
  const { stdout } = await engine.diff({ from: { tag: 'empty' }, to, script: true, exitCode: null, filters });
  await close();
  return stdout ?? '';
}

function shape(url: string): Promise<Record<string, unknown>[]> {
  return execute(
    url,
    `SELECT table_name || '.' || column_name AS name, data_type || is_nullable || coalesce(column_default, '') AS form
     FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
     UNION ALL SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint
     WHERE contype IN ('p', 'u', 'f') AND connamespace = 'public'::regnamespace AND conname NOT LIKE '\\_prisma%'
     UNION ALL SELECT indexname, indexdef FROM pg_indexes
     WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
     ORDER BY 1, 2`,
  );
}

test('a migration that was edited after it was applied is refused', async () => {
  const url = await blankDatabase();
  await migrate(url);
  await execute(url, `UPDATE _prisma_migrations SET checksum = 'other' WHERE migration_name = '${names[0]}'`);
  await expect(migrate(url)).rejects.toThrow('was changed after it was applied');
});
