// Public filers against a count of their own rows: written from the rows alone, with none of the reader's code.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCompanyFacts } from '@/lib/imports/filings/companyfacts/read-companyfacts';
import { proposeFilings } from '@/lib/imports/filings/propose-filings';
import type { ProposedFact } from '@/lib/imports/proposed';

type Row = { start?: string; end: string; val: number; accn: string; form: string; filed: string };

const report = /^(10-K|10-Q|8-K|20-F|6-K)/;
const days = ({ start, end }: Row) => (start ? (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1 : 0);
const isWhole = (row: Row) =>
  !row.start || (days(row) >= 80 && days(row) <= 120) || (days(row) >= 350 && days(row) <= 380);

/** The values of each day, quarter and year, in the order of filing. */
function recount(file: string, taxonomy: string, tag: string): Map<string, number[]> {
  const json = JSON.parse(readFileSync(file, 'utf8'));
  const rows: Row[] = json.facts[taxonomy][tag].units.USD;
  const ordered = rows
    .filter((row) => report.test(row.form) && isWhole(row))
    .sort((one, other) => (`${one.filed}${one.accn}` < `${other.filed}${other.accn}` ? -1 : 1));
  const found = new Map<string, number[]>();
  for (const row of ordered) {
    const key = `${row.start ?? row.end} ${row.end}`;
    found.set(key, [...(found.get(key) ?? []), row.val]);
  }
  return found;
}

function factsOf(file: string): ProposedFact[] {
  const read = readCompanyFacts(readFileSync(file, 'utf8'), 'facts.json');
  if (!read.ok) throw new Error(read.rejected.sentence);
  return proposeFilings(read.facts.filer).facts.filter(({ hold }) => !hold);
}

const amountIn = ({ value }: ProposedFact) => (value.kind === 'figure' ? Number(value.figure.low) : Number.NaN);
const periodOf = ({ period }: ProposedFact) => `${period.start} ${period.end}`;
/** Within half a unit of the coarser value's last digit that is not zero, and of a tenth of a million at least. */
const isAlike = (one: number, other: number) => {
  const zeros = (value: number) => /0*$/.exec(String(Math.abs(value)))?.[0].length ?? 0;
  return Math.abs(one - other) <= Math.max(10 ** Math.max(zeros(one), zeros(other)) / 2, 100_000);
};

const marvell = 'tests/fixtures/imports/marvell-filings.json';
const lpa = 'tests/fixtures/imports/lpa-filings.json';
const uber = 'prisma/cases/uber/companyfacts.json';

describe.each([
  [marvell, 'us-gaap', 'RevenueFromContractWithCustomerExcludingAssessedTax', 'revenue'],
  [marvell, 'us-gaap', 'NetCashProvidedByUsedInOperatingActivities', 'operating-cash-flow'],
  [marvell, 'us-gaap', 'LongTermDebt', 'debt'],
  [marvell, 'us-gaap', 'RestructuringCharges', 'restructuring-charges'],
  [lpa, 'ifrs-full', 'Revenue', 'revenue'],
  [lpa, 'ifrs-full', 'Borrowings', 'debt'],
  [lpa, 'ifrs-full', 'Assets', 'total-assets'],
  [lpa, 'ifrs-full', 'CashAndCashEquivalents', 'cash'],
  [uber, 'us-gaap', 'Revenues', 'revenue'],
  [uber, 'us-gaap', 'NetIncomeLoss', 'net-income'],
  [uber, 'us-gaap', 'NetCashProvidedByUsedInOperatingActivities', 'operating-cash-flow'],
  [uber, 'us-gaap', 'LongTermDebtNoncurrent', 'debt'],
  [uber, 'us-gaap', 'Assets', 'total-assets'],
] as const)('%s: %s:%s', (file, taxonomy, tag, metric) => {
  const facts = factsOf(file).filter((fact) => fact.metric === metric);
  const counted = recount(file, taxonomy, tag);
  const replaced = new Set(facts.flatMap(({ restates }) => restates?.key ?? []));

  test('each day, quarter and year that a report gives is there, first as it was first filed', () => {
    const first = new Map(facts.filter(({ restates }) => !restates).map((fact) => [periodOf(fact), fact]));
    const wrong = [...counted].flatMap(([period, [value = Number.NaN]]) => {
      const fact = first.get(period);
      return fact && isAlike(amountIn(fact), value) ? [] : [[period, value, fact && amountIn(fact)]];
    });
    expect(wrong).toEqual([]);
    expect(counted.size).toBeGreaterThan(2);
  });

  test('what counts today is what was filed last', () => {
    const current = facts.filter(({ key }) => !replaced.has(key ?? ''));
    const wrong = current.flatMap((fact) => {
      const last = counted.get(periodOf(fact))?.at(-1);
      return last === undefined || isAlike(amountIn(fact), last) ? [] : [[periodOf(fact), amountIn(fact), last]];
    });
    expect(wrong).toEqual([]);
  });

  test('nothing else is a figure, but for differences and periods that quarters do not say', () => {
    const others = facts.filter(
      (fact) => !fact.derived && fact.period.precision !== 'day' && !counted.has(periodOf(fact)),
    );
    expect(others.map(periodOf)).toEqual([]);
  });
});

test('a derived fourth quarter and the three before it add up to the year, but for what is rounded', () => {
  for (const file of [marvell, uber]) {
    const facts = factsOf(file).filter(({ metric, restates }) => metric === 'operating-cash-flow' && !restates);
    for (const year of facts.filter(({ period }) => period.precision === 'year')) {
      const within = ({ period }: ProposedFact) => period.start >= year.period.start && period.end <= year.period.end;
      const quarters = facts.filter((fact) => fact.period.precision === 'quarter' && within(fact));
      const sum = quarters.reduce((total, fact) => total + amountIn(fact), 0);
      if (quarters.length === 4) expect(Math.abs(sum - amountIn(year))).toBeLessThanOrEqual(2_000_000);
    }
  }
});

test('Marvell’s debt of $4,166 million moves from 107 to 1,255 due within a year, and does not fall', () => {
  const debt = factsOf(marvell).filter(({ metric }) => metric === 'debt');
  const on = (end: string) => debt.filter(({ period }) => period.end === end).map((fact) => amountIn(fact) / 1_000_000);
  expect([on('2024-02-03'), on('2025-05-03')]).toEqual([[4_165.9], [4_232.6]]);
});
