import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatFigure } from '@/lib/figures/format';
import { atLeast, exactly } from '@/lib/figures/make';
import { type Comparison, comparisonOf, type Side } from '@/lib/turnaround/before-after';
import type { CompanyRecord, Fact } from '@/lib/turnaround/case';
import { periodLabel } from '@/lib/turnaround/period';
import { printed } from '@/lib/turnaround/words';
import { builtInRecord } from '@/tests/support/built-in-case';
import { caseOf, restatement } from '@/tests/support/facts';
import { balance, flow, flows, restructuredOn } from '@/tests/support/flows';

const onFirstOfSeptember = restructuredOn('2024-09-01');

function compared(
  facts: readonly Fact[],
  basis: string | null = null,
  more: Partial<CompanyRecord> = onFirstOfSeptember,
): Comparison {
  const comparison = comparisonOf({ ...caseOf(facts, more), basis });
  if (!comparison) throw new Error('no restructuring');
  return comparison;
}

/** "$120, year to 31 Aug 2024". */
function words({ fact, reason, note }: Side): string {
  if (!fact) return String(reason);
  return [printed(fact, 'en-US'), periodLabel(fact.period), note].filter(Boolean).join(', ');
}

function rowOf(comparison: Comparison, name: string): string {
  const row = comparison.rows.find(({ metric }) => metric.name === name);
  return row ? `${words(row.before)} → ${words(row.after)}` : 'none';
}

const months = (start: string, amounts: readonly number[]) => flows('revenue', start, 1, amounts.map(String));
const twelve = (amount: number) => Array.from({ length: 12 }, () => amount);

/** Twenty months before, 10 each, and sixteen after: 8 in the first four, then 20 each. */
const monthly = [
  ...months(
    '2023-01-01',
    Array.from({ length: 20 }, () => 10),
  ),
  ...months('2024-09-01', [8, 8, 8, 8, ...twelve(20)]),
];

