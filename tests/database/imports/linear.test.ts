// Whatever the statistics say, an import costs what its rows cost: none of its statements goes over rows for each row.
import { beforeAll, expect, test } from 'vitest';
import { writingPool } from '@/lib/acts/transaction';
import { exactly } from '@/lib/figures/make';
import type { Proposed } from '@/lib/imports/proposed';
import { dateOf } from '@/lib/turnaround/period';
import { keeper } from '@/tests/support/as-keeper';
import { execute } from '@/tests/support/cluster';
import { seededDatabase } from '@/tests/support/database';
import { commitImport, undoImport } from '@/tests/support/import-acts';
import { bring, newCompany, proposed, proposedEvent } from '@/tests/support/imports';
import { countRows, type Touched, touchedBy } from '@/tests/support/rows-touched';

const rows = 2_000;
/** How often one statement may go over all rows; a loop over rows goes over them as often as there are rows. */
const steps = 30;

let url: string;

beforeAll(async () => {
  url = await seededDatabase();
  await countRows(url);
  process.env.DATABASE_URL = url;
});

const value = (amount: string) => ({ value: { kind: 'figure', figure: exactly(amount) } as const, reported: amount });

/** Daily cash and daily events, each at a locator of its own. */
function days(sourceKey = 'filing', { from = 10, knownAt = '2075-01-01' } = {}): Proposed[] {
  return Array.from({ length: rows }, (_, n) => {
    const day = dateOf(n);
    const period = { type: 'instant', start: day, end: day, precision: 'day' } as const;
    const on = { start: day, end: day, precision: 'day' } as const;
    const locator = `row ${n}`;
    return n % 4 === 0
      ? proposedEvent({ on, locator, sourceKey })
      : proposed({ metric: 'cash', period, locator, sourceKey, knownAt, ...value(`${from + 5 * n}`) });
  });
}

const asStatistics = {
  'of a database that nobody analysed': async () => {},
  'of a database that was analysed before the file was read': () => execute(url, 'ANALYZE'),
} as const;

test.each(Object.entries(asStatistics))('with the statistics %s, no statement loops over rows', async (_, analyse) => {
  const company = newCompany();
  const passes: Touched[] = [];
  const count = async (work: () => Promise<unknown>) => {
    await analyse();
    // Statements are counted on connections that are opened while somebody listens.
    await freshConnections();
    passes.push(...(await touchedBy(work)));
  };
  const store = async (rows: Proposed[], into: Parameters<typeof bring>[1]) => {
    const order = await bring(rows, into);
    const done = await commitImport(keeper, order.id, { leaveOutRejected: true });
    if (done.outcome !== 'committed') throw new Error(JSON.stringify(done));
    return done.import;
  };
  await count(() => store(days(), { new: company }));
  await count(() => store(days(), { slug: company.slug }));
  await count(() => store(days('press'), { slug: company.slug }));
  const later = await store(days('later-filing', { from: 1_000_000, knownAt: '2076-01-01' }), { slug: company.slug });
  expect(later.counts).toMatchObject({ restated: rows * 0.75 });
  await count(() => undoImport(keeper, later.id, 'A test'));
  await count(() => store(days('nowhere'), { slug: company.slug }));
  const most = passes.reduce((one, other) => (other.rows > one.rows ? other : one));
  expect(passes.length).toBeGreaterThan(100);
  expect(most.rows, most.statement).toBeLessThan(rows * steps);
});

async function freshConnections() {
  await writingPool().end();
  Reflect.deleteProperty(globalThis, 'turnaroundWriting');
}
