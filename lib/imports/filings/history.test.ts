import { describe, expect, test } from 'vitest';
import { brief, factsOf, heldIn, lowOf, q1, restatementsOf, type Told } from '@/tests/support/told-filings';

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

  test('7,206,619,000 told again as 7.2 billion in a filing that is exact to the thousand is rounded, not restated', () => {
    const filed = factsOf(
      'Assets',
      [1, '2019-03-31', 7_206_619_000],
      [4, '2019-03-31', 7_200_000_000],
      [4, '2019-12-31', 30_234_567_000],
    );
    expect(restatementsOf(filed)).toEqual([]);
    expect(brief(filed)[0]).toBe('total-assets-2019-03-31 = 7206619000, 2019-05-01');
  });

  test('7.3 billion is no rounding of 7,206,619,000, and 7,000,000,000, of one digit, says too little to be one', () => {
    for (const again of [7_300_000_000, 7_000_000_000]) {
      const exact: Told = [4, '2019-12-31', 30_234_567_000];
      const filed = factsOf('Assets', [1, '2019-03-31', 7_206_619_000], [4, '2019-03-31', again], exact);
      expect(restatementsOf(filed)).toHaveLength(1);
    }
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

describe('what is not believed is held back, and stops nothing else', () => {
  test('a value put under the wrong period, with the sentence that names both', () => {
    const filed = factsOf(
      'Assets',
      [1, '2019-03-31', 33_674],
      [2, '2019-03-31', 33_674],
      [4, '2019-03-31', 24_664],
      [4, '2019-12-31', 24_664],
    );
    expect(filed.facts.flatMap(({ hold }) => hold ?? [])).toEqual([
      {
        code: 'same-as-another-date',
        sentence:
          'Filing 0000000000-19-000004 gives 24664 for another date or period too: probably put under the wrong one; filing 0000000000-19-000002 gives 33674.',
      },
    ]);
    expect(brief(filed)).toHaveLength(2);
  });

  test('of two filings of one day neither value counts, whichever stands first in the file', () => {
    const rows: Told[] = [
      [3, '2019-09-30', 1_000],
      [8, '2019-09-30', 901],
    ];
    for (const filed of [factsOf('Assets', ...rows), factsOf('Assets', ...rows.toReversed())]) {
      expect(brief(filed)).toEqual([]);
      expect(heldIn(filed)).toEqual([
        ['2019-09-30', '1000', 'filings-of-one-day-differ'],
        ['2019-09-30', '901', 'filings-of-one-day-differ'],
      ]);
    }
  });

  test('of two filings of one day the value counts that a later filing gives again', () => {
    const filed = factsOf('Assets', [3, '2019-09-30', 1_000], [8, '2019-09-30', 901], [6, '2019-09-30', 901]);
    expect(brief(filed)).toEqual(['total-assets-2019-09-30 = 901, 2019-11-01']);
    expect(heldIn(filed)).toEqual([['2019-09-30', '1000', 'filings-of-one-day-differ']]);
  });

  test('of two filings of one day, one of which repeats what was filed before, the other one is held back', () => {
    const filed = factsOf('Assets', [2, '2019-06-30', 1_000], [3, '2019-06-30', 1_000], [8, '2019-06-30', 901]);
    expect(brief(filed)).toEqual(['total-assets-2019-06-30 = 1000, 2019-08-01']);
    expect(heldIn(filed)).toEqual([['2019-06-30', '901', 'filings-of-one-day-differ']]);
  });

  test('two values of one filing for one period', () => {
    const filed = factsOf('Assets', [1, '2019-03-31', 31_111], [1, '2019-03-31', 29_222]);
    expect(brief(filed)).toEqual([]);
    expect(heldIn(filed).map(([, , code]) => code)).toEqual(['two-values-in-one-filing', 'two-values-in-one-filing']);
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
