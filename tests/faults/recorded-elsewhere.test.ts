// Another program writes into the database of a running server. `npm test` builds the application before it
// runs these; run alone, they need a build from the same sources (`npm test -- database` makes one).
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { factId } from '@/tests/support/built-in-case';
import { execute } from '@/tests/support/cluster';
import { type Product, startProduct } from '@/tests/support/product';
import { ask, until } from './support';

const company = '/companies/stability-ai';
const promised = factId('round-note-intel-2023');
const paid = '0199f000-0000-7000-8000-000000000001';

let product: Product;

beforeAll(async () => {
  product = await startProduct(inject('maintenanceUrl'));
});

afterAll(() => product?.end());

const text = async (address: string) => (await ask(product.url + address)).text;

/** Restates the promised $50M as the $20M that another report has as paid in, under this id of the recording. */
const restatement = (recording: string) => `
  BEGIN;
  INSERT INTO recording (id, company_id, kind, actor, reason)
    SELECT '${recording}', id, 'edit', 'A person', 'Paid in, not promised' FROM company
    WHERE slug = 'stability-ai';
  INSERT INTO fact (id, company_id, metric_key, unit_kind, unit, period_type, period_start, period_end,
      period_precision, low, high, reported, scenario, date_basis, known_at, known_precision, citation_id, recording_id)
    SELECT '${paid}', company_id, metric_key, unit_kind, unit, period_type, period_start, period_end,
      period_precision, 20000000, 20000000, '$20M', scenario, date_basis, known_at, known_precision, citation_id,
      '${recording}'
    FROM fact WHERE id = '${promised}';
  INSERT INTO fact_member (company_id, fact_id, dimension_key, member_id)
    SELECT company_id, '${paid}', dimension_key, member_id FROM fact_member WHERE fact_id = '${promised}';
  INSERT INTO restatement (id, company_id, metric_key, earlier_fact_id, later_fact_id, reason, known_at, recording_id)
    SELECT '0199f000-0000-7000-8000-000000000002', company_id, metric_key, id, '${paid}', 'Paid in, not promised',
      known_at, '${recording}'
    FROM fact WHERE id = '${promised}';
  COMMIT;`;

test('what another connection records is soon on cached pages, also when its id is older than the last', async () => {
  for (const address of [company, `${company}/facts/${promised}`]) {
    expect((await text(address)).includes(paid)).toBe(false);
    expect((await fetch(product.url + address)).headers.get('etag'), 'kept').not.toBeNull();
  }
  // Transactions may end in another order than they began, so a later row can have the smaller id.
  await execute(product.databaseUrl, restatement('00000000-0000-7000-8000-000000000001'));
  await until(async () => (await text(company)).includes(`/facts/${paid}`));
});

test('the chart and its files have the later figure; as known on a day before, all is as it was', async () => {
  const csv = await text(`${company}/charts/funding.csv`);
  expect(csv).toContain(paid);
  expect(csv).not.toContain(promised);
  const before = await text(`${company}/charts/funding.csv?asKnownOn=2023-11-29`);
  expect(before).not.toContain(paid);
});

test('the earlier figure keeps its address, says that it is superseded, by what, when and why', async () => {
  const page = await text(`${company}/facts/${promised}`);
  const told = ['Superseded: a later figure has taken its place.', '$20M', 'Paid in, not promised'];
  expect(told.filter((words) => !page.includes(words))).toEqual([]);
  const later = await text(`${company}/facts/${paid}`);
  expect(['$20M', 'Paid in, not promised', 'A person'].filter((words) => !later.includes(words))).toEqual([]);
});
