import { describe, expect, test } from 'vitest';
import { readCompanyFacts } from '@/lib/imports/filings/companyfacts/read-companyfacts';
import { type ProposedFilings, proposeFilings } from '@/lib/imports/filings/propose-filings';
import type { ProposedFact } from '@/lib/imports/proposed';

type Told = [accn: number, period: string, val: number];

const forms: Record<number, [form: string, filed: string]> = {
  1: ['10-Q', '2019-05-01'],
  2: ['10-Q', '2019-08-01'],
  3: ['10-Q', '2019-11-01'],
  4: ['10-K', '2020-02-01'],
  5: ['8-K', '2020-12-01'],
  6: ['10-K', '2021-02-01'],
  7: ['DEF 14A', '2021-03-01'],
};

/** Rows of one tag by hand: filing number, "start/end" or one day, and the value. */
function factsOf(tag: string, ...rows: Told[]): ProposedFilings {
  return proposedOf({ [tag]: rows });
}

function proposedOf(rowsOfTag: Record<string, Told[]>): ProposedFilings {
  const tags = Object.entries(rowsOfTag).map(([tag, rows]) => [tag, { units: { USD: rows.map(rowOf) } }]);
  const json = { cik: 1, entityName: 'Someone Inc', facts: { 'us-gaap': Object.fromEntries(tags) } };
  const read = readCompanyFacts(JSON.stringify(json), 'facts.json');
  if (!read.ok) throw new Error(read.rejected.sentence);
  expect(read.facts.rejected).toEqual([]);
  return proposeFilings(read.facts.filer);
}

function rowOf([number, period, val]: Told) {
  const [form = '', filed = ''] = forms[number] ?? [];
  const [from = '', to] = period.split('/');
  const dates = to ? { start: from, end: to } : { end: from };
  return { ...dates, val, accn: `0000000000-19-00000${number}`, form, filed };
}

const lowOf = ({ value }: ProposedFact) => (value.kind === 'figure' ? value.figure.low : null);
const brief = ({ facts }: ProposedFilings) => facts.map((fact) => `${fact.key} = ${lowOf(fact)}, ${fact.knownAt}`);
const restatementsOf = ({ facts }: ProposedFilings) =>
  facts.flatMap(({ key, restates }) => (restates ? [[restates.key, key]] : []));

const q1 = '2019-01-01/2019-03-31';
const q2 = '2019-04-01/2019-06-30';
const q3 = '2019-07-01/2019-09-30';
const sixMonths = '2019-01-01/2019-06-30';
const nineMonths = '2019-01-01/2019-09-30';
const year = '2019-01-01/2019-12-31';

describe('a value that is told again', () => {
  test('the first filing makes the fact, and a later one that repeats it adds nothing', () => {
    const filed = factsOf('Assets', [1, '2019-03-31', 5_100_000], [4, '2019-03-31', 5_100_000]);
    expect(brief(filed)).toEqual(['total-assets-2019-03-31 = 5100000, 2019-05-01']);
    expect(restatementsOf(filed)).toEqual([]);
  });

  test('3,393,216,000 told again as 3,393,000,000 is rounded, not restated', () => {
    const filed = factsOf('Assets', [1, '2019-03-31', 3_393_216_000], [4, '2019-03-31', 3_393_000_000]);
    expect(brief(filed)).toEqual(['total-assets-2019-03-31 = 3393216000, 2019-05-01']);
  });

  test('3,400 million in a filing whose other figure is 3,401 million is exact to the million, so 3,393 differs', () => {
    const filed = factsOf(
      'Assets',
      [1, '2019-03-31', 3_393_000_000],
      [4, '2019-03-31', 3_400_000_000],
      [4, '2019-12-31', 3_401_000_000],
    );
    expect(restatementsOf(filed)).toHaveLength(1);
  });

  test('a really different value is a new fact, and replaces the first from the day it was filed', () => {
    const filed = factsOf('Revenues', [1, q1, 3_099_000_000], [5, q1, 2_761_000_000]);
    expect(brief(filed)).toEqual([
      'revenue-2019-q1 = 3099000000, 2019-05-01',
      'revenue-2019-q1-restated-2020-12-01 = 2761000000, 2020-12-01',
    ]);
    expect(filed.facts.map(({ restates }) => restates)).toEqual([
      null,
      { key: 'revenue-2019-q1', reason: 'Restated in Form 8-K of 1 December 2020' },
    ]);
  });

  test('a restated quarter beside one of the year before that was not is said to be unlike it', () => {
    const yearBefore: Told = [1, '2018-01-01/2018-03-31', 2_584];
    const noteOf = (...rows: Told[]) =>
      factsOf('Revenues', ...rows).facts.find(({ key }) => key?.startsWith('revenue-2019-q1-restated'))?.note;
    const restated: Told[] = [
      [1, q1, 3_099],
      [5, q1, 2_761],
    ];
    expect(noteOf(...restated, yearBefore)).toContain('not like for like');
    expect(noteOf(...restated, yearBefore, [5, '2018-01-01/2018-03-31', 2_399])).toBeNull();
    expect(noteOf(...restated)).toBeNull();
  });

  test('a fact restated twice is a chain', () => {
    const filed = factsOf('Revenues', [1, q1, 31_000], [5, q1, 27_000], [6, q1, 26_000]);
    expect(restatementsOf(filed)).toEqual([
      ['revenue-2019-q1', 'revenue-2019-q1-restated-2020-12-01'],
      ['revenue-2019-q1-restated-2020-12-01', 'revenue-2019-q1-restated-2021-02-01'],
    ]);
  });

  test('a value that two filings contradict and that belongs to another period of its filing is left out', () => {
    const filed = factsOf(
      'Assets',
      [1, '2019-03-31', 33_674],
      [2, '2019-03-31', 33_674],
      [4, '2019-03-31', 24_664],
      [4, '2019-12-31', 24_664],
    );
    expect(restatementsOf(filed)).toEqual([]);
    expect(brief(filed)[0]).toBe('total-assets-2019-03-31 = 33674, 2019-05-01');
  });

  test('a proxy statement is no report', () => {
    expect(brief(factsOf('Assets', [1, '2019-03-31', 31_000], [7, '2019-03-31', 29_000]))).toHaveLength(1);
  });
});

