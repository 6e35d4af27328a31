import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { absoluteChange, relativeChange } from '@/lib/figures/change';
import type { Figure } from '@/lib/figures/figure';
import { atLeast, atMost, between, exactly, figure, lessThan, moreThan, unbounded } from '@/lib/figures/make';
import { figuresWithValue, holds } from '@/tests/support/figures';

const Exact = Decimal.clone({ precision: 400 });
const aboveZero = figure({ low: '0', high: '5', lowOpen: true, highOpen: true, approximate: false });
type Pair = readonly [Figure, Decimal];

test('the absolute change holds after − before for every two values', () => {
  const check = ([before, x]: Pair, [after, y]: Pair) => {
    expect(holds(absoluteChange(before, after), new Exact(y).minus(x))).toBe(true);
  };
  fc.assert(fc.property(figuresWithValue, figuresWithValue, check), { numRuns: 1500 });
});

test('the relative change holds after ÷ before − 1 for every two values', () => {
  const check = ([before, x]: Pair, [after, y]: Pair) => {
    const change = relativeChange(before, after);
    if (change.ok) expect(holds(change.figure, new Exact(y).div(x).minus(1))).toBe(true);
  };
  fc.assert(fc.property(figuresWithValue, figuresWithValue, check), { numRuns: 1500 });
});

describe('relative change', () => {
  test('10 to 12 = +20 %', () => {
    expect(relativeChange(exactly('10'), exactly('12'))).toEqual({ ok: true, figure: exactly('0.2') });
  });

  test('10–20 to 10–20 = −50 % to +100 %: before is used once', () => {
    const ten = between('10', '20');
    expect(relativeChange(ten, ten)).toEqual({ ok: true, figure: between('-0.5', '1') });
  });

  test('100 or more to 0 = −100 %', () => {
    expect(relativeChange(atLeast('100'), exactly('0'))).toEqual({ ok: true, figure: exactly('-1') });
  });

  test('above 0 and below 5, to 10 = more than +100 %', () => {
    expect(relativeChange(aboveZero, exactly('10'))).toEqual({ ok: true, figure: moreThan('1') });
  });
});

test.each([
  ['less than 5, from 0', lessThan('5', '0'), 'No percentage: the earlier value may be zero.'],
  ['0', exactly('0'), 'No percentage: the earlier value is zero.'],
  ['−5', exactly('-5'), 'No percentage: the earlier value is negative.'],
  ['less than 0', lessThan('0', null), 'No percentage: the earlier value is negative.'],
  ['at most 0', atMost('0', null), 'No percentage: the earlier value may be zero or negative.'],
  ['−5 to 5', between('-5', '5'), 'No percentage: the earlier value may be zero or negative.'],
  ['unknown', unbounded(), 'No percentage: the earlier value may be zero or negative.'],
])('no percentage from %s, and the reason', (_, before, reason) => {
  expect(relativeChange(before, exactly('10'))).toEqual({ ok: false, reason });
});
