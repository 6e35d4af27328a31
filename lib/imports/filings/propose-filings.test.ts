import fc from 'fast-check';
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
  8: ['10-Q/A', '2019-11-01'],
  9: ['S-1', '2019-04-01'],
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

const cashOn = (...days: string[]) => days.map((day): Told => [4, `2019-${day}`, 2_222]);

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

describe('a filing that tells a quarter which was derived', () => {
  test('takes its place from the day it was filed: 40 − 30 = 10, then 11 as told', () => {
    const q4 = '2019-10-01/2019-12-31';
    const filed = factsOf('Revenues', [3, nineMonths, 30_100], [4, year, 40_200], [6, q4, 11_300]);
    expect(brief(filed).filter((each) => each.includes('q4'))).toEqual([
      'revenue-2019-q4 = 10100, 2020-02-01',
      'revenue-2019-q4-told-2021-02-01 = 11300, 2021-02-01',
    ]);
    expect(restatementsOf(filed)).toEqual([['revenue-2019-q4', 'revenue-2019-q4-told-2021-02-01']]);
  });

  test('leaves nothing to derive where it came first', () => {
    const filed = factsOf('Revenues', [3, q3, 11_300], [3, nineMonths, 30_100], [4, sixMonths, 18_700]);
    expect(brief(filed)).toEqual(['revenue-2019-q3 = 11300, 2019-11-01']);
  });

  test('is derived from three quarters where no filing gives nine months: 41 − 11 − 12 − 13 = 5', () => {
    const quarters: Told[] = [
      [1, q1, 11_000_000],
      [2, q2, 12_000_000],
      [3, q3, 13_000_000],
    ];
    const filed = factsOf('Revenues', ...quarters, [4, year, 41_000_000]);
    expect(filed.facts.find(({ derived }) => derived)).toMatchObject({
      reported: 'derived: $41 million less $11 million, $12 million and $13 million',
      note: expect.stringMatching(/^Year less its first three quarters, each/),
    });
  });

  test('is derived again once the year and its quarters are restated: 41 − 36 = 5, then 30 − 9 − 8 − 7 = 6', () => {
    const filed = factsOf(
      'Revenues',
      [1, q1, 11_000_000],
      [2, q2, 12_000_000],
      [3, q3, 13_000_000],
      [3, nineMonths, 36_000_000],
      [4, year, 41_000_000],
      [5, q1, 9_000_000],
      [5, q2, 8_000_000],
      [5, q3, 7_000_000],
      [6, year, 30_000_000],
    );
    expect(brief(filed).filter((each) => each.includes('q4'))).toEqual([
      'revenue-2019-q4 = 5000000, 2020-02-01',
      'revenue-2019-q4-derived-2021-02-01 = 6000000, 2021-02-01',
    ]);
    expect(restatementsOf(filed)).toContainEqual(['revenue-2019-q4', 'revenue-2019-q4-derived-2021-02-01']);
  });
});

describe('revenue moves from tag to tag', () => {
  const sales = 'SalesRevenueNet';
  const contracts = 'RevenueFromContractWithCustomerExcludingAssessedTax';

  test('and stays one series; a later tag that repeats a value adds nothing', () => {
    const filed = proposedOf({
      [sales]: [[1, q1, 11_100]],
      [contracts]: [
        [4, q1, 11_100],
        [4, year, 41_200],
      ],
    });
    expect(brief(filed)).toEqual(['revenue-2019-q1 = 11100, 2019-05-01', 'revenue-2019 = 41200, 2020-02-01']);
    expect(filed.facts.map(({ locator }) => locator)).toEqual([`us-gaap:${sales}`, `us-gaap:${contracts}`]);
  });

  test('and a really different value under the later tag restates the earlier', () => {
    const filed = proposedOf({ [sales]: [[1, q1, 11_100]], [contracts]: [[4, q1, 10_300]] });
    expect(restatementsOf(filed)).toEqual([['revenue-2019-q1', 'revenue-2019-q1-restated-2020-02-01']]);
  });

  test('but a part that stood beside the whole before and stands alone later says nothing new', () => {
    const filed = proposedOf({
      Revenues: [[1, q1, 11_100]],
      [contracts]: [
        [1, q1, 9_700],
        [4, q1, 9_700],
      ],
    });
    expect(brief(filed)).toEqual(['revenue-2019-q1 = 11100, 2019-05-01']);
  });
});

