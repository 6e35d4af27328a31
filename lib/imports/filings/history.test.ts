import { describe, expect, test } from 'vitest';
import { brief, factsOf, lowOf, q1, restatementsOf, type Told } from '@/tests/support/told-filings';

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

test('of two roundings of one value in one filing the more exact is taken', () => {
  const rows: Told[] = [
    [1, '2019-03-31', 3_393_000_000],
    [1, '2019-03-31', 3_393_216_000],
  ];
  expect(factsOf('Assets', ...rows).facts.map(lowOf)).toEqual(['3393216000']);
  expect(factsOf('Assets', ...rows.toReversed()).facts.map(lowOf)).toEqual(['3393216000']);
});
