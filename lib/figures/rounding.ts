import { Decimal } from 'decimal.js';
import type { UnitFormat } from '@/lib/figures/units';

/** `down` and `up` are for bounds, which never tighten; `near` is for "about" and for endless quotients. */
export type Direction = 'down' | 'up' | 'near';

export type RoundingRule = {
  readonly style: 'compact' | 'full';
  /** Significant digits asked for; null leaves the choice to the unit. */
  readonly digits: number | null;
  readonly kind: UnitFormat['kind'];
};

/** So many significant digits are printed without rounding in a compact number. */
export const compactDigits = 6;

const modes = { down: Decimal.ROUND_FLOOR, up: Decimal.ROUND_CEIL, near: Decimal.ROUND_HALF_UP } as const;

/** A number as it is shown: bounds outward in the last digit shown, other numbers to the nearest. */
export function rounded(value: Decimal, direction: Direction, rule: RoundingRule): Decimal {
  const digits = shownDigits(value, direction, rule);
  return value.precision() <= digits ? value : value.toSignificantDigits(digits, modes[direction]);
}

function shownDigits(value: Decimal, direction: Direction, rule: RoundingRule): number {
  const whole = Math.max(value.e + 1, 1);
  if (rule.style === 'full') return value.precision() <= 20 ? 20 : Math.max(compactDigits, whole + 2);
  if (rule.digits !== null) return rule.digits;
  if (direction !== 'near' && value.precision() <= compactDigits) return compactDigits;
  const usual = rule.kind === 'ratio' ? 2 : 3;
  return rule.kind !== 'money' && whole <= compactDigits ? Math.max(usual, whole) : usual;
}
