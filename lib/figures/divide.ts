import { quotient, type Towards } from '@/lib/figures/decimal';
import { bothEnds, type End, fromEnds, highEnd, highest, lowEnd, lowest } from '@/lib/figures/ends';
import type { Computed, Figure } from '@/lib/figures/figure';

/**
 * `a ÷ b` by the interval rules over the extended reals. A divisor that touches zero leaves a side
 * without a bound. Quotients that do not end are cut at 40 significant digits, outward.
 * No result, with the reason, when the divisor is zero or may lie on both sides of it.
 */
export function divide(a: Figure, b: Figure): Computed {
  const low = lowEnd(b);
  const high = highEnd(b);
  if (low.value.isZero() && high.value.isZero()) return { ok: false, reason: 'The divisor is zero.' };
  if (low.value.isNegative() && !low.value.isZero() && high.value.gt(0)) {
    return { ok: false, reason: 'The divisor may be below, at or above zero.' };
  }
  const sign = high.value.gt(0) ? 1 : -1;
  const quotients = (towards: Towards) =>
    bothEnds(a).flatMap((x) => bothEnds(b).map((y) => divided(x, y, sign, towards)));
  const approximate = a.approximate || b.approximate;
  return { ok: true, figure: fromEnds(lowest(quotients('down')), highest(quotients('up')), approximate) };
}

/** One corner: `sign` is the side of zero on which the whole divisor lies. */
function divided(x: End, y: End, sign: 1 | -1, towards: Towards): End {
  const numerator = new quotient[towards](x.value);
  if (x.value.isZero()) return { value: numerator.times(0), open: x.open };
  if (!y.value.isFinite()) return { value: new quotient[towards](0), open: true };
  if (y.value.isZero()) return { value: numerator.times(sign).times(Number.POSITIVE_INFINITY), open: true };
  return { value: numerator.div(y.value), open: x.open || y.open };
}