describe('debt keeps one definition', () => {
  const day = (month: string) => `2019-${month}`;

  test('the first that tells the latest day and at least half of all days', () => {
    const filed = proposedOf({
      LongTermDebt: [
        [1, day('03-31'), 31_100],
        [2, day('06-30'), 32_200],
      ],
      LongTermDebtNoncurrent: [
        [1, day('03-31'), 28_100],
        [2, day('06-30'), 29_200],
      ],
    });
    expect(brief(filed).map((each) => each.split(',')[0])).toEqual([
      'debt-2019-03-31 = 31100',
      'debt-2019-06-30 = 32200',
    ]);
    expect(filed.totals).toMatchObject({ values: 4, told: 2, otherDefinition: 2 });
  });

  test('not one that ended before the other', () => {
    const filed = proposedOf({
      LongTermDebt: [[1, day('03-31'), 31_100]],
      LongTermDebtNoncurrent: [
        [1, day('03-31'), 28_100],
        [2, day('06-30'), 29_200],
      ],
    });
    expect(filed.facts.map(({ note }) => note)).toEqual([
      'Long-term debt without the part due within a year.',
      'Long-term debt without the part due within a year.',
    ]);
  });
});

describe('what is not believed', () => {
  test('a value put under the wrong period is refused with both values', () => {
    const filed = factsOf(
      'Assets',
      [1, '2019-03-31', 33_674],
      [2, '2019-03-31', 33_674],
      [4, '2019-03-31', 24_664],
      [4, '2019-12-31', 24_664],
    );
    expect(filed.rejected.map(({ sentence }) => sentence)).toEqual([
      'facts.json, facts.us-gaap.Assets.units.USD[2]: 24664 is what the same filing, 0000000000-19-000004, gives for another period too, and earlier filings agree on 33674. It was not taken.',
    ]);
  });

  test('of two filings of one day the higher number is taken, and says so; whichever stands first in the file', () => {
    const rows: Told[] = [
      [3, '2019-09-30', 1_000],
      [8, '2019-09-30', 901],
    ];
    for (const filed of [factsOf('Assets', ...rows), factsOf('Assets', ...rows.toReversed())]) {
      expect(brief(filed)).toEqual(['total-assets-2019-09-30 = 901, 2019-11-01']);
      expect(filed.facts[0]?.flags).toEqual([
        {
          kind: 'same-day',
          sentence: 'Filing 0000000000-19-000003 of the same day says 1000; the higher number counts.',
        },
      ]);
      expect(filed.rejected).toHaveLength(1);
    }
  });

  test('two values of one filing for one period are both refused', () => {
    const filed = factsOf('Assets', [1, '2019-03-31', 31_111], [1, '2019-03-31', 29_222]);
    expect(filed.facts).toEqual([]);
    expect(filed.rejected).toHaveLength(2);
  });
});

describe('what may be true but looks wrong is flagged', () => {
  const flagsOf = (...rows: Told[]) =>
    factsOf('Revenues', ...rows).facts.map(({ flags }) => flags?.map(({ kind }) => kind));

  test('revenue below zero, which stays below zero', () => {
    const filed = factsOf('Revenues', [4, year, -1000]);
    expect(filed.facts[0]).toMatchObject({
      value: { figure: { low: '-1000' } },
      flags: [{ kind: 'below-zero', sentence: 'Revenue is below zero: a reversal, or a wrong sign.' }],
    });
  });

  test('a thousand times less than the year before', () => {
    const filed = factsOf('Revenues', [1, '2018-01-01/2018-12-31', 1_000_000_000], [4, year, 1_050_000]);
    expect(filed.facts[1]?.flags).toEqual([
      { kind: 'scale', sentence: 'Revenue is some 1000 times below the year before: a mistake of scale?' },
    ]);
    expect(flagsOf([1, '2018-01-01/2018-12-31', 1_000_000_000], [4, year, 400_000_000])).toEqual([[], []]);
  });

  test('years that overlap; years of 52 and 53 weeks that follow each other do not', () => {
    expect(flagsOf([4, year, 1_000], [5, '2019-07-01/2020-06-30', 1_050])).toEqual([['overlap'], ['overlap']]);
    expect(flagsOf([1, '2017-12-31/2018-12-29', 1_000], [6, '2018-12-30/2020-01-04', 1_100])).toEqual([[], []]);
  });

  test('restated from 5,030,748 to −314,000,000: the books of another company', () => {
    const filed = factsOf('NetIncomeLoss', [4, year, 5_030_748], [6, year, -314_000_000]);
    expect(filed.facts[1]?.flags).toEqual([
      {
        kind: 'restated-far',
        sentence: 'Restated from 5030748 to -314000000: perhaps the books of another company, as after a merger.',
      },
    ]);
  });
});

