import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, multiply, negate, subtract, sum } from '@/lib/figures/arithmetic';
import type { Figure } from '@/lib/figures/figure';
import { about, atLeast, between, exactly, figure, lessThan, moreThan, unbounded } from '@/lib/figures/make';
import { figures, figuresWithValue, holds } from '@/tests/support/figures';
import { edgeResults, expectTight } from '@/tests/support/tight';

type Operation = readonly [string, (a: Figure, b: Figure) => Figure, (x: Decimal, y: Decimal) => Decimal];

const operations: readonly Operation[] = [
  ['a + b', add, (x, y) => x.plus(y)],
  ['a − b', subtract, (x, y) => x.minus(y)],
  ['a × b', multiply, (x, y) => x.times(y)],
];

describe.each(operations)('%s', (_, combine, exact) => {
  test('holds the result of every two values', () => {
    const check = ([a, x]: readonly [Figure, Decimal], [b, y]: readonly [Figure, Decimal]) => {
      expect(holds(combine(a, b), exact(x, y))).toBe(true);
    };
    fc.assert(fc.property(figuresWithValue, figuresWithValue, check), { numRuns: 1500 });
  });

  test('goes no further than its values do, and excludes an end that none attains', () => {
    const check = (a: Figure, b: Figure) => {
      expectTight(combine(a, b), edgeResults(a, b, exact));
    };
    fc.assert(fc.property(figures, figures, check), { numRuns: 1500 });
  });

  test('is about when either is', () => {
    const check = (a: Figure, b: Figure) => {
      expect(combine(a, b).approximate).toBe(a.approximate || b.approximate);
    };
    fc.assert(fc.property(figures, figures, check));
  });
});

test('turning the sign twice gives the figure back', () => {
  const check = (a: Figure) => {
    expect(negate(negate(a))).toEqual(a);
  };
  fc.assert(fc.property(figures, check));
});

describe('sums and differences, bound by bound', () => {
  test('30 or more + less than 5 (from 0) = 30 or more', () => {
    expect(add(atLeast('30'), lessThan('5', '0'))).toEqual(atLeast('30'));
  });

  test('more than 20 + exactly 10 = more than 30', () => {
    expect(add(moreThan('20'), exactly('10'))).toEqual(moreThan('30'));
  });

  test('10 to 15 − 1 to 2 = 8 to 14', () => {
    expect(subtract(between('10', '15'), between('1', '2'))).toEqual(between('8', '14'));
  });

  test('0.1 + 0.2 = 0.3', () => {
    expect(sum([exactly('0.1'), exactly('0.2')])).toEqual(exactly('0.3'));
  });

  test('9,007,199,254,740,993 + 0.0001 keeps every digit', () => {
    expect(add(exactly('9007199254740993'), exactly('0.0001')).low).toBe('9007199254740993.0001');
  });

  test('the sum of nothing is 0', () => {
    expect(sum([])).toEqual(exactly('0'));
  });

  test('~200 + 5 = ~205', () => {
    expect(add(about('200'), exactly('5'))).toEqual(about('205'));
  });
});

describe('products', () => {
  test('exactly 0 × anything = 0', () => {
    expect(multiply(exactly('0'), unbounded())).toEqual(exactly('0'));
  });

  test('0 to 1 × 1 or more = 0 or more', () => {
    expect(multiply(between('0', '1'), atLeast('1'))).toEqual(atLeast('0'));
  });

  test('above 0 to 1 × 1 or more = more than 0', () => {
    const a = figure({ low: '0', high: '1', lowOpen: true, highOpen: false, approximate: false });
    expect(multiply(a, atLeast('1'))).toEqual(moreThan('0'));
  });

  test('−2 to 3 × −5 to 7 = −15 to 21', () => {
    expect(multiply(between('-2', '3'), between('-5', '7'))).toEqual(between('-15', '21'));
  });

  test('less than 5 (from 0) × 4 = less than 20 (from 0)', () => {
    expect(multiply(lessThan('5', '0'), exactly('4'))).toEqual(lessThan('20', '0'));
  });
});
