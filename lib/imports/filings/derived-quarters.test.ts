import { describe, expect, test } from 'vitest';
import {
  brief,
  factsOf,
  heldIn,
  nineMonths,
  q1,
  q2,
  q3,
  restatementsOf,
  sixMonths,
  type Told,
  year,
} from '@/tests/support/told-filings';

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

  test('is left out where a part is missing; the six months stay a figure of their own', () => {
    expect(brief(factsOf('Revenues', [2, sixMonths, 20_000], [4, year, 40_000]))).toEqual([
      'revenue-half-2019-01-01-to-2019-06-30 = 20000, 2019-08-01',
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
    expect(brief(filed).filter((each) => each.includes('-q'))).toEqual(['revenue-2019-q3 = 11300, 2019-11-01']);
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

  describe('and is restated', () => {
    const first: Told[] = [
      [1, q1, 11_000_000],
      [2, q2, 12_000_000],
      [3, q3, 13_000_000],
      [3, nineMonths, 36_000_000],
      [4, year, 41_000_000],
    ];
    const fourth = (filed: ReturnType<typeof factsOf>) => brief(filed).filter((each) => each.includes('q4'));

    test('is derived again where one filing restates the year and its quarters: 41 − 36 = 5, then 30 − 24 = 6', () => {
      const again: Told[] = [
        [6, q1, 9_000_000],
        [6, q2, 8_000_000],
        [6, q3, 7_000_000],
        [6, year, 30_000_000],
      ];
      const filed = factsOf('Revenues', ...first, ...again);
      expect(fourth(filed)).toEqual([
        'revenue-2019-q4 = 5000000, 2020-02-01',
        'revenue-2019-q4-derived-2021-02-01 = 6000000, 2021-02-01',
      ]);
      expect(restatementsOf(filed)).toContainEqual(['revenue-2019-q4', 'revenue-2019-q4-derived-2021-02-01']);
    });

    test('is held back where two filings restate them: 30 of one basis − 24 of another may be of neither', () => {
      const again: Told[] = [
        [5, nineMonths, 24_000_000],
        [6, year, 30_000_000],
      ];
      const filed = factsOf('Revenues', ...first, ...again);
      expect(fourth(filed)).toEqual(['revenue-2019-q4 = 5000000, 2020-02-01']);
      expect(heldIn(filed)).toEqual([['2019-12-31', '6000000', 'two-bases']]);
    });
  });

  test('is the same where the filing gives what had been derived, if only rounded otherwise: 1,042 − 1,031 = 11, then 12', () => {
    const q4 = '2019-10-01/2019-12-31';
    const rows: Told[] = [
      [3, nineMonths, 1_031_000_000],
      [4, year, 1_042_000_000],
    ];
    for (const told of [11_000_000, 12_000_000]) {
      const filed = factsOf('Revenues', ...rows, [6, q4, told]);
      expect(restatementsOf(filed)).toEqual([]);
      expect(brief(filed)).toContain('revenue-2019-q4 = 11000000, 2020-02-01');
      expect(filed.totals).toMatchObject({ repeated: 1 });
    }
  });
});

describe('a year on another basis than the quarters before it', () => {
  const before = '2018-01-01/2018-12-31';
  const nineBefore = '2018-01-01/2018-09-30';

  test('gives no fourth quarter by itself: the report of 2019 restates 2018, its quarters were filed before', () => {
    const filed = factsOf(
      'Revenues',
      [1, before, 50_100_000],
      [3, nineMonths, 36_100_000],
      [4, year, 31_200_000],
      [4, before, 38_300_000],
    );
    expect(brief(filed).filter((each) => each.includes('q4'))).toEqual([]);
    expect(heldIn(filed)).toContainEqual(['2019-12-31', '-4900000', 'two-bases']);
  });

  test('but does where the nine months had restated theirs already', () => {
    const filed = factsOf(
      'Revenues',
      [1, before, 50_100_000],
      [1, nineBefore, 37_000_000],
      [3, nineMonths, 24_100_000],
      [3, nineBefore, 28_200_000],
      [4, year, 31_200_000],
      [4, before, 38_300_000],
    );
    expect(brief(filed)).toContain('revenue-2019-q4 = 7100000, 2020-02-01');
    expect(heldIn(filed).filter(([end]) => end === '2019-12-31')).toEqual([]);
  });
});

test('revenue of a quarter that would be below zero is held back: 30 of the year − 36 of nine months', () => {
  const filed = factsOf('Revenues', [3, nineMonths, 36_100_000], [4, year, 30_200_000]);
  expect(heldIn(filed)).toEqual([['2019-12-31', '-5900000', 'derived-below-zero']]);
});
