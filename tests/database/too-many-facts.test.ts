import { beforeAll, expect, test } from 'vitest';
import { keeper } from '@/lib/access/viewer';
import { readCompany, readCompanyOrNone } from '@/lib/data/read-company';
import { mostFacts, TooManyFacts } from '@/lib/data/too-many-facts';
import { execute } from '@/tests/support/cluster';
import { seededDatabase } from '@/tests/support/database';

beforeAll(async () => {
  const url = await seededDatabase();
  process.env.DATABASE_URL = url;
  await execute(
    url,
    `SET session_replication_role = replica;
     INSERT INTO fact SELECT (jsonb_populate_record(one, jsonb_build_object('id', gen_random_uuid()))).*
     FROM (SELECT f AS one FROM fact AS f JOIN company AS c ON c.id = f.company_id WHERE c.slug = 'uber' LIMIT 1) AS any_one,
       generate_series(1, ${mostFacts})`,
  );
}, 120_000);

test('a company of 120,000 figures more says so in a sentence; every other one is read', async () => {
  const refused = await readCompany(keeper, 'uber').catch((error) => error);
  expect(refused).toBeInstanceOf(TooManyFacts);
  expect(refused.sentence).toBe(
    'Uber has more than 120,000 figures on record, more than are read at once. Bring those to look at into a company of their own.',
  );
  expect(await readCompanyOrNone(keeper, 'uber')).toBeNull();
  expect((await readCompany(keeper, 'stability-ai'))?.record.facts.length).toBeGreaterThan(30);
});
