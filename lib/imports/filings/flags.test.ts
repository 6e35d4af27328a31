import { describe, expect, test } from 'vitest';
import { factsOf, proposedOf, type Told, year } from '@/tests/support/told-filings';

const cashOn = (...days: string[]) => days.map((day): Told => [4, `2019-${day}`, 2_222]);

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

  test('restated from 5,030,748 to −314,000,000, and from 100 to 50: the books of another company, or a part of it', () => {
    const filed = factsOf('NetIncomeLoss', [4, year, 5_030_748], [6, year, -314_000_000]);
    expect(filed.facts[1]?.flags).toEqual([
      {
        kind: 'restated-far',
        sentence:
          'Restated from 5030748 to -314000000: perhaps only a part of the company, or the books of another, as after a merger.',
      },
    ]);
    expect(flagsOf([4, year, 100_100], [6, year, 50_050])).toEqual([[], ['restated-far']]);
    expect(flagsOf([4, year, 100_100], [6, year, 60_060])).toEqual([[], []]);
  });
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
