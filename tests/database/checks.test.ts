import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recordedTables } from '@/lib/data/checks/append-only';
import { type Checked, checks, runChecks } from '@/lib/data/checks/run-checks';
import { schemaCheck } from '@/prisma/schema-check';
import { appendOnly } from '@/scripts/database/roles';
import { keeper } from '@/tests/support/as-keeper';
import { seededDatabase } from '@/tests/support/database';
import { commitImport } from '@/tests/support/import-acts';
import { bring, newCompany, proposed, proposedEvent } from '@/tests/support/imports';

let client: Client;

beforeEach(async () => {
  const url = await seededDatabase();
  process.env.DATABASE_URL = url;
  client = new Client({ connectionString: url });
  await client.connect();
});

afterEach(() => client.end());

async function faults(): Promise<Checked[]> {
  return (await runChecks(client, [schemaCheck, ...checks])).filter(({ total }) => total > 0);
}

/** As a superuser who goes behind the triggers and foreign keys. */
async function breakIt(sql: string): Promise<void> {
  await client.query(`SET session_replication_role = replica; ${sql}; RESET session_replication_role`);
}

async function imported(): Promise<string> {
  const restating = proposed({
    key: 'b',
    knownAt: '2024-05-30',
    reported: '12',
    restates: { key: 'a', reason: 'An error' },
  });
  const other = { ...restating, value: { kind: 'figure' as const, figure: { ...figure, low: '12', high: '12' } } };
  const { id } = await bring([proposed({ key: 'a' }), other, proposedEvent()], { new: newCompany() });
  expect(await commitImport(keeper, id)).toMatchObject({
    outcome: 'committed',
    import: { counts: { new: 2, restated: 1 } },
  });
  return id;
}

const figure = { low: '10', high: '10', lowOpen: false, highOpen: false, approximate: false };

test('nothing is found in the built-in cases with an import beside them', async () => {
  await imported();
  expect(await faults()).toEqual([]);
});

test('a bound written above the other is found, and the fact named', async () => {
  const { rows } = await client.query(`SELECT id FROM fact WHERE high IS NOT NULL AND low IS NOT NULL LIMIT 1`);
  await breakIt(`ALTER TABLE fact DROP CONSTRAINT fact_low_at_most_high;
    UPDATE fact SET low = high + 1 WHERE id = '${rows[0].id}';
    ALTER TABLE fact ADD CONSTRAINT fact_low_at_most_high CHECK (low <= high) NOT VALID`);
  expect(await faults()).toMatchObject([
    { name: 'rules', total: 1, faults: [`fact ${rows[0].id} breaks fact_low_at_most_high`] },
  ]);
});

test('a rule that was dropped is found', async () => {
  await client.query('ALTER TABLE fact DROP CONSTRAINT fact_bounds_finite');
  expect(await faults()).toMatchObject([{ name: 'schema', faults: ['the rule fact_bounds_finite is gone'] }]);
});

test('a fact whose citation was deleted is an orphan without a document', async () => {
  const { rows } = await client.query(`SELECT min(id::text) AS id, citation_id FROM fact GROUP BY citation_id
    HAVING count(*) = 1 AND citation_id NOT IN (SELECT citation_id FROM event) LIMIT 1`);
  await breakIt(`DELETE FROM citation WHERE id = '${rows[0].citation_id}'`);
  const found = await faults();
  expect(found.map(({ name }) => name)).toEqual(['orphans', 'citations']);
  expect(found[0]?.faults).toContain(`fact ${rows[0].id} refers to a citation that is not there (fact_citation_fkey)`);
  expect(found[1]?.faults).toContainEqual(
    expect.stringMatching(`^fact ${rows[0].id} of company [a-z-]+ is cited from no`),
  );
});

test('a source without a title cites nothing', async () => {
  const { rows } = await client.query(`SELECT citation_id FROM fact LIMIT 1`);
  await client.query(`UPDATE source SET title = ' ' WHERE id = (SELECT source_id FROM citation WHERE id = $1)`, [
    rows[0].citation_id,
  ]);
  expect((await faults()).map(({ name }) => name)).toEqual(['citations']);
});

test('a restatement that was turned round makes a circle and is found', async () => {
  await imported();
  const { rows } = await client.query(`SELECT * FROM restatement ORDER BY recording_id DESC LIMIT 1`);
  await breakIt(`INSERT INTO restatement (id, company_id, metric_key, earlier_fact_id, later_fact_id, reason, known_at, recording_id)
    SELECT gen_random_uuid(), company_id, metric_key, later_fact_id, earlier_fact_id, reason, known_at, recording_id
    FROM restatement WHERE id = '${rows[0].id}'`);
  expect(await faults()).toMatchObject([
    { name: 'restatements', total: 1, faults: [expect.stringMatching(/^fact .* is restated in a circle of 2 facts$/)] },
  ]);
});