describe('last twelve months', () => {
  test('of monthly revenue: 12 × 10 = 120 to August 2024 beside 12 × 20 = 240 in 2025', () => {
    const comparison = compared(monthly);
    expect([comparison.basis, comparison.available]).toEqual(['ltm', ['ltm', 'year-apart', 'latest', 'first']]);
    expect(rowOf(comparison, 'Revenue')).toBe('$120, year to 31 Aug 2024 → $240, 2025');
    expect(comparison.rows[0]?.change).toMatchObject({ absolute: exactly('120'), relative: { figure: exactly('1') } });
  });

  test('its parts are the twelve months, each recorded, and it is known when the last of them is', () => {
    const late = monthly.map((each) => ({ ...each, knownAt: each.period.end }));
    const sum = compared(late).rows[0]?.before.fact;
    expect(sum?.parts?.map(({ period }) => periodLabel(period))).toEqual([
      ...['Sep', 'Oct', 'Nov', 'Dec'].map((month) => `${month} 2023`),
      ...['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug'].map((month) => `${month} 2024`),
    ]);
    expect([sum?.reported, sum?.knownAt, sum?.derived]).toEqual(['Sum of 12 months', '2024-08-31', true]);
  });

  test('bounds are added part by part: three quarters of 10 and one of 5 or more are 35 or more', () => {
    const open = { value: { kind: 'figure' as const, figure: atLeast('5') } };
    const facts = [
      ...flows('revenue', '2023-07-01', 3, ['10', '10', '10']),
      flow('revenue', '2024-04-01', 3, '5', open),
      ...flows('revenue', '2024-10-01', 3, ['10', '10', '10', '10']),
    ];
    expect(rowOf(compared(facts), 'Revenue')).toBe('$35+, year to 30 Jun 2024 → $40, year to 30 Sep 2025');
  });

  test('a year that is reported is not added up again, though its quarters are there', () => {
    const facts = [
      ...flows('revenue', '2023-01-01', 3, ['10', '10', '10', '10']),
      flow('revenue', '2023-01-01', 12, '41'),
      flow('revenue', '2025-01-01', 12, '50'),
    ];
    const row = compared(facts).rows[0];
    expect([row?.before.fact?.id, row?.before.fact?.parts]).toEqual(['revenue-2023-01-01-12', undefined]);
  });

  test('mixed rhythms: half a year of 20 and two quarters of 11 are 42; in the other order of facts too', () => {
    const facts = [
      flow('revenue', '2023-07-01', 6, '20'),
      ...flows('revenue', '2024-01-01', 3, ['11', '11']),
      ...flows('revenue', '2024-10-01', 1, twelve(5).map(String)),
    ];
    for (const order of [facts, facts.toReversed()]) {
      expect(rowOf(compared(order), 'Revenue')).toBe('$42, year to 30 Jun 2024 → $60, year to 30 Sep 2025');
    }
  });

  test('fiscal years of 52 and 53 weeks are twelve months', () => {
    const year = (id: string, start: string, end: string, amount: string) =>
      flow('revenue', start, 12, amount, { id, period: { type: 'duration', start, end, precision: 'year' } });
    const facts = [year('52', '2023-02-05', '2024-02-03', '100'), year('53', '2025-02-02', '2026-01-31', '90')];
    expect(compared(facts).basis).toBe('ltm');
    expect(rowOf(compared(facts), 'Revenue')).toBe('$100, year to 3 Feb 2024 → $90, year to 31 Jan 2026');
  });

  test('with a gap before are not shown: 3 of 4 quarters are no year, and the next basis is', () => {
    const facts = [
      ...flows('revenue', '2023-07-01', 3, ['10', '10']),
      flow('revenue', '2024-04-01', 3, '12'),
      ...flows('revenue', '2024-10-01', 3, ['9', '9', '9', '9']),
    ];
    const comparison = compared(facts, 'ltm');
    expect(comparison.basis).toBe('year-apart');
    expect(comparison.instead).toBe(
      'There is no comparison of the last twelve months: before the restructuring there is only 3 of 4 quarters of the year to 30 Jun 2024. Shown instead: “A year apart”.',
    );
    expect(rowOf(comparison, 'Revenue')).toBe('$12, Q2 2024 → $9, Q2 2025');
  });

  test('the months in which it was announced are in neither sum', () => {
    const facts = [
      ...monthly.filter(({ period }) => period.start !== '2024-09-01'),
      flow('revenue', '2024-08-15', 1, '9'),
    ];
    const parts = compared(facts).rows[0]?.after.fact?.parts ?? [];
    expect(parts.every(({ period }) => period.start >= '2024-09-01')).toBe(true);
  });

  test('a forecast fills a gap only with a word of it: the sum is as weak as its weakest part, and not like for like', () => {
    const facts = [
      ...flows('revenue', '2023-07-01', 3, ['10', '10', '10', '10']),
      ...flows('revenue', '2024-10-01', 3, ['9', '9', '9', '9']).map((each, at) =>
        at === 1 ? { ...each, scenario: 'forecast' as const } : each,
      ),
    ];
    expect(compared(facts).basis).not.toBe('ltm');
    const [row] = compared([
      ...facts,
      ...flows('net-income', '2023-07-01', 3, ['1', '1', '1', '1']),
      ...flows('net-income', '2024-10-01', 3, ['1', '1', '1', '1']),
    ]).rows;
    expect([row?.after.fact?.scenario, row?.change]).toEqual([
      'forecast',
      { kind: 'none', reason: 'An actual beside a forecast' },
    ]);
  });

  test('a currency that changed within a year makes no sum; one that changed at the restructuring makes no change', () => {
    const [first, ...rest] = flows('revenue', '2023-07-01', 3, ['10', '10', '10', '10']);
    const after = flows('revenue', '2024-10-01', 3, ['9', '9', '9', '9']);
    const inside = [{ ...(first as Fact), unit: 'EUR' }, ...rest, ...after];
    expect(compared(inside, 'ltm').instead).toContain('only 3 of 4 quarters of the year to 30 Jun 2024 in USD');
    const across = [first as Fact, ...rest, ...after.map((each) => ({ ...each, unit: 'EUR' }))];
    expect(compared(across).rows[0]?.change).toEqual({ kind: 'none', reason: 'USD beside EUR' });
  });

  test('a year that was restated without its quarters: quarters of two counts are not added', () => {
    const quarters = flows('revenue', '2023-07-01', 3, ['10', '10', '10', '10']);
    const old = flow('revenue', '2023-01-01', 12, '40', { id: 'old', knownAt: '2024-01-31' });
    const later = flow('revenue', '2023-01-01', 12, '44', { id: 'new', knownAt: '2025-01-31' });
    const facts = [...quarters, old, later, ...flows('revenue', '2024-10-01', 3, ['9', '9', '9', '9'])];
    const restated = { ...onFirstOfSeptember, restatements: [restatement('old', 'new', '2025-01-31')] };
    const row = compared(facts, 'ltm', restated).rows[0];
    expect(row && words(row.before)).toBe('$44, 2023');
  });

  test('balances stand at the end of each span: debt of 31 August 2024 and of 31 December 2025', () => {
    const facts = [
      ...monthly,
      ...['2024-06-30', '2024-08-31', '2024-09-30', '2025-12-31'].map((day, at) => balance('debt', day, String(at))),
    ];
    expect(rowOf(compared(facts), 'Debt')).toBe('$1, 31 Aug 2024 → $3, 31 Dec 2025');
  });

  test('a balance of another day is marked: headcount of June beside the common 31 August', () => {
    const facts = [...monthly, balance('headcount', '2024-06-30', '200'), balance('headcount', '2025-12-31', '45')];
    expect(rowOf(compared(facts), 'Headcount')).toBe('200, 30 Jun 2024, not 31 Aug 2024 → 45, 31 Dec 2025');
  });

  test('a flow without the common span has its own periods, each with the reason', () => {
    const facts = [...monthly, flow('net-income', '2024-04-01', 3, '-5'), flow('net-income', '2025-04-01', 3, '1')];
    expect(rowOf(compared(facts), 'Net income')).toBe(
      '$5 loss, Q2 2024, 1 of 4 quarters of the year to 31 Aug 2024 → $1, Q2 2025, 1 of 4 quarters of 2025',
    );
  });
});

