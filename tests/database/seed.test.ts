import { describe, expect, test } from 'vitest';
import { connect } from '@/lib/data/database';
import { readBuiltInCase, seed } from '@/prisma/seed';
import { execute } from '@/tests/support/cluster';
import { seededDatabase } from '@/tests/support/database';

const countsOf = (table: string) => `(SELECT count(*)::int FROM ${table} WHERE company_id = company.id) AS ${table}`;

describe('the built-in cases', () => {
  test('hold their facts, restatements, events, sources and products after the first start', async () => {
    const url = await seededDatabase();
    const tables = ['fact', 'restatement', 'event', 'source', 'product'].map(countsOf).join(', ');
    expect(await execute(url, `SELECT slug, ${tables} FROM company ORDER BY slug`)).toEqual([
      { slug: 'stability-ai', fact: 35, restatement: 0, event: 18, source: 24, product: 15 },
      { slug: 'uber', fact: 289, restatement: 5, event: 10, source: 29, product: 0 },
    ]);
  });

  test.each(['stability-ai', 'uber'] as const)('stores every amount of %s exactly as the case has it', async (slug) => {
    const url = await seededDatabase();
    const rows = await execute(
      url,
      `SELECT reported, trim_scale(low)::text AS low, trim_scale(high)::text AS high
       FROM fact JOIN company ON company.id = company_id WHERE slug = '${slug}'`,
    );
    const told = (fact: { reported: unknown; low: unknown; high: unknown }) =>
      `${fact.reported}: ${fact.low} to ${fact.high}`;
    expect(rows.map((row) => told(row as never)).sort()).toEqual(readBuiltInCase(slug).facts.map(told).sort());
  });

  test('restate the revenue of 2019 from 14,147 to 13,000 million, both facts being kept', async () => {
    const url = await seededDatabase();
    const rows = await execute(
      url,
      `SELECT trim_scale(earlier.low)::text AS earlier, trim_scale(later.low)::text AS later, reason,
              restatement.known_at::text AS known
       FROM restatement JOIN fact AS earlier ON earlier.id = earlier_fact_id JOIN fact AS later ON later.id = later_fact_id
       WHERE earlier.period_precision = 'year' AND earlier.period_end = '2019-12-31'`,
    );
    expect(rows).toEqual([
      {
        earlier: '14147000000',
        later: '13000000000',
        reason: 'Restated in Form 8-K of 14 January 2021',
        known: '2021-01-14',
      },
    ]);
  });

  test('are not loaded a second time, and a user’s change of a company is left alone', async () => {
    const url = await seededDatabase();
    await execute(url, `UPDATE company SET name = 'Renamed by a user' WHERE slug = 'stability-ai'`);
    const prisma = connect(url);
    expect(await seed(prisma)).toEqual([]);
    await prisma.$disconnect();
    expect(await execute(url, `SELECT name, ${countsOf('fact')} FROM company ORDER BY slug`)).toEqual([
      { name: 'Renamed by a user', fact: 35 },
      { name: 'Uber', fact: 289 },
    ]);
  });

  test('have the same ids on every installation', async () => {
    const [one, other] = await Promise.all([seededDatabase(), seededDatabase()]);
    const ids = (url: string) => execute(url, 'SELECT id FROM fact ORDER BY id');
    expect(await ids(one)).toEqual(await ids(other));
  });
});