test('of a filing’s tags the one that tells most of its periods counts; a stray one beside it does not', () => {
  const contracts = 'RevenueFromContractWithCustomerExcludingAssessedTax';
  const filed = proposedOf({
    Revenues: [[3, q1, 4_200]],
    [contracts]: [
      [3, q1, 11_100],
      [3, q2, 12_200],
      [3, q3, 13_300],
    ],
  });
  expect(filed.facts.map(lowOf)).toEqual(['11100', '12200', '13300']);
});

test('of two roundings of one value in one filing the more exact is taken', () => {
  const rows: Told[] = [
    [1, '2019-03-31', 3_393_000_000],
    [1, '2019-03-31', 3_393_216_000],
  ];
  expect(factsOf('Assets', ...rows).facts.map(lowOf)).toEqual(['3393216000']);
  expect(factsOf('Assets', ...rows.toReversed()).facts.map(lowOf)).toEqual(['3393216000']);
});

test('a balance on a day that ends no quarter or year is flagged', () => {
  const filed = proposedOf({
    Revenues: [[4, year, 1_111]],
    CashAndCashEquivalentsAtCarryingValue: cashOn('12-31', '08-20', '01-02'),
  });
  expect(filed.facts.map(({ period, flags }) => [period.end, flags?.map(({ kind }) => kind)])).toEqual([
    ['2019-12-31', []],
    ['2019-01-02', []],
    ['2019-08-20', ['odd-day']],
    ['2019-12-31', []],
  ]);
});

test('a registration counts where no report tells the period', () => {
  const filed = factsOf('Revenues', [9, '2018-01-01/2018-12-31', 31_100], [9, q1, 9_900], [1, q1, 9_700]);
  expect(brief(filed)).toEqual(['revenue-2018 = 31100, 2019-04-01', 'revenue-2019-q1 = 9700, 2019-05-01']);
  expect(filed.totals.otherForms).toBe(1);
});

describe('any filings, in any order', () => {
  const periods = [q1, q2, q3, '2019-10-01/2019-12-31', sixMonths, nineMonths, year];
  const row = fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom(...periods), fc.integer({ min: -99_999, max: 99_999 }))
    .filter(([number, period]) => (forms[number]?.[1] ?? '') >= (period.split('/')[1] ?? ''));
  const rows = fc.array(row, { minLength: 1, maxLength: 25 });

  test('give the same facts', () => {
    fc.assert(
      fc.property(rows, fc.infiniteStream(fc.nat()), (told, seeds) => {
        const shuffled = told.map((row) => ({ row, at: seeds.next().value })).sort((one, other) => one.at - other.at);
        const other = factsOf('Revenues', ...shuffled.map(({ row }) => row));
        expect(brief(other)).toEqual(brief(factsOf('Revenues', ...told)));
      }),
    );
  });

  test('are accounted for: values = told + repeated + steps + other definitions and forms + refused', () => {
    fc.assert(
      fc.property(rows, (told) => {
        const { values, ...parts } = factsOf('Revenues', ...told).totals;
        expect(values).toBe(told.length);
        expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(values);
        expect(Math.min(...Object.values(parts))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('make chains: a fact replaces one earlier of its own period, known before it, and no other replaces that', () => {
    fc.assert(
      fc.property(rows, (told) => {
        const { facts } = factsOf('Revenues', ...told);
        const byKey = new Map(facts.map((fact) => [fact.key, fact]));
        expect(byKey.size).toBe(facts.length);
        const replaced = facts.flatMap(({ restates }) => restates?.key ?? []);
        expect(new Set(replaced).size).toBe(replaced.length);
        for (const { restates, knownAt, period } of facts) {
          if (!restates) continue;
          const earlier = byKey.get(restates.key);
          expect(earlier?.period).toEqual(period);
          expect((earlier?.knownAt ?? '') < knownAt).toBe(true);
        }
      }),
    );
  });

  test('leave one fact of a period in force on any day: as known on', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...Object.values(forms).map(([, filed]) => filed)), (told, day) => {
        const known = factsOf('Revenues', ...told).facts.filter(({ knownAt }) => knownAt <= day);
        const replaced = new Set(known.map(({ restates }) => restates?.key));
        const current = known
          .filter(({ key }) => !replaced.has(key))
          .map(({ period }) => `${period.start}/${period.end}`);
        expect(new Set(current).size).toBe(current.length);
      }),
    );
  });
});
