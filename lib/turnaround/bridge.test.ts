import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { subtract } from '@/lib/figures/arithmetic';
import type { Figure } from '@/lib/figures/figure';
import { atLeast, exactly, unbounded } from '@/lib/figures/make';
import { fact } from '@/tests/support/facts';
import { figuresWithValue, holds } from '@/tests/support/figures';
import { type Bridge, bridge, type Movement, movement } from './bridge';
import { type FigureFact, hasFigure } from './series';

const Exact = Decimal.clone({ precision: 400 });

function level(id: string, figure: Figure): { name: string; fact: FigureFact } {
  const made = fact({ id, value: { kind: 'figure', figure } });
  if (!hasFigure(made)) throw new Error('a level has a figure');
  return { name: id, fact: made };
}

const up = (figure: Figure): Movement => movement('Up', null, level('up', figure).fact, 'up');
const down = (figure: Figure): Movement => movement('Down', null, level('down', figure).fact, 'down');
const untold = fact({ id: 'untold', value: { kind: 'missing', reason: 'not disclosed' } });

function bridgeOf(opening: Figure | null, movements: readonly Movement[], closing: Figure): Bridge {
  return bridge({
    key: 'a-bridge',
    unit: 'USD',
    opening: opening && level('opening', opening),
    movements,
    subtotalName: 'Sum',
    closing: level('closing', closing),
    residualName: 'Not explained',
    message: null,
  });
}

describe('a bridge', () => {
  test('from 100, +20 and −30, to 95 leaves 95 − 100 − 20 + 30 = 5', () => {
    expect(bridgeOf(exactly('100'), [up(exactly('20')), down(exactly('30'))], exactly('95')).residual).toEqual(
      exactly('5'),
    );
  });

  test('from nothing, +20 and +30, to 45 sums up to 50 and leaves −5', () => {
    const { subtotal, residual } = bridgeOf(null, [up(exactly('20')), up(exactly('30'))], exactly('45'));
    expect([subtotal, residual]).toEqual([{ name: 'Sum', figure: exactly('50') }, exactly('-5')]);
  });

  test('across zero: from 10, −30, to −20 closes', () => {
    expect(bridgeOf(exactly('10'), [down(exactly('30'))], exactly('-20')).residual).toEqual(exactly('0'));
  });

  test('without movements leaves the whole change: 45 − 200 = −155', () => {
    expect(bridgeOf(exactly('200'), [], exactly('45')).residual).toEqual(exactly('-155'));
  });

  test('counts an increase that is not disclosed as 0 or more, a decrease as 0 or less', () => {
    const one = (direction: 'up' | 'down') =>
      bridgeOf(exactly('100'), [movement('x', null, untold, direction)], exactly('90'));
    expect(one('up').movements[0]?.change).toBeNull();
    expect(one('up').residual).toEqual(subtract(exactly('-10'), atLeast('0')));
    expect(one('down').residual).toEqual(atLeast('-10'));
  });

  test('knows nothing of the rest where the opening is unknown', () => {
    expect(bridgeOf(unbounded(), [up(exactly('20'))], exactly('45')).residual).toEqual(unbounded());
  });
});

const amounts = fc.integer({ min: -99_999, max: 99_999 }).map((n) => new Exact(n).div(100).toFixed());

test('any exact movements close exactly: opening + movements + residual = closing', () => {
  fc.assert(
    fc.property(amounts, fc.array(amounts, { maxLength: 6 }), amounts, (opening, moves, closing) => {
      const { residual, movements } = bridgeOf(
        exactly(opening),
        moves.map((each) => up(exactly(each))),
        exactly(closing),
      );
      const moved = movements.reduce((sum, { change }) => sum.plus(change?.low ?? 0), new Exact(opening));
      expect(residual.low).toBe(residual.high);
      expect(moved.plus(residual.low ?? 0).eq(closing)).toBe(true);
    }),
  );
});

test('whatever the bounds, the residual holds closing − opening − movements for every choice of values in them', () => {
  const moves = fc.array(fc.tuple(figuresWithValue, fc.boolean()), { maxLength: 5 });
  fc.assert(
    fc.property(fc.option(figuresWithValue), moves, figuresWithValue, (opening, steps, closing) => {
      const movements = steps.map(([[figure], rises]) => (rises ? up(figure) : down(figure)));
      const { residual, subtotal } = bridgeOf(opening?.[0] ?? null, movements, closing[0]);
      const moved = steps.reduce(
        (sum, [[, value], rises]) => (rises ? sum.plus(value) : sum.minus(value)),
        new Exact(0),
      );
      expect(holds(subtotal?.figure ?? exactly('0'), moved)).toBe(true);
      expect(holds(residual, closing[1].minus(opening?.[1] ?? 0).minus(moved))).toBe(true);
    }),
  );
});