describe('a year apart', () => {
  test('is the last quarter before and the same one of the latest year: Q2 2024 beside Q2 2026, not Q3', () => {
    const facts = [
      ...flows('revenue', '2024-01-01', 3, ['10', '12']),
      ...flows('revenue', '2024-10-01', 3, ['9', '9', '14', '9', '9', '9', '16', '7']),
    ];
    expect(rowOf(compared(facts, 'year-apart'), 'Revenue')).toBe('$12, Q2 2024 → $16, Q2 2026');
  });

  test('of months only is three of them: 3 × 10 = 30 to August 2024 beside 3 × 20 = 60 to August 2025', () => {
    expect(rowOf(compared(monthly, 'year-apart'), 'Revenue')).toBe(
      '$30, quarter to 31 Aug 2024 → $60, quarter to 31 Aug 2025',
    );
  });

  test('without the same quarter after is not there, and a sentence says so', () => {
    const facts = [flow('revenue', '2024-04-01', 3), flow('revenue', '2024-10-01', 3, '9')];
    const comparison = compared(facts, 'year-apart');
    expect([comparison.basis, comparison.available]).toEqual(['latest', ['latest', 'first']]);
    expect(comparison.instead).toContain('Shown instead: “Latest”.');
  });
});

describe('latest and first', () => {
  const facts = [
    ...flows('revenue', '2024-01-01', 3, ['10', '12']),
    ...flows('revenue', '2024-10-01', 3, ['9', '11', '14']),
  ];

  test('the last period before stands beside the latest, or beside the first', () => {
    expect(rowOf(compared(facts, 'latest'), 'Revenue')).toBe('$12, Q2 2024 → $14, Q2 2025');
    expect(rowOf(compared(facts, 'first'), 'Revenue')).toBe('$12, Q2 2024 → $9, Q4 2024');
  });

  test('each says the other where it is not the same', () => {
    expect(compared(facts, 'latest').rows[0]?.first?.reported).toBe('9');
    expect(compared(facts, 'first').rows[0]?.latest?.reported).toBe('14');
  });
});

