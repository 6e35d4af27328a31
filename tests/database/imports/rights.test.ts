import { beforeAll, expect, test } from 'vitest';
import { makeEdits } from '@/lib/acts/edits/make-edits';
import { endExpired } from '@/lib/data/imports/end-expired';
import { previewRows } from '@/lib/data/imports/preview-import';
import { applicationName, grantToApplication } from '@/scripts/database/roles';
import { keeper } from '@/tests/support/as-keeper';
import { execute } from '@/tests/support/cluster';
import { seededDatabase } from '@/tests/support/database';
import { addFact, as } from '@/tests/support/editing';
import { cancelImport, chooseRows, commitImport, undoImport } from '@/tests/support/import-acts';
import { bring, newCompany, proposed, proposedEvent } from '@/tests/support/imports';

let appUrl: string;

beforeAll(async () => {
  const owner = await seededDatabase();
  await grantToApplication(owner, 'a-test');
  const url = new URL(owner);
  url.username = applicationName;
  url.password = 'a-test';
  appUrl = url.href;
  process.env.DATABASE_URL = appUrl;
});

test('the application’s role can bring, preview, decide, store, edit, undo, cancel and clean', async () => {
  const company = newCompany();
  const order = await bring([proposed(), proposedEvent()], { new: company });
  expect(await previewRows(keeper, order.id, 'new', { after: 0, limit: 10 })).toHaveLength(1);
  expect(await chooseRows(keeper, order.id, { rows: [2] }, 'leave out')).toMatchObject({ outcome: 'chosen' });
  expect(await commitImport(keeper, order.id)).toMatchObject({ outcome: 'committed' });
  const input = { company: { slug: company.slug }, reason: 'A test', edits: [addFact({ metric: 'cash' })] };
  expect(await makeEdits(as('A'), input)).toMatchObject({ ok: true });
  expect(await undoImport(keeper, order.id, 'A test')).toMatchObject({ outcome: 'undone' });
  expect(await cancelImport(keeper, (await bring([proposed()], { slug: company.slug })).id)).toBe(true);
  expect(await endExpired()).toBe(0);
});

test.each([
  'DELETE FROM import',
  'UPDATE import_row SET low = 1',
  'TRUNCATE import_row',
  'UPDATE import_source SET title = title',
  'UPDATE event_withdrawal SET event_id = event_id',
  'DELETE FROM event_withdrawal',
  'UPDATE restatement SET kind = kind',
  'UPDATE fact SET low = 1',
  'DELETE FROM recording',
])('it has no right to %s', async (sql) => {
  await expect(execute(appUrl, sql)).rejects.toThrow('permission denied');
});
