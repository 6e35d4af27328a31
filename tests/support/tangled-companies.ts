import fc from 'fast-check';
import { execute } from './cluster';
import { tangledRows } from './tangled-rows';

const metric = fc.constantFrom(
  ['revenue', 'duration'] as const,
  ['revenue', 'duration'] as const,
  ['debt', 'instant'] as const,
  ['debt', 'instant'] as const,
  ['headcount', 'instant'] as const,
  ['revenue-growth', 'duration'] as const,
  ['debt-forgiven', 'duration'] as const,
);

const often = <T>(usual: T, ...others: T[]) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });

/** One reported value of a company whose figures are incomplete, contested, split, withdrawn or restated. */
const tangledFact = fc.record({
  metric,
  year: fc.integer({ min: 2016, max: 2024 }),
  part: fc.nat({ max: 11 }),
  amount: often(7, 0, 5, 12),
  missing: often(false, true),
  member: often<string | null>(null, 'one', 'other'),
  scenario: often('actual', 'claim', 'forecast'),
  unit: often('USD', 'EUR'),
  tier: fc.constantFrom('primary', 'press', 'compiled'),
  knownAfter: fc.integer({ min: 20, max: 900 }),
  fate: fc.oneof(
    { weight: 5, arbitrary: fc.constant('stands') },
    { weight: 1, arbitrary: fc.constantFrom('withdrawn', 'replaced') },
  ),
  contested: often(false, true),
});

const tangledCompany = fc.record({
  facts: fc.array(tangledFact, { minLength: 1, maxLength: 60, size: 'max' }),
  beforeFrom: fc.constantFrom(null, '2018-01-01'),
  afterUntil: fc.constantFrom(null, '2021-12-31', '2022-12-31'),
  second: often(false, true),
});

export type TangledFact = typeof tangledFact extends fc.Arbitrary<infer Value> ? Value : never;
export type TangledCompany = typeof tangledCompany extends fc.Arbitrary<infer Value> ? Value : never;

const tables = [
  'company',
  'recording',
  'restructuring',
  'source',
  'citation',
  'member',
  'fact',
  'fact_member',
  'restatement',
  'conflict',
  'conflict_fact',
] as const;

/** Companies of every tangle that figures can be in, named `tangled-1` on, the same at every run. For tests only. */
export async function insertTangledCompanies(ownerUrl: string, count: number): Promise<void> {
  const rows = fc.sample(tangledCompany, { seed: 20_240_625, numRuns: count }).map(tangledRows);
  for (const table of tables) {
    const all = JSON.stringify(rows.flatMap((each) => each[table] ?? [])).replaceAll("'", "''");
    const columns = [...new Set(rows.flatMap((each) => Object.keys(each[table]?.[0] ?? {})))].join(', ');
    await execute(
      ownerUrl,
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, '${all}')`,
    );
  }
}
