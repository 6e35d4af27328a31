import { describe, expect, test } from 'vitest';
import { brief, heldIn, proposedFrom, proposedOf, rowOf, type Told } from '@/tests/support/told-filings';

const end = '2019-12-31';
const at = (value: number): Told[] => [[4, end, value]];

/** Debt in millions on the last day of 2019, and what is said of it. */
function debtOf(values: Record<string, number>) {
  const filed = proposedOf(
    Object.fromEntries(Object.entries(values).map(([tag, value]) => [tag, at(value * 1_000_000)])),
  );
  const fact = filed.facts.find(({ metric }) => metric === 'debt');
  const low = fact?.value.kind === 'figure' ? Number(fact.value.figure.low) / 1_000_000 : null;
  return { millions: low, locator: fact?.locator, note: fact?.note, reported: fact?.reported };
}

const withoutLeases =
  'Debt with the part due within a year, and with short-term borrowing where the filing gives it; without leases.';
const withLeases =
  'Debt with the part due within a year, with short-term borrowing where the filing gives it, and with finance leases.';

describe('debt is summed where the filing gives the parts', () => {
  test('900 due later with leases + 300 due within a year = 1,200, with finance leases', () => {
    expect(debtOf({ LongTermDebtAndCapitalLeaseObligations: 900, DebtCurrent: 300 })).toEqual({
      millions: 1_200,
      locator: 'us-gaap:LongTermDebtAndCapitalLeaseObligations + us-gaap:DebtCurrent',
      note: withLeases,
      reported: '$1,200 million: $900 million and $300 million',
    });
  });

  test.each([
    [
      '800 + 100 + 50 short-term = 950',
      { LongTermDebtNoncurrent: 800, LongTermDebtCurrent: 100, ShortTermBorrowings: 50 },
      950,
    ],
    [
      '800 + 100 = 900: the total of 900 says it too',
      { LongTermDebt: 900, LongTermDebtNoncurrent: 800, LongTermDebtCurrent: 100 },
      900,
    ],
    [
      '900 with its current part + 50 short-term = 950',
      { LongTermDebt: 900, LongTermDebtNoncurrent: 800, ShortTermBorrowings: 150 },
      1_050,
    ],
    [
      '95 + 10 + commercial paper of 6 = 111',
      { LongTermDebtNoncurrent: 95, LongTermDebtCurrent: 10, CommercialPaper: 6 },
      111,
    ],
    [
      'commercial paper of 6 is no part of 105 = 95 + 10: 111',
      { LongTermDebt: 105, LongTermDebtNoncurrent: 95, LongTermDebtCurrent: 10, CommercialPaper: 6 },
      111,
    ],
    [
      'commercial paper of 6 is in short-term borrowing of 8: 95 + 10 + 8 = 113',
      { LongTermDebtNoncurrent: 95, LongTermDebtCurrent: 10, ShortTermBorrowings: 8, CommercialPaper: 6 },
      113,
    ],
    [
      'short-term borrowing of 100 is the part of 900 − 800',
      { LongTermDebt: 900, LongTermDebtNoncurrent: 800, ShortTermBorrowings: 100 },
      900,
    ],
    [
      'one amount of 100 under two names is one debt',
      { LongTermDebtNoncurrent: 800, LongTermDebtCurrent: 100, ShortTermBorrowings: 100 },
      900,
    ],
    [
      '800 under both names of long-term debt is non-current: + 100',
      { LongTermDebt: 800, LongTermDebtNoncurrent: 800, LongTermDebtCurrent: 100 },
      900,
    ],
    [
      'a total of everything needs no other',
      { DebtLongtermAndShorttermCombinedAmount: 950, LongTermDebtNoncurrent: 800 },
      950,
    ],
    [
      'convertible notes of 70 and a line of credit of 30',
      { ConvertibleNotesPayableNoncurrent: 70, LinesOfCreditCurrent: 30 },
      100,
    ],
    ['notes of 70 whole: their current 20 are in them', { NotesPayable: 70, NotesPayableCurrent: 20 }, 70],
    [
      'notes larger than the line of long-term debt stand beside it',
      { LongTermDebtNoncurrent: 30, ConvertibleNotesPayableNoncurrent: 900, LongTermDebtCurrent: 10 },
      940,
    ],
    ['nothing due within a year, said by the filing', { LongTermDebtNoncurrent: 800, LongTermDebtCurrent: 0 }, 800],
  ] as const)('%s', (_, values, millions) => {
    expect(debtOf(values).millions).toBe(millions);
  });

  test('IFRS: 700 + 200 = 900, and 700 + 50 + 30 = 780', () => {
    const filed = (values: Record<string, number>) => {
      const tags = Object.entries(values).map(([tag, value]) => [tag, { units: { EUR: [rowOf([4, end, value])] } }]);
      return brief(proposedFrom({ 'ifrs-full': Object.fromEntries(tags) }));
    };
    expect(filed({ LongtermBorrowings: 700, CurrentBorrowingsAndCurrentPortionOfNoncurrentBorrowings: 200 })).toEqual([
      'debt-2019-12-31 = 900, 2020-02-01',
    ]);
    const parts = { LongtermBorrowings: 700, CurrentPortionOfLongtermBorrowings: 50, ShorttermBorrowings: 30 };
    expect(filed(parts)).toEqual(['debt-2019-12-31 = 780, 2020-02-01']);
  });

  test('whether 30 of short-term borrowing is in the 100 due within a year is not said: it is not added, and that is', () => {
    const { millions, note } = debtOf({ LongTermDebt: 900, LongTermDebtNoncurrent: 800, ShortTermBorrowings: 30 });
    expect(millions).toBe(900);
    expect(note).toBe(
      `${withoutLeases} The filing does not say whether 30000000 USD of ShortTermBorrowings is in it; it is not added.`,
    );
  });
});