describe('a case of little', () => {
  test('two points show what they have', () => {
    const facts = [balance('debt', '2024-05-31', '100'), balance('debt', '2024-12-31', '0')];
    const comparison = compared(facts);
    expect([comparison.basis, rowOf(comparison, 'Debt')]).toEqual(['latest', '$100, 31 May 2024 → $0, 31 Dec 2024']);
  });

  test('one fact shows one side and the reason', () => {
    expect(rowOf(compared([flow('revenue', '2024-04-01', 3)]), 'Revenue')).toBe(
      '$10, Q2 2024 → No revenue has been disclosed since the restructuring',
    );
  });

  test('only forecasts after are shown, not compared', () => {
    const facts = [flow('revenue', '2024-04-01', 3), flow('revenue', '2025-04-01', 3, '20', { scenario: 'forecast' })];
    expect(compared(facts).rows[0]?.change).toEqual({ kind: 'none', reason: 'An actual beside a forecast' });
  });

  test('only claims are compared, and said to be claims', () => {
    const claim = { scenario: 'claim' } as const;
    const facts = [flow('revenue', '2024-04-01', 3, '10', claim), flow('revenue', '2025-04-01', 3, '20', claim)];
    expect(compared(facts).rows[0]?.change).toMatchObject({ kind: 'change', claim: true });
  });

  test('only gaps leave both sides with their reason', () => {
    const gap = { value: { kind: 'missing', reason: 'not disclosed' } } as const;
    const facts = [flow('revenue', '2024-04-01', 3, '0', gap), flow('revenue', '2025-04-01', 3, '0', gap)];
    const { before, after } = compared(facts).rows[0] ?? {};
    expect([before?.reason, after?.reason]).toEqual(['Not disclosed', 'Not disclosed']);
  });

  test('a value of 34 years before the restructuring says how old it is', () => {
    const facts = [flow('revenue', '1990-01-01', 12), flow('revenue', '2025-01-01', 12)];
    expect(rowOf(compared(facts), 'Revenue')).toBe('$10, 1990, 404 months before the restructuring → $10, 2025');
  });

  test('an unknown basis is answered with the usual one, and a sentence that says so', () => {
    expect(compared(monthly, 'median').instead).toBe(
      '“median” is not a basis of comparison (ltm, year-apart, latest, first). Shown instead: “Last twelve months”, the longest that both sides have.',
    );
  });

  test('a loss before, or a loss after, has a change but no percentage', () => {
    for (const [before, after] of [
      ['-10', '4'],
      ['10', '-4'],
      ['-10', '-4'],
    ] as const) {
      const facts = [flow('net-income', '2024-04-01', 3, before), flow('net-income', '2025-04-01', 3, after)];
      expect(compared(facts).rows[1]?.change).toMatchObject({ relative: { ok: false, reason: 'n.m.' } });
    }
  });
});

describe('Uber', () => {
  const uber = (basis: string | null) => {
    const comparison = comparisonOf({ ...caseOf([], builtInRecord('uber')), basis });
    if (!comparison) throw new Error('no restructuring');
    return comparison;
  };

  test('has twelve months on both sides: 13.0 billion in 2019 became 44.0 billion in 2024', () => {
    expect(rowOf(uber(null), 'Revenue')).toBe('$13B, 2019 → $43.978B, 2024');
    expect(rowOf(uber(null), 'Debt')).toBe('$5.707B, 31 Dec 2019 → $8.347B, 31 Dec 2024');
  });

  test('the first quarter after is 13 % lower, and only who asks for it is shown that first', () => {
    const [row] = uber('first').rows;
    expect(
      row?.change.kind === 'change' &&
        row.change.relative.ok &&
        formatFigure(row.change.relative.figure, { unit: 'ratio', locale: 'en-US' }),
    ).toBe('−13%');
  });
});

test('a sum is what its parts add up to, whatever their order, and never over a gap', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 12, maxLength: 30 }),
      fc.option(fc.nat({ max: 29 }), { nil: null }),
      (amounts, gap) => {
        const facts = flows('net-income', '2020-01-01', 1, amounts.map(String)).filter((_, at) => at !== gap);
        const after = flows('net-income', '2024-09-01', 1, twelve(1).map(String));
        const { basis, rows } = compared([...after, ...facts].toReversed());
        const sum = rows[1]?.before.fact;
        const last =
          gap === null || gap >= amounts.length ? amounts.length : gap + 13 <= amounts.length ? amounts.length : gap;
        const expected = amounts.slice(last - 12, last).reduce((total, amount) => total + amount, 0);
        if (last < 12) expect(basis).not.toBe('ltm');
        else if (basis === 'ltm') expect(sum?.value).toEqual({ kind: 'figure', figure: exactly(String(expected)) });
      },
    ),
    { numRuns: 30 },
  );
});
