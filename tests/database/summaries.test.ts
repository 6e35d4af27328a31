import { beforeAll, expect, test } from 'vitest';
import { readSummaries } from '@/lib/data/read-summaries';
import { asKnownOn } from '@/lib/turnaround/as-known-on';
import { beforeAndAfter, type HeadlineRow } from '@/lib/turnaround/before-after';
import type { CompanyRecord, IsoDate } from '@/lib/turnaround/case';
import { keeper, recordOf } from '@/tests/support/as-keeper';
import { seededDatabase } from '@/tests/support/database';
import { generateCompanies, generateMonthlyHeadcount } from '@/tests/support/generated-companies';

const today = '2026-11-23';

beforeAll(async () => {
  const url = await seededDatabase();
  process.env.DATABASE_URL = url;
  await generateCompanies(url, 12);
  await generateMonthlyHeadcount(url);
}, 60_000);

const list = (search = '', page = 1, knownBy: IsoDate = today, size = 5) =>
  readSummaries(keeper, { search, page, size, knownBy });
const names = (records: readonly CompanyRecord[]) => records.map(({ company }) => company.name);

/** What a reader sees of a row: which facts stand on which side, and the change. */
function shown(record: CompanyRecord, day: IsoDate): unknown[] {
  const known = asKnownOn(record, day);
  const restructuring = known.restructurings.at(-1);
  const rows: readonly HeadlineRow[] = restructuring ? beforeAndAfter(known, restructuring) : [];
  return rows.map(({ before, after, latest, change }) => ({
    before: [before.fact?.id, before.reason],
    after: [after.fact?.id, after.reason, after.related.map(({ id }) => id)],
    latest: latest?.id,
    change,
  }));
}

test('15 companies in pages of 5, by name', async () => {
  const first = await list();
  expect(first.total).toBe(15);
  expect(names(first.records)).toEqual([
    'Generated 0001',
    'Generated 0002',
    'Generated 0003',
    'Generated 0004',
    'Generated 0005',
  ]);
  expect(names((await list('', 3)).records)).toEqual([
    'Generated 0011',
    'Generated 0012',
    'Monthly Headcount',
    'Stability AI',
    'Uber',
  ]);
  expect(names((await list('', 4)).records)).toEqual([]);
});

test.each([
  ['stab', ['Stability AI']],
  ['UBER', ['Uber']],
  ['ride-hailing', ['Uber']],
  ['100%', []],
  ['_', []],
  ["'; DROP TABLE fact; --", []],
])('the search "%s" finds %j', async (search, found) => {
  const { total, records } = await list(search);
  expect([total, names(records)]).toEqual([found.length, found]);
});

for (const day of [today, '2024-12-31', '2024-07-01', '2021-02-01', '2020-08-15', '2020-05-20']) {
  test(`as known on ${day} the list tells of every company what its own page tells`, async () => {
    for (const page of [1, 2, 3]) {
      for (const summary of (await list('', page, day)).records) {
        const whole = await recordOf(summary.company.slug);
        if (!whole) throw new Error('not there');
        expect(shown(summary, day), summary.company.name).toEqual(shown(whole, day));
      }
    }
  });
}

test('of 480 facts of a company the list reads only those that can be shown or added up', async () => {
  const [record] = (await list('Generated 0001')).records;
  const revenue = record?.facts.filter(({ metric }) => metric === 'revenue') ?? [];
  expect(revenue.length).toBeGreaterThan(0);
  expect(revenue.length).toBeLessThanOrEqual(60);
  expect(record?.facts.some(({ metric }) => metric === 'cash')).toBe(false);
});
