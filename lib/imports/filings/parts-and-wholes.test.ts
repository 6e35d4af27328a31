import { describe, expect, test } from 'vitest';
import { brief, factsOf, heldIn, proposedOf, q1, q2, q3, type Told, year } from '@/tests/support/told-filings';

const q4 = '2019-10-01/2019-12-31';
const millions = (filing: number, period: string, value: number): Told => [filing, period, value * 1_000_000];

describe('quarters of a filing are added up against its year', () => {
  const first = [millions(1, q1, 29_356), millions(4, year, 117_386)];
  const segment = [millions(6, q1, 2_866), millions(6, q2, 2_690), millions(6, q3, 2_660), millions(6, q4, 2_585)];

  test('quarters of 10,801 beside a year of 117,386: the group’s first quarter stays 29,356, all four are held back', () => {
    const filed = factsOf('Revenues', ...first, millions(6, year, 117_386), ...segment);
    expect(brief(filed)).toEqual([
      'revenue-2019-q1 = 29356000000, 2019-05-01',
      'revenue-2019 = 117386000000, 2020-02-01',
    ]);
    expect(heldIn(filed).map(([, value, code]) => [Number(value) / 1_000_000, code])).toEqual([
      [2_866, 'quarters-do-not-add-up'],
      [2_690, 'quarters-do-not-add-up'],
      [2_660, 'quarters-do-not-add-up'],
      [2_585, 'quarters-do-not-add-up'],
    ]);
  });

  test('where the year is the part, the year is held back: 9,000 beside quarters of 117,386 told before', () => {
    const quarters = [29_356, 29_347, 29_346, 29_337].map((value, at) =>
      millions(4, [q1, q2, q3, q4][at] ?? '', value),
    );
    const again = quarters.map(([, period, value]): Told => [6, period, value]);
    const filed = factsOf('Revenues', ...quarters, ...again, millions(6, year, 9_000));
    expect(heldIn(filed)).toEqual([['2019-12-31', '9000000000', 'quarters-do-not-add-up']]);
    expect(brief(filed)).toHaveLength(4);
  });

  test('quarters that differ from their year by what is rounded, or by 1 %, are believed', () => {
    for (const whole of [10_804, 10_900]) {
      const filed = factsOf('Revenues', ...segment, millions(6, year, whole));
      expect(heldIn(filed)).toEqual([]);
    }
  });
});

test('117, then 12 in one filing, then 117 again: the 12 is held back', () => {
  const filed = factsOf('Revenues', millions(4, year, 117_386), millions(5, year, 12_111), millions(6, year, 117_386));
  expect(brief(filed)).toEqual(['revenue-2019 = 117386000000, 2020-02-01']);
  expect(heldIn(filed)).toEqual([['2019-12-31', '12111000000', 'taken-back']]);
});

describe('a part of revenue is never taken for the whole', () => {
  const contracts = 'RevenueFromContractWithCustomerExcludingAssessedTax';

  test('a bank’s 361 net of interest expense, not the 62 of its contracts', () => {
    const filed = proposedOf({
      [contracts]: [millions(4, year, 62)],
      RevenuesNetOfInterestExpense: [millions(4, year, 361)],
      InterestAndDividendIncomeOperating: [millions(4, year, 500)],
    });
    expect(brief(filed)).toEqual(['revenue-2019 = 361000000, 2020-02-01']);
    expect(filed.totals).toMatchObject({ told: 1, parts: 2 });
  });

  test('62 of contracts beside interest income of 500, and no total: held back', () => {
    const filed = proposedOf({
      [contracts]: [millions(4, year, 62)],
      InterestAndDividendIncomeOperating: [millions(4, year, 500)],
    });
    expect(heldIn(filed)).toEqual([['2019-12-31', '62000000', 'part-of-revenue']]);
  });

  test('in a year that only the part is given of, it is held back; the years with the whole are not', () => {
    const before = '2018-01-01/2018-12-31';
    const filed = proposedOf({
      Revenues: [millions(1, before, 1_000)],
      [contracts]: [millions(1, before, 900), millions(4, year, 910)],
    });
    expect(brief(filed)).toEqual(['revenue-2018 = 1000000000, 2019-05-01']);
    expect(heldIn(filed)).toEqual([['2019-12-31', '910000000', 'part-of-revenue']]);
  });

  test('contracts that are all of revenue are revenue', () => {
    const filed = proposedOf({
      Revenues: [millions(4, year, 910)],
      [contracts]: [millions(4, year, 910), millions(3, q3, 230)],
    });
    expect(heldIn(filed)).toEqual([]);
    expect(brief(filed)).toHaveLength(2);
  });
});

describe('net income against revenue', () => {
  test('revenue of 60 beside net income of 100 is held back', () => {
    const filed = proposedOf({ Revenues: [millions(4, year, 60)], NetIncomeLoss: [millions(4, year, 100)] });
    expect(heldIn(filed)).toEqual([['2019-12-31', '60000000', 'less-than-net-income']]);
  });

  test('but not where operating income explains it: a gain below it, as when debt is forgiven', () => {
    const filed = proposedOf({
      Revenues: [millions(4, year, 60)],
      NetIncomeLoss: [millions(4, year, 100)],
      OperatingIncomeLoss: [millions(4, year, -20)],
    });
    expect(heldIn(filed)).toEqual([]);
  });

  test('gross profit above revenue: both are held back', () => {
    const filed = proposedOf({ Revenues: [millions(4, year, 60)], GrossProfit: [millions(4, year, 100)] });
    expect(heldIn(filed).map(([, , code]) => code)).toEqual(['part-over-whole', 'part-over-whole']);
  });
});
