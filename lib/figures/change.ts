import { add, divide, subtract } from '@/lib/figures/arithmetic';
import { highEnd, lowEnd } from '@/lib/figures/ends';
import type { Computed, Figure } from '@/lib/figures/figure';
import { exactly } from '@/lib/figures/make';

/** `after − before`, in the figures' unit. */
export function absoluteChange(before: Figure, after: Figure): Figure {
  return subtract(after, before);
}

/**
 * `after ÷ before − 1` as a plain ratio (−0.1 is −10 %): `before` is used once, so the bounds stay tight.
 * Only if `before` is certainly positive (above 0, or from 0 with 0 excluded); else the reason why not.
 */
export function relativeChange(before: Figure, after: Figure): Computed {
  const reason = whyNoPercentage(before);
  if (reason !== null) return { ok: false, reason };
  const ratio = divide(after, before);
  return ratio.ok ? { ok: true, figure: add(ratio.figure, exactly('-1')) } : ratio;
}

function whyNoPercentage(before: Figure): string | null {
  const low = lowEnd(before);
  const high = highEnd(before);
  if (low.value.gt(0) || (low.value.isZero() && low.open)) return null;
  if (low.value.isZero() && high.value.isZero()) return 'No percentage: the earlier value is zero.';
  if (high.value.lt(0) || (high.value.isZero() && high.open)) return 'No percentage: the earlier value is negative.';
  if (low.value.isZero()) return 'No percentage: the earlier value may be zero.';
  return 'No percentage: the earlier value may be zero or negative.';
}
