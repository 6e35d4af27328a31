import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatFigure } from '@/lib/figures/format';
import { atLeast, exactly } from '@/lib/figures/make';
import { builtInCase, builtInRecord } from '@/tests/support/built-in-case';
import { caseOf, fact } from '@/tests/support/facts';
import { asKnownOn } from './as-known-on';
import { directionOf } from './basis/change';
import { beforeAndAfter, type HeadlineRow } from './before-after';
import type { CompanyCase, Fact } from './case';
import { catalogue } from './catalogue';

function rowsOf(known: CompanyCase): readonly HeadlineRow[] {
  const [restructuring] = known.restructurings;
  if (!restructuring) throw new Error('no restructuring');
  return beforeAndAfter(known, restructuring);
}

/** "Debt: ~$100M → no debt; ~−$100M, ~−100%, good, claim". */
function told({ metric, before, after, change }: HeadlineRow): string {
  const side = ({ fact: each, reason }: HeadlineRow['before']) => each?.reported ?? reason;
  const unit = before.fact?.unit ?? 'USD';
  const difference =
    change.kind === 'none'
      ? change.reason
      : [
          formatFigure(change.absolute, { unit, locale: 'en-US', signed: true }),
          change.relative.ok
            ? formatFigure(change.relative.figure, { unit: 'ratio', locale: 'en-US', signed: true })
            : change.relative.reason,
          change.direction,
          ...(change.claim ? ['claim'] : []),
        ].join(', ');
  return `${metric.name}: ${side(before)} → ${side(after)}; ${difference}`;
}

const headlines = [
  'Revenue: <$5M → No revenue has been disclosed since the restructuring; No figure after to compare with',
  'Net income: $30M+ loss → No net income has been disclosed since the restructuring; No figure after to compare with',
  'Debt: ~$100M → no debt; ~−$100M, ~−100%, good, claim',
  'Funding: $174M → $181M; Not comparable: the two sources count differently',
  'Headcount: ~200 → ~45; ~−155, ~−78%, neutral',
];

describe('the built-in case before and after', () => {
  test.each(headlines.map((text, index) => [text, index] as const))('%s', (text, index) => {
    expect(told(rowsOf(builtInCase())[index] as HeadlineRow)).toBe(text);
  });

  test('beside the missing revenue stands the claim of triple digit growth', () => {
    expect(rowsOf(builtInCase())[0]?.after.related.map(({ reported }) => reported)).toEqual(['triple digit growth']);
  });

  test('is the same in whatever order the facts come', () => {
    const record = builtInRecord();
    fc.assert(
      fc.property(fc.shuffledSubarray([...record.facts], { minLength: record.facts.length }), (facts) => {
        expect(rowsOf(asKnownOn({ ...record, facts }, null)).map(told)).toEqual(headlines);
      }),
      { numRuns: 20 },
    );
  });
});

const quarter = (id: string, start: string, end: string, amount: string, more: Partial<Fact> = {}) =>
  fact({
    id,
    period: { type: 'duration', start, end, precision: 'quarter' },
    value: { kind: 'figure', figure: exactly(amount) },
    ...more,
  });
const before = quarter('before', '2024-01-01', '2024-03-31', '10');
const revenue = (...facts: Fact[]) => rowsOf(caseOf(facts))[0] as HeadlineRow;

