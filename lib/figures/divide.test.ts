import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divide } from '@/lib/figures/arithmetic';
import type { Figure } from '@/lib/figures/figure';
import { about, atLeast, atMost, between, exactly, figure, lessThan, moreThan, unbounded } from '@/lib/figures/make';
import { figures, figuresWithValue, holds } from '@/tests/support/figures';
import { edgeResults, expectTight } from '@/tests/support/tight';

const Exact = Decimal.clone({ precision: 400 });
const result = (value: Figure) => ({ ok: true, figure: value });

describe('a ÷ b', () => {
  test('holds the quotient of every two values', () => {
    const check = ([a, x]: readonly [Figure, Decimal], [b, y]: readonly [Figure, Decimal]) => {
      const quotient = divide(a, b);
      if (quotient.ok && !y.isZero()) expect(holds(quotient.figure, new Exact(x).div(y))).toBe(true);
    };
    fc.assert(fc.property(figuresWithValue, figuresWithValue, check), { numRuns: 1500 });
  });

  test('goes no further than its values do, and excludes an end that none attains', () => {
    const check = (a: Figure, b: Figure) => {
      const quotient = divide(a, b);
      const edges = () => edgeResults(a, withoutZero(b), (x, y) => new Exact(x).div(y));
      if (quotient.ok) expectTight(quotient.figure, edges());
    };
    fc.assert(fc.property(figures, figures, check), { numRuns: 1500 });
  });

  test('has a result exactly when the divisor lies on one side of zero', () => {
    const check = (a: Figure, b: Figure) => {
      const positive = b.low !== null && !new Exact(b.low).isNegative();
      const negative = b.high !== null && new Exact(b.high).lte(0);
      expect(divide(a, b).ok).toBe((positive || negative) && !(positive && negative));
    };
    fc.assert(fc.property(figures, figures, check));
  });
});

describe('a divisor that touches zero leaves a side without a bound', () => {
  test('10 ÷ less than 5 (from 0) = more than 2', () => {
    expect(divide(exactly('10'), lessThan('5', '0'))).toEqual(result(moreThan('2')));
  });

  test('10 ÷ at most 5 (from 0) = 2 or more', () => {
    expect(divide(exactly('10'), atMost('5', '0'))).toEqual(result(atLeast('2')));
  });

  test('10 ÷ −5 to 0 = −2 or less', () => {
    expect(divide(exactly('10'), between('-5', '0'))).toEqual(result(atMost('-2', null)));
  });

  test('0 ÷ more than 0 = 0', () => {
    expect(divide(exactly('0'), moreThan('0'))).toEqual(result(exactly('0')));
  });
});

describe('no quotient without a reason', () => {
  test('÷ 0', () => {
    expect(divide(exactly('1'), exactly('0'))).toEqual({ ok: false, reason: 'The divisor is zero.' });
  });

  test('÷ −1 to 1', () => {
    const reason = 'The divisor may be below, at or above zero.';
    expect(divide(exactly('1'), between('-1', '1'))).toEqual({ ok: false, reason });
    expect(divide(exactly('1'), unbounded())).toEqual({ ok: false, reason });
  });
});

describe('quotients', () => {
  test('1 ÷ 3 lies between its 40 digits and the next', () => {
    const third = '3'.repeat(39);
    expect(divide(exactly('1'), exactly('3'))).toEqual(result(between(`0.${third}3`, `0.${third}4`)));
  });

  test('−1 ÷ 3 is cut outward too', () => {
    const third = '3'.repeat(39);
    expect(divide(exactly('-1'), exactly('3'))).toEqual(result(between(`-0.${third}4`, `-0.${third}3`)));
  });

  test('100 or more ÷ 20 or more = more than 0', () => {
    expect(divide(atLeast('100'), atLeast('20'))).toEqual(result(moreThan('0')));
  });

  test('~10 ÷ 4 = ~2.5', () => {
    expect(divide(about('10'), exactly('4'))).toEqual(result(about('2.5')));
  });
});

/** The same figure, with zero excluded where it is an end. */
function withoutZero(value: Figure): Figure {
  return figure({
    ...value,
    lowOpen: value.lowOpen || value.low === '0',
    highOpen: value.highOpen || value.high === '0',
  });
}
