import { describe, expect, test } from 'vitest';
import { connect } from '@/lib/data/database';
import { readBuiltInCase, seed } from '@/prisma/seed';
import { execute } from '@/tests/support/cluster';
import { seededDatabase } from '@/tests/support/database';

describe('the built-in case', () => {
  test('holds 35 facts, 18 events, 24 sources and 15 products after the first start', async () => {
    const url = await seededDatabase();
    const [counts] = await execute(
      url,
      `SELECT (SELECT count(*)::int FROM fact) AS facts, (SELECT count(*)::int FROM event) AS events,
              (SELECT count(*)::int FROM source) AS sources, (SELECT count(*)::int FROM product) AS products`,
    );
    expect(counts).toEqual({ facts: 35, events: 18, sources: 24, products: 15 });
  });

  test('stores every amount exactly as the case file has it', async () => {
    const url = await seededDatabase();
    const rows = await execute(
      url,
      `SELECT reported, trim_scale(low)::text AS low, trim_scale(high)::text AS high FROM fact`,
    );
    const told = (fact: { reported: unknown; low: unknown; high: unknown }) =>
      `${fact.reported}: ${fact.low} to ${fact.high}`;
    expect(rows.map((row) => told(row as never)).sort()).toEqual(
      readBuiltInCase('stability-ai').facts.map(told).sort(),
    );
  });

  test('is not loaded a second time, and a user’s change of the company is left alone', async () => {
    const url = await seededDatabase();
    await execute(url, `UPDATE company SET name = 'Renamed by a user'`);
    const prisma = connect(url);
    expect(await seed(prisma)).toEqual([]);
    await prisma.$disconnect();
    expect(await execute(url, 'SELECT name, (SELECT count(*)::int FROM fact) AS facts FROM company')).toEqual([
      { name: 'Renamed by a user', facts: 35 },
    ]);
  });

  test('has the same ids on every installation', async () => {
    const [one, other] = await Promise.all([seededDatabase(), seededDatabase()]);
    const ids = (url: string) => execute(url, 'SELECT id FROM fact ORDER BY id');
    expect(await ids(one)).toEqual(await ids(other));
  });
});
