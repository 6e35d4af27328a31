import { describe, expect, test } from 'vitest';
import {
  brief,
  factsOf,
  heldIn,
  lowOf,
  nineMonths,
  proposedFrom,
  proposedOf,
  q1,
  q2,
  restatementsOf,
  rowOf,
  sixMonths,
  type Told,
  year,
} from '@/tests/support/told-filings';

const total = 'NetCashProvidedByUsedInOperatingActivities';
const continuing = 'NetCashProvidedByUsedInOperatingActivitiesContinuingOperations';
const years = (from: number, to: number): Told[] =>
  Array.from({ length: to - from + 1 }, (_, at) => {
    const each = from + at;
    return [9, `${each}-01-01/${each}-12-31`, each * 1_000_007];
  });

describe('a second definition continues a series behind a marked break', () => {
  test('2010 to 2018: three years under another tag are there, flagged, with the definition in their note', () => {
    const filed = proposedOf({
      [total]: [...years(2010, 2012), ...years(2016, 2018)],
      [continuing]: years(2013, 2015),
    });
    expect(filed.facts.map(({ period }) => period.end.slice(0, 4))).toEqual(
      Array.from({ length: 9 }, (_, at) => String(2010 + at)),
    );
    const marked = filed.facts.filter(({ flags }) => flags?.some(({ kind }) => kind === 'other-definition'));
    expect(marked.map(({ period }) => period.end.slice(0, 4))).toEqual(['2013', '2014', '2015']);
    expect(marked[0]?.note).toMatch(/^Of continuing operations\. Break in the series: /);
    expect(filed.left).toEqual([]);
  });

  test('what the first definition has is not told twice: it is left aside by metric, tags and years', () => {
    const filed = proposedOf({
      [total]: years(2010, 2015),
      [continuing]: [...years(2009, 2009), ...years(2012, 2013)],
    });
    expect(filed.facts.map(({ locator }) => locator?.endsWith('ContinuingOperations'))).toEqual([
      true,
      ...Array.from({ length: 6 }, () => false),
    ]);
    expect(filed.left).toEqual([
      { metric: 'operating-cash-flow', tags: [`us-gaap:${continuing}`], values: 2, from: '2012', to: '2013' },
    ]);
  });

  test('a person chooses the other definition by its tag', () => {
    const rows = { [total]: years(2010, 2014), [continuing]: years(2012, 2015) };
    const filed = proposedOf(rows, { preferred: { 'operating-cash-flow': `us-gaap:${continuing}` } });
    expect(filed.facts.filter(({ locator }) => locator?.endsWith('ContinuingOperations'))).toHaveLength(4);
    expect(filed.left).toEqual([
      { metric: 'operating-cash-flow', tags: [`us-gaap:${total}`], values: 3, from: '2012', to: '2014' },
    ]);
  });
});

describe('half years, nine months and transition periods that quarters do not say stay figures', () => {
  test('six months of a transition report, alone', () => {
    const filed = factsOf('Revenues', [10, sixMonths, 400_000_000]);
    expect(filed.facts).toMatchObject([
      { period: { type: 'duration', start: '2019-01-01', end: '2019-06-30', precision: 'day' }, flags: [] },
    ]);
    expect(filed.totals).toMatchObject({ told: 1, steps: 0 });
  });

  test('two months of a transition report are a figure; the same in a quarterly report is flagged', () => {
    const months = '2019-01-01/2019-02-28';
    const flags = (filing: number) =>
      factsOf('Revenues', [filing, months, 70_100]).facts.map((fact) => fact.flags?.[0]?.kind);
    expect([flags(10), flags(2)]).toEqual([[undefined], ['odd-length']]);
  });

  test('six months whose second quarter is told, and nine months beside a year', () => {
    const filed = factsOf('Revenues', [2, q2, 250_100], [2, sixMonths, 480_200], [3, nineMonths, 700_300]);
    expect(brief(filed).map((each) => each.split(' = ')[0])).toEqual([
      'revenue-half-2019-01-01-to-2019-06-30',
      'revenue-2019-q2',
      'revenue-nine-months-2019-01-01-to-2019-09-30',
      'revenue-2019-q3',
    ]);
  });

  test('six months that both quarters say are only a step; so is a span of years', () => {
    const filed = factsOf(
      'Revenues',
      [1, q1, 230_100],
      [2, sixMonths, 480_200],
      [4, '2015-01-01/2019-12-31', 9_000_100],
    );
    expect(brief(filed).map((each) => each.split(' = ')[0])).toEqual(['revenue-2019-q1', 'revenue-2019-q2']);
    expect(filed.totals.steps).toBe(2);
  });
});

describe('two amendments of one day', () => {
  const cash = 'CashAndCashEquivalentsAtCarryingValue';
  const [june, september] = ['2019-06-30', '2019-09-30'];
  const before: Told[] = [
    [2, june, 95_442_000],
    [3, september, 110_894_000],
  ];

  test('92,920 at both dates in one of them is the opening balance: 108,830 stays, and nobody is asked for it', () => {
    const filed = factsOf(
      cash,
      [1, '2019-03-31', 95_442_000],
      [2, '2019-06-30', 110_894_000],
      [8, '2019-03-31', 92_920_000],
      [8, '2019-06-30', 108_830_000],
      [11, '2019-03-31', 92_920_000],
      [11, '2019-06-30', 92_920_000],
    );
    const current = restatementsOf(filed).map(([, later]) => filed.facts.find(({ key }) => key === later));
    expect(current.map((fact) => fact && lowOf(fact))).toEqual(['92920000', '108830000']);
    expect(heldIn(filed)).toEqual([['2019-06-30', '92920000', 'same-as-another-date']]);
  });

  test('one amendment that gives one amount for two dates is asked about for both', () => {
    const filed = factsOf(cash, ...before, [6, june, 92_920_000], [6, september, 92_920_000]);
    expect(restatementsOf(filed)).toEqual([]);
    expect(heldIn(filed).map(([, , code]) => code)).toEqual(['same-as-another-date', 'same-as-another-date']);
  });

  test('an unchanged balance at two dates is believed where nothing speaks against it', () => {
    const filed = factsOf(cash, [2, june, 95_442_000], [3, june, 95_442_000], [3, september, 95_442_000]);
    expect(heldIn(filed)).toEqual([]);
    expect(brief(filed)).toHaveLength(2);
  });
});

describe('employees', () => {
  const row = (period: string, value: number) => rowOf([4, period, value]);
  const employees = (tags: object, taxonomy = 'ifrs-full') => proposedFrom({ [taxonomy]: tags });

  test('900 on a day are a headcount, whatever the filer calls the unit', () => {
    for (const unit of ['pure', 'employee', 'Person']) {
      const filed = employees({ EntityNumberOfEmployees: { units: { [unit]: [row('2019-12-31', 900)] } } }, 'dei');
      expect(filed.facts).toMatchObject([{ metric: 'headcount', unit: 'people', reported: '900 people' }]);
    }
  });

  test('an average of a year is an average headcount, never the headcount of its last day', () => {
    const filed = employees({ AverageNumberOfEmployees: { units: { pure: [row(year, 950)] } } });
    expect(filed.facts.map(({ metric, period }) => [metric, period.type])).toEqual([['average-headcount', 'duration']]);
  });

  test('averages are not subtracted from each other: 950 of the year and 930 of nine months say nothing of the rest', () => {
    const units = { pure: [row(year, 950), rowOf([3, nineMonths, 930])] };
    expect(employees({ AverageNumberOfEmployees: { units } }).facts.filter(({ derived }) => derived)).toEqual([]);
  });
});