describe('debt that only falls due is no fall', () => {
  const [q1, q2] = ['2019-03-31', '2019-06-30'];

  test('800 + 100, then 500 + 400: 900 both times', () => {
    const filed = proposedOf({
      LongTermDebtNoncurrent: [
        [1, q1, 800_100_000],
        [2, q2, 500_100_000],
      ],
      LongTermDebtCurrent: [
        [1, q1, 100_000_000],
        [2, q2, 400_000_000],
      ],
    });
    expect(brief(filed)).toEqual([
      'debt-2019-03-31 = 900100000, 2019-05-01',
      'debt-2019-06-30 = 900100000, 2019-08-01',
    ]);
    expect(filed.totals).toMatchObject({ values: 4, told: 2, added: 2 });
  });

  test('the part due later is held back where the company gives the whole on other days', () => {
    const filed = proposedOf({
      LongTermDebtNoncurrent: [
        [1, q1, 800_100_000],
        [2, q2, 500_100_000],
      ],
      LongTermDebtCurrent: [[1, q1, 100_000_000]],
    });
    expect(brief(filed)).toEqual(['debt-2019-03-31 = 900100000, 2019-05-01']);
    expect(heldIn(filed)).toEqual([[q2, '500100000', 'part-beside-whole']]);
  });

  test('a company that gives hardly anything but the part has that as its series, and every figure says so', () => {
    const filed = proposedOf({
      LongTermDebtNoncurrent: [
        [1, q1, 800_100_000],
        [2, q2, 500_100_000],
        [3, '2019-09-30', 400_100_000],
        [4, end, 300_100_000],
      ],
      LongTermDebtCurrent: [[1, q1, 100_000_000]],
    });
    expect(brief(filed).map((each) => each.split(',')[0])).toEqual([
      'debt-2019-06-30 = 500100000',
      'debt-2019-09-30 = 400100000',
      'debt-2019-12-31 = 300100000',
    ]);
    expect(new Set(filed.facts.map(({ note }) => note))).toEqual(
      new Set(['Long-term debt without the part due within a year.']),
    );
    expect(filed.left).toEqual([{ metric: 'debt', tags: ['debt:total'], values: 1, from: '2019', to: '2019' }]);
  });

  test('debt beyond all liabilities is held back', () => {
    expect(heldIn(proposedOf({ LongTermDebt: at(900), Liabilities: at(700) }))).toEqual([
      [end, '900', 'part-over-whole'],
    ]);
  });
});
