import type { Decimal } from 'decimal.js';
import { negate } from '@/lib/figures/arithmetic';
import { decimal } from '@/lib/figures/decimal';
import type { Figure } from '@/lib/figures/figure';
import { type RoundingRule, rounded } from '@/lib/figures/rounding';
import type { UnitFormat } from '@/lib/figures/units';

/** What a figure says, with its numbers as they are shown (a ratio already in percent). */
export type Statement = { readonly approximate: boolean; readonly loss: boolean } & Claim;

export type Claim =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'value'; readonly value: Decimal }
  | { readonly kind: 'at least' | 'more than' | 'at most' | 'less than'; readonly value: Decimal }
  | {
      readonly kind: 'range';
      readonly low: Decimal;
      readonly high: Decimal;
      readonly lowOpen: boolean;
      readonly highOpen: boolean;
    };

/** `floor` is the metric's natural minimum: a low bound that equals it is left unsaid. */
export type StatementRule = RoundingRule & {
  readonly shift: UnitFormat['shift'];
  readonly floor: string | null;
  readonly losses: boolean;
};

/** The statement that a printed or spoken figure makes. Never tighter than the figure. */
export function statement(figure: Figure, rule: StatementRule): Statement {
  const loss = rule.losses && isLoss(figure);
  const claimed = loss ? claim(negate(figure), { ...rule, floor: '0' }) : claim(figure, rule);
  return { approximate: figure.approximate, loss, ...claimed };
}

/** Certainly not positive, and certainly not just "0 or less". */
function isLoss({ low, high }: Figure): boolean {
  if (high === null || decimal(high).gt(0)) return false;
  return high !== '0' || (low !== null && low !== '0');
}

function claim(figure: Figure, rule: StatementRule): Claim {
  const low = figure.low === null ? null : shifted(figure.low, rule);
  const high = figure.high === null ? null : shifted(figure.high, rule);
  if (low !== null && high !== null && isOneValue(figure, low, high)) return oneValue(figure, low, high, rule);
  const lowUnsaid = low === null || (figure.low === rule.floor && !figure.lowOpen);
  if (high === null && low === null) return { kind: 'unknown' };
  if (high === null)
    return { kind: figure.lowOpen ? 'more than' : 'at least', value: rounded(low as Decimal, 'down', rule) };
  if (lowUnsaid) return { kind: figure.highOpen ? 'less than' : 'at most', value: rounded(high, 'up', rule) };
  return {
    kind: 'range',
    low: rounded(low, 'down', rule),
    high: rounded(high, 'up', rule),
    lowOpen: figure.lowOpen,
    highOpen: figure.highOpen,
  };
}

function shifted(amount: string, rule: StatementRule): Decimal {
  return decimal(amount).times(10 ** rule.shift);
}

/** One value, or the sliver that the cut of an endless quotient leaves around one. */
export function isOneValue(figure: Figure, low: Decimal, high: Decimal): boolean {
  if (figure.lowOpen || figure.highOpen) return false;
  return high.minus(low).lte(high.abs().times('1e-30'));
}

/** An exact value keeps its digits; "about" and an endless quotient are rounded to the nearest. */
function oneValue(figure: Figure, low: Decimal, high: Decimal, rule: StatementRule): Claim {
  const keeps = figure.low === figure.high && !figure.approximate;
  const middle = low.plus(high).div(2);
  return { kind: 'value', value: keeps ? low : rounded(middle, 'near', rule) };
}