test('a restatement known before the fact that it replaces is found', async () => {
  await imported();
  await breakIt(`UPDATE restatement SET known_at = '1990-01-01' WHERE known_at = '2024-05-30'`);
  expect(await faults()).toMatchObject([
    { name: 'restatements', total: 1, faults: [expect.stringContaining('that was known before it')] },
  ]);
});

test('a fact deleted from an import is missed', async () => {
  const id = await imported();
  await breakIt(
    `DELETE FROM fact WHERE id = fact_id_of('${id}', 1); DELETE FROM restatement WHERE earlier_fact_id = fact_id_of('${id}', 1)`,
  );
  expect(await faults()).toMatchObject([
    { name: 'import totals', faults: [`import ${id} (figures.csv) stored 3 rows, and 2 are there`] },
  ]);
});

test('an import whose counts do not add up is found', async () => {
  const id = await imported();
  await client.query(`UPDATE import SET rows_read = 5 WHERE id = $1`, [id]);
  expect(await faults()).toMatchObject([
    { name: 'import totals', faults: [`import ${id} (figures.csv) read 5 rows and accounts for 3`] },
  ]);
});

test.each([
  ['disabled', 'ALTER TABLE fact DISABLE TRIGGER fact_append_only', 'fact can be changed: no trigger refuses to '],
  ['dropped', 'DROP TRIGGER recording_append_only ON recording', 'recording can be changed: no trigger refuses to '],
  [
    'made harmless',
    `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'`,
    'refuse_change() refuses nothing any more',
  ],
])('an append-only trigger that was %s is found', async (_, sql, fault) => {
  await client.query(sql);
  const found = await faults();
  expect(found).toMatchObject([{ name: 'append-only' }]);
  expect(found[0]?.faults[0]).toContain(fault);
});

test('every table that the application may only add to is looked at', () => {
  expect([...recordedTables].sort()).toEqual([...appendOnly].sort());
});

test('rows left in staging by an import that is over, and a reading that is stuck, are found', async () => {
  const { id } = await bring([proposed()], { new: newCompany() });
  await client.query(`UPDATE import SET state = 'cancelled' WHERE id = $1`, [id]);
  await client.query(
    `INSERT INTO import (id, new_company, file_name, format, mapping, person, reason, idempotency_key, changed_at)
     VALUES (gen_random_uuid(), '{}', 'dead.csv', 'table', '{}', 'A', 'A test', 'dead', now() - interval '1 hour')`,
  );
  const found = await faults();
  expect(found).toMatchObject([{ name: 'staging' }]);
  expect(found[0]?.faults).toEqual([
    `1 rows of the ended import ${id} are left in import_row`,
    `3 rows of the ended import ${id} are left in import_source`,
    expect.stringMatching(/^import .* \(dead\.csv\) has been reading without a sign since /),
  ]);
});

test('a missing version of a briefing, a metric of another unit and a preference from elsewhere are found', async () => {
  await breakIt(`INSERT INTO briefing (id, company_id) SELECT gen_random_uuid(), id FROM company LIMIT 1`);
  await breakIt(`UPDATE metric SET unit_kind = 'people' WHERE key = 'revenue'`);
  await breakIt(`UPDATE conflict SET preferred_fact_id = (SELECT id FROM fact WHERE company_id = conflict.company_id
      AND id NOT IN (SELECT fact_id FROM conflict_fact WHERE conflict_id = conflict.id) LIMIT 1), preferred_reason = 'x'
    WHERE id = (SELECT id FROM conflict LIMIT 1)`);
  expect((await faults()).map(({ name }) => name)).toEqual(['metrics', 'orphans', 'conflicts', 'briefings']);
});

test('a migration that was changed, is missing or unknown is found', async () => {
  await client.query(`UPDATE _prisma_migrations SET checksum = 'x' WHERE migration_name = '20261123000000_tables'`);
  await client.query(
    `UPDATE _prisma_migrations SET migration_name = '20991231000000_later' WHERE migration_name = '20261125000000_imports'`,
  );
  expect(await faults()).toMatchObject([
    {
      name: 'schema',
      faults: [
        'migration 20261125000000_imports is not applied',
        'migration 20261123000000_tables was changed after it was applied',
        'migration 20991231000000_later is applied, and this version does not know it',
      ],
    },
  ]);
});
