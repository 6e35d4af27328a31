import { beforeAll, expect, test } from 'vitest';
import { readSummaries } from '@/lib/data/read-summaries';
import { asKnownOn } from '@/lib/turnaround/as-known-on';
import { beforeAndAfter, type HeadlineRow } from '@/lib/turnaround/before-after';
import type { CompanyRecord, IsoDate } from '@/lib/turnaround/case';
import { keeper, recordOf } from '@/tests/support/as-keeper';
import { seededDatabase } from '@/tests/support/database';
import { insertTangledCompanies } from '@/tests/support/tangled-companies';

const count = 300;

beforeAll(async () => {
  const url = await seededDatabase();
  process.env.DATABASE_URL = url;
  await insertTangledCompanies(url, count);
}, 60_000);

function rowsOf(record: CompanyRecord, day: IsoDate | null): readonly HeadlineRow[] | null {
  const known = asKnownOn(record, day);
  const restructuring = known.restructurings.at(-1);
  return restructuring ? beforeAndAfter(known, restructuring) : null;
}

test.each([null, '2023-06-30', '2021-09-30', '2020-06-30'])(
  `as known on %s the list tells of ${count} tangled companies exactly what their whole records tell`,
  async (day) => {
    const { total, records } = await readSummaries(keeper, {
      search: 'tangled',
      page: 1,
      size: count,
      knownBy: day,
    });
    expect([total, records.length]).toEqual([count, count]);
    const differing: string[] = [];
    for (const summary of records) {
      const whole = await recordOf(summary.company.slug);
      if (!whole) throw new Error('not there');
      if (JSON.stringify(rowsOf(summary, day)) !== JSON.stringify(rowsOf(whole, day)))
        differing.push(summary.company.slug);
    }
    expect(differing).toEqual([]);
  },
);