describe('revenue', () => {
  test('of 10 in Q1 2024 and 15 in Q3 2024 rose by 5, 50 %, which is good', () => {
    const { change } = revenue(before, quarter('after', '2024-07-01', '2024-09-30', '15'));
    expect(change).toMatchObject({
      kind: 'change',
      direction: 'good',
      absolute: exactly('5'),
      relative: { ok: true, figure: exactly('0.5') },
    });
  });

  test('that did not change is neither good nor bad', () => {
    expect(revenue(before, quarter('after', '2024-07-01', '2024-09-30', '10')).change).toMatchObject({
      direction: 'neutral',
    });
  });

  test('of the quarter that holds the restructuring is neither before nor after', () => {
    const row = revenue(before, quarter('straddling', '2024-04-01', '2024-06-30', '99'));
    expect([row.before.fact?.id, row.after.fact]).toEqual(['before', null]);
    expect(row.after.reason).toBe('No revenue has been disclosed for a period after the restructuring alone');
    expect(row.after.related.map(({ id }) => id)).toEqual(['straddling']);
  });

  test('is compared with the next quarter that has a figure, not with one that was not disclosed', () => {
    const missing = { kind: 'missing', reason: 'not disclosed' } as const;
    const row = revenue(
      before,
      quarter('gap', '2024-07-01', '2024-09-30', '0', { value: missing }),
      quarter('figure', '2024-10-01', '2024-12-31', '15'),
    );
    expect([row.after.fact?.id, row.change.kind]).toEqual(['figure', 'change']);
  });

  test('is compared with a like quarter, though a year ended before it', () => {
    const row = revenue(
      before,
      quarter('year', '2024-07-01', '2025-06-30', '60'),
      quarter('quarter', '2025-07-01', '2025-09-30', '15'),
    );
    expect(row.after.fact?.id).toBe('quarter');
  });

  test('after is the latest like quarter, and the first stands beside it', () => {
    const row = revenue(
      before,
      quarter('q4', '2024-10-01', '2024-12-31', '20'),
      quarter('q3', '2024-07-01', '2024-09-30', '15'),
    );
    expect([row.after.fact?.id, row.first?.id, row.latest]).toEqual(['q4', 'q3', null]);
  });

  test.each<[string, Partial<Fact>]>([
    [
      'A quarter beside a year',
      { period: { type: 'duration', start: '2025-01-01', end: '2025-12-31', precision: 'year' } },
    ],
    [
      '91 days beside 60 days',
      { period: { type: 'duration', start: '2024-07-01', end: '2024-08-29', precision: 'day' } },
    ],
    ['An actual beside a forecast', { scenario: 'forecast' }],
    ['USD beside EUR', { unit: 'EUR' }],
    ['The whole company beside Europe', { members: [{ dimension: 'department', name: 'Europe', note: null }] }],
  ])('has no change where it is %s', (reason, more) => {
    const row = revenue(before, quarter('after', '2024-07-01', '2024-09-30', '15', more));
    expect(row.change).toEqual({ kind: 'none', reason });
    expect(row.after.fact?.id).toBe('after');
  });

  test('has a change but no percentage where the earlier value may be zero', () => {
    const open = {
      ...before,
      value: { kind: 'figure' as const, figure: { ...exactly('5'), low: '0', highOpen: true } },
    };
    const { change } = revenue(open, quarter('after', '2024-07-01', '2024-09-30', '15'));
    expect(change).toMatchObject({
      kind: 'change',
      relative: { ok: false, reason: 'No percentage: the earlier value may be zero.' },
    });
  });
});

describe('debt to one creditor beside a total', () => {
  const debt = (id: string, end: string, amount: string, name: string | null) =>
    fact({
      id,
      metric: 'debt',
      members: name ? [{ dimension: 'creditor', name, note: null }] : [],
      period: { type: 'instant', start: end, end, precision: 'day' },
      value: { kind: 'figure', figure: exactly(amount) },
    });
  const row = (after: string) =>
    rowsOf(caseOf([debt('part', '2024-05-31', '100', 'AWS'), debt('total', '2024-12-31', after, null)]))[2];

  test('100 beside a total of 0 is a change of −100: no debt is also none to AWS', () => {
    expect(row('0')?.change).toMatchObject({ kind: 'change', absolute: exactly('-100') });
  });

  test('100 beside 20 to the same creditor and a total of 50 is −80, not −50', () => {
    const facts = [
      debt('part', '2024-05-31', '100', 'AWS'),
      debt('total', '2024-12-31', '50', null),
      debt('same', '2024-12-31', '20', 'AWS'),
    ];
    expect(rowsOf(caseOf(facts))[2]?.change).toMatchObject({ kind: 'change', absolute: exactly('-80') });
  });

  test('100 beside a total of 1 is no change: the 1 may be owed to anybody', () => {
    expect(row('1')?.change).toEqual({ kind: 'none', reason: 'AWS beside the whole company' });
  });
});

test('whether a change is good cannot be told where the bounds overlap', () => {
  expect(directionOf(catalogue.revenue, atLeast('5'), exactly('10'))).toBe('unknown');
  expect(directionOf(catalogue.headcount, exactly('200'), exactly('45'))).toBe('neutral');
  expect(directionOf(catalogue.debt, exactly('100'), exactly('150'))).toBe('bad');
});
