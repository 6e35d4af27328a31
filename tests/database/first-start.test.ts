import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { migrate } from '@/prisma/migrate';
import { openDatabase } from '@/scripts/database/open';
import { seedDatabase } from '@/scripts/database/seed';
import { sayTo } from '@/scripts/sentence';
import { execute } from '@/tests/support/cluster';
import { blankDatabase } from '@/tests/support/database';

beforeAll(() => sayTo(null));
afterEach(() => vi.unstubAllEnvs());

async function start(url: string): Promise<void> {
  vi.stubEnv('DATABASE_URL', url);
  const { ownerUrl } = await openDatabase(mkdtempSync(path.join(tmpdir(), 'turnaround-start-')));
  await seedDatabase(ownerUrl);
}

const companies = (url: string) => execute(url, 'SELECT slug FROM company ORDER BY slug');

test('two servers that start at once on an empty database both come up, with each built-in case once', async () => {
  const url = await blankDatabase();
  await Promise.all([start(url), start(url)]);
  expect(await companies(url)).toEqual([{ slug: 'stability-ai' }, { slug: 'uber' }]);
});

test('a first start on a machine where one statement takes 6 seconds loads the built-in cases whole', async () => {
  const url = await blankDatabase();
  await migrate(url);
  await execute(
    url,
    `CREATE FUNCTION slowly() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(6); RETURN NEW; END $$;
     CREATE TRIGGER slowly BEFORE INSERT ON restructuring FOR EACH ROW WHEN (NEW.name <> '') EXECUTE FUNCTION slowly()`,
  );
  await start(url);
  expect(await companies(url)).toEqual([{ slug: 'stability-ai' }, { slug: 'uber' }]);
});
