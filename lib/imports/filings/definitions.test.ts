import { describe, expect, test } from 'vitest';
import { brief, lowOf, proposedOf, q1, q2, q3, restatementsOf, year } from '@/tests/support/told-filings';

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