describe('a quarter that no filing gives', () => {
  test('14,147 of the year − 10,078 of nine months = 4,069, known when the year was', () => {
    const filed = factsOf('Revenues', [3, nineMonths, 10_078_000_000], [4, year, 14_147_000_000]);
    expect(filed.facts.find(({ key }) => key === 'revenue-2019-q4')).toMatchObject({
      reported: 'derived: $14,147 million less $10,078 million',
      note: 'Year less nine months, each rounded to $1 million.',
      value: { kind: 'figure', figure: { low: '4069000000', high: '4069000000' } },
      derived: true,
      knownAt: '2020-02-01',
      sourceKey: '10-k-2019-12-31',
    });
  });

  test('cash flows of the year to date: −722, then −1,644 + 722 = −922, then −2,522 + 1,644 = −878', () => {
    const tag = 'NetCashProvidedByUsedInOperatingActivities';
    const filed = factsOf(tag, [1, q1, -722_000_000], [2, sixMonths, -1_644_000_000], [3, nineMonths, -2_522_000_000]);
    expect(brief(filed)).toEqual([
      'operating-cash-flow-2019-q1 = -722000000, 2019-05-01',
      'operating-cash-flow-2019-q2 = -922000000, 2019-08-01',
      'operating-cash-flow-2019-q3 = -878000000, 2019-11-01',
    ]);
    expect(filed.facts[1]?.reported).toBe('derived: $(1,644) million less $(722) million');
  });

  test('is known only when both parts are', () => {
    const filed = factsOf('Revenues', [4, year, 40_000], [5, nineMonths, 30_000]);
    expect(brief(filed)).toContain('revenue-2019-q4 = 10000, 2020-12-01');
  });

  test('of quarters restated before the nine months were: 41 − 9 − 8 − 7 = 17, not 41 − 36 = 5', () => {
    const filed = factsOf(
      'Revenues',
      [1, q1, 11_000_000],
      [2, q2, 12_000_000],
      [3, q3, 13_000_000],
      [3, nineMonths, 36_000_000],
      [5, q1, 9_000_000],
      [5, q2, 8_000_000],
      [5, q3, 7_000_000],
      [6, year, 41_000_000],
    );
    expect(filed.facts.find(({ key }) => key === 'revenue-2019-q4')).toMatchObject({
      value: { figure: { low: '17000000' } },
      reported: 'derived: $41 million less $9 million, $8 million and $7 million',
    });
  });

  test('of nine months restated before their quarters were: 41 − 24 = 17', () => {
    const filed = factsOf(
      'Revenues',
      [1, q1, 11_000_000],
      [2, q2, 12_000_000],
      [3, q3, 13_000_000],
      [3, nineMonths, 36_000_000],
      [5, nineMonths, 24_000_000],
      [6, year, 41_000_000],
    );
    expect(brief(filed)).toContain('revenue-2019-q4 = 17000000, 2021-02-01');
  });

  test('nine months of 37 stand beside quarters of 11 + 12 + 13 = 36, each being rounded: 41 − 37 = 4', () => {
    const filed = factsOf(
      'Revenues',
      [1, q1, 11_000_000],
      [2, q2, 12_000_000],
      [3, q3, 13_000_000],
      [3, nineMonths, 37_000_000],
      [4, year, 41_000_000],
    );
    expect(brief(filed)).toContain('revenue-2019-q4 = 4000000, 2020-02-01');
  });

  test('a year restated later leaves its fourth quarter as it was: its nine months were not', () => {
    const filed = factsOf('Revenues', [3, nineMonths, 30_000], [4, year, 41_000], [5, year, 35_000]);
    expect(brief(filed).filter((each) => each.includes('q4'))).toEqual(['revenue-2019-q4 = 11000, 2020-02-01']);
  });

  test('is left out where a part is missing', () => {
    expect(brief(factsOf('Revenues', [2, sixMonths, 20_000], [4, year, 40_000]))).toEqual([
      'revenue-2019 = 40000, 2020-02-01',
    ]);
  });
});
