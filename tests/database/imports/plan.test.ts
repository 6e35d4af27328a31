import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { exactly } from '@/lib/figures/make';
import type { ProposedFact } from '@/lib/imports/proposed';
import { keeper } from '@/tests/support/as-keeper';
import { execute } from '@/tests/support/cluster';
import { seededDatabase } from '@/tests/support/database';
import { chooseRows, commitImport } from '@/tests/support/import-acts';
import { bring, newCompany, proposed } from '@/tests/support/imports';
import { type Plan, planPlace, type Said } from '@/tests/support/plan-model';

let url: string;

beforeAll(async () => {
  url = await seededDatabase();
  process.env.DATABASE_URL = url;
});

const publishers: Record<string, string> = { filing: 'company', 'later-filing': 'company', press: 'newspaper' };

type Row = { amount: string; sourceKey: string; knownAt: string; restates: boolean; hold: Said['hold'] };

// 10.4 and 10.2 are both 10 rounded and differ from each other.
const row = fc.record<Row>({
  amount: fc.constantFrom('10', '10.4', '10.2', '12', '30'),
  sourceKey: fc.constantFrom(...Object.keys(publishers)),
  knownAt: fc.constantFrom('2024-04-30', '2024-05-31', '2025-04-30'),
  restates: fc.boolean(),
  hold: fc.constantFrom(undefined, undefined, 'held' as const, 'recorded' as const),
});
const files = fc.array(fc.array(row, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 });

const doubt = { code: 'doubtful', sentence: 'It does not add up.' };

/** One of several held rows of a day can be recorded; the others stay held back. */
function recordedOnce(rows: readonly Row[]): Row[] {
  const recorded = new Set<string>();
  return rows.map((row) => {
    if (row.hold !== 'recorded') return row;
    const hold = recorded.has(row.knownAt) ? 'held' : 'recorded';
    recorded.add(row.knownAt);
    return { ...row, hold };
  });
}

/** The rows as a reader gives them; a row that restates names the row before it, if that was known before. */
function factsOf(rows: readonly Row[]): ProposedFact[] {
  return rows.map(({ amount, sourceKey, knownAt, restates, hold }, n) => {
    const before = rows[n - 1];
    const explicit = restates && before && before.knownAt < knownAt && before.amount !== amount;
    const more = explicit ? { restates: { key: `row ${n - 1}`, reason: 'It says so' } } : {};
    const value = { kind: 'figure', figure: exactly(amount) } as const;
    return proposed({
      value,
      reported: amount,
      sourceKey,
      knownAt,
      key: `row ${n}`,
      hold: hold ? doubt : null,
      ...more,
    });
  });
}

function saidOf(fact: ProposedFact, n: number, hold: Said['hold']): Said {
  return {
    id: `row ${n + 1}`,
    order: n,
    isRow: true,
    publisher: publishers[fact.sourceKey] ?? '',
    source: fact.sourceKey,
    knownAt: fact.knownAt,
    figure: exactly(fact.reported),
    superseded: false,
    also: [],
    key: fact.key ?? null,
    restates: fact.restates?.key ?? null,
    hold,
  };
}

type Stored = {
  id: string;
  amount: string;
  source: string;
  known: string;
  superseded: boolean;
  confirmed: boolean;
  also: string[];
};

async function storedOf(slug: string): Promise<Said[]> {
  const rows = (await execute(
    url,
    `SELECT f.id, f.reported AS amount, s.key AS source, f.known_at::text AS known,
      EXISTS (SELECT FROM restatement WHERE earlier_fact_id = f.id) AS superseded,
      EXISTS (SELECT FROM fact_flag_answer WHERE fact_id = f.id) AS confirmed,
      ARRAY(SELECT o.key FROM corroboration AS co JOIN citation AS oc ON oc.id = co.citation_id
        JOIN source AS o ON o.id = oc.source_id WHERE co.fact_id = f.id) AS also
    FROM fact AS f JOIN company AS c ON c.id = f.company_id JOIN citation AS ci ON ci.id = f.citation_id
    JOIN source AS s ON s.id = ci.source_id WHERE c.slug = '${slug}' ORDER BY f.id`,
  )) as Stored[];
  return rows.map(({ id, amount, source, known, superseded, confirmed, also }, order) => ({
    ...{ id, order, isRow: false, publisher: publishers[source] ?? '', source, knownAt: known },
    ...{ figure: exactly(amount), superseded, confirmed, also, key: null, restates: null },
  }));
}

/** What the database planned, rows named as in the model. */
async function planned(importId: string) {
  const name = (id: string) =>
    id.slice(0, 28) === importId.slice(0, 28) ? `row ${Number.parseInt(id.slice(28), 16)}` : id;
  const rows = await execute(
    url,
    `SELECT r.row_number, coalesce(p.verdict, 'new') AS verdict, p.against FROM import_row AS r
     LEFT JOIN import_plan AS p USING (import_id, row_number) WHERE import_id = '${importId}' ORDER BY 1`,
  );
  const links = await execute(url, `SELECT earlier_id, later_id FROM import_link WHERE import_id = '${importId}'`);
  return {
    rows: rows.map(({ row_number, verdict, against }) =>
      [`row ${row_number}`, verdict, verdict === 'same' ? name(String(against)) : ''].join(' '),
    ),
    links: links.map(({ earlier_id, later_id }) => `${name(String(earlier_id))} by ${name(String(later_id))}`).sort(),
  };
}

function written({ rows, links }: Plan, count: number) {
  return {
    rows: Array.from({ length: count }, (_, n) => {
      const { verdict = 'none', against = null } = rows.get(`row ${n + 1}`) ?? {};
      return [`row ${n + 1}`, verdict, verdict === 'same' ? against : ''].join(' ');
    }),
    links: [...links].map(([earlier, later]) => `${earlier} by ${later}`).sort(),
  };
}

test('any files after each other are planned as the rules say, held rows aside, and each of them brought again changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (contents) => {
      const company = newCompany();
      for (const [n, content] of contents.entries()) {
        const chosen = recordedOnce(content);
        const rows = factsOf(chosen);
        const said = rows.map((fact, at) => saidOf(fact, at, chosen[at]?.hold));
        const expected = written(planPlace(await storedOf(company.slug), said), rows.length);
        const order = await bring(rows, n === 0 ? { new: company } : { slug: company.slug });
        const recorded = chosen.flatMap(({ hold }, at) => (hold === 'recorded' ? [at + 1] : []));
        if (recorded.length > 0) await chooseRows(keeper, order.id, { rows: recorded }, 'record');
        expect(await planned(order.id)).toEqual(expected);
        expect(await commitImport(keeper, order.id)).toMatchObject({ outcome: 'committed' });
        const again = await bring(rows, { slug: company.slug });
        expect(again.counts).toMatchObject({ new: 0, restated: 0, conflicting: 0 });
        const saidAgain = rows.map((fact, at) => saidOf(fact, at, chosen[at]?.hold && 'held'));
        const { rows: verdicts } = await planned(again.id);
        expect(verdicts).toEqual(written(planPlace(await storedOf(company.slug), saidAgain), rows.length).rows);
      }
    }),
    { numRuns: 40 },
  );
}, 240_000);
