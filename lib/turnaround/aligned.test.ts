import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { multiply } from '@/lib/figures/arithmetic';
import type { Figure } from '@/lib/figures/figure';
import { about, atLeast, between, exactly, figure, lessThan } from '@/lib/figures/make';
import { type AlignedIndex, indexOf } from '@/lib/turnaround/aligned';
import type { Fact, Period } from '@/lib/turnaround/case';
import { builtInCase } from '@/tests/support/built-in-case';
import { quarter, wholeYear as year } from '@/tests/support/compared';
import { caseOf, fact } from '@/tests/support/facts';
import { covers, figures } from '@/tests/support/figures';

/** The made-up company's restructuring is the built-in case's: announced on 25 June 2024. */
const revenue = (id: string, period: Period, value: Figure, more: Partial<Fact> = {}) =>
  fact({ id, period, value: { kind: 'figure', figure: value }, ...more });

function points(index: AlignedIndex): Record<string, Figure | string> {
  if (!index.ok) throw new Error(index.reason);
  return Object.fromEntries(
    index.points.map(({ fact: { id }, value }) => [id, value.kind === 'figure' ? value.figure : value.reason]),
  );
}

describe('the index', () => {
  const q1 = revenue('q1', quarter(2024, 1), exactly('4'));

  test('6 ÷ 4 × 100 = 150, and 3 ÷ 4 × 100 = 75 of the quarter before the base', () => {
    const known = caseOf([
      q1,
      revenue('q3', quarter(2024, 3), exactly('6')),
      revenue('q4', quarter(2023, 4), exactly('3')),
    ]);
    const index = indexOf(known, 'revenue');
    expect(index).toMatchObject({ ok: true, base: { id: 'q1' } });
    expect(points(index)).toEqual({ q1: exactly('100'), q3: exactly('150'), q4: exactly('75') });
  });

  test('[6, 9] ÷ [2, 3] × 100 = [200, 450], and the base is exactly 100 in spite of its bounds', () => {
    const known = caseOf([
      revenue('base', quarter(2024, 1), between('2', '3')),
      revenue('later', quarter(2024, 3), between('6', '9')),
    ]);
    expect(points(indexOf(known, 'revenue'))).toEqual({ base: exactly('100'), later: between('200', '450') });
  });

  test('~45 ÷ ~200 × 100 = ~22.5, the headcount of the built-in case', () => {
    const index = indexOf(builtInCase(), 'headcount');
    if (!index.ok) throw new Error(index.reason);
    expect(index.base.period.start).toBe('2024-04-17');
    expect(index.points.map(({ value }) => value)).toContainEqual({ kind: 'figure', figure: about('22.5') });
  });

  test('a statement of no debt at all is 0 of the cloud providers’ ~100M: 0 ÷ 100 × 100 = 0', () => {
    const index = indexOf(builtInCase(), 'debt');
    if (!index.ok) throw new Error(index.reason);
    expect(index.base.reported).toContain('100');
    const last = index.points.find(({ fact: { members } }) => members.length === 0);
    expect(last?.value).toMatchObject({ kind: 'figure', figure: { low: '0', high: '0' } });
  });

  test('at least 8 ÷ less than 4, which may be near zero, has no upper bound and no index', () => {
    const base = revenue('q1', quarter(2024, 1), lessThan('4', '0'));
    const index = indexOf(caseOf([base, revenue('q3', quarter(2024, 3), atLeast('8'))]), 'revenue');
    expect(index).toEqual({
      ok: false,
      reason: 'There is no index, because its last revenue before the restructuring (<$4, Q1 2024) may be zero.',
    });
  });

  test.each([
    ['is zero', exactly('0'), '$0'],
    ['is negative', exactly('-5'), '$5 loss'],
    ['may be zero or negative', between('-5', '5'), '−$5 to $5'],
  ])('none of a base that %s', (reason, value, shown) => {
    const loss = revenue('base', quarter(2024, 1), value, { metric: 'net-income' });
    expect(indexOf(caseOf([loss]), 'net-income')).toEqual({
      ok: false,
      reason: `There is no index, because its last net income before the restructuring (${shown}, Q1 2024) ${reason}.`,
    });
  });

  test('a year beside a quarter is left out, with the reason', () => {
    const known = caseOf([
      q1,
      revenue('q3', quarter(2024, 3), exactly('6')),
      revenue('2023', year(2023), exactly('9')),
    ]);
    const index = indexOf(known, 'revenue');
    expect(index).toMatchObject({ unlike: [{ fact: { id: '2023' }, reason: 'A quarter beside a year' }] });
    expect(Object.keys(points(index))).toEqual(['q1', 'q3']);
  });

  test('the base is of the kind that is reported after the restructuring too', () => {
    const known = caseOf([q1, revenue('2023', year(2023), exactly('9')), revenue('2025', year(2025), exactly('18'))]);
    expect(points(indexOf(known, 'revenue'))).toEqual({ '2023': exactly('100'), '2025': exactly('200') });
  });

  test('of a year and its last quarter, which end together, the quarter is the base', () => {
    const known = caseOf([
      revenue('2023', year(2023), exactly('9')),
      revenue('q4', quarter(2023, 4), exactly('3')),
      revenue('q3', quarter(2024, 3), exactly('6')),
      revenue('2025', year(2025), exactly('18')),
    ]);
    expect(points(indexOf(known, 'revenue'))).toEqual({ q4: exactly('100'), q3: exactly('200') });
  });

  test('a forecast is no base; another currency and a missing value are no number', () => {
    const known = caseOf([
      q1,
      revenue('forecast', quarter(2024, 2), exactly('8'), { scenario: 'forecast' }),
      revenue('euros', quarter(2024, 3), exactly('8'), { unit: 'EUR' }),
      fact({ id: 'none', period: quarter(2024, 4), value: { kind: 'missing', reason: 'not disclosed' } }),
    ]);
    expect(points(indexOf(known, 'revenue'))).toEqual({ q1: exactly('100'), none: 'not disclosed' });
  });

  test('without a restructuring, or a value before it, there is none', () => {
    const later = revenue('q3', quarter(2024, 3), exactly('6'));
    expect(indexOf(caseOf([q1], { restructurings: [] }), 'revenue')).toMatchObject({ ok: false });
    expect(indexOf(caseOf([later]), 'revenue')).toEqual({
      ok: false,
      reason: 'There is no index, because no revenue is reported before the restructuring.',
    });
  });

  const positive = fc
    .tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 0, max: 1_000 }), fc.boolean())
    .map(([low, more, approximate]) =>
      figure({ low: `${low}`, high: `${low + more}`, lowOpen: false, highOpen: false, approximate }),
    );

  test('holds every value ÷ base × 100, and depends on dates alone, not on the order of the facts', () => {
    fc.assert(
      fc.property(positive, figures, fc.boolean(), (before, after, turned) => {
        const facts = [revenue('base', quarter(2024, 1), before), revenue('later', quarter(2024, 3), after)];
        const found = points(indexOf(caseOf(turned ? facts.reverse() : facts), 'revenue'));
        expect(found.base).toEqual(exactly('100'));
        const { later } = found;
        if (typeof later !== 'object') throw new Error('The later value has no index.');
        expect(covers(multiply(later, before), multiply(after, exactly('100')))).toBe(true);
        expect(later.approximate).toBe(before.approximate || after.approximate);
      }),
    );
  });
});
