import { canonical, decimal } from '@/lib/figures/decimal';
import type { Figure } from '@/lib/figures/figure';

/**
 * A figure from its parts, amounts in canonical spelling.
 * @throws RangeError when an amount is not a plain decimal number, or when the interval is empty.
 */
export function figure(parts: Figure): Figure {
  const low = parts.low === null ? null : canonical(parts.low);
  const high = parts.high === null ? null : canonical(parts.high);
  const lowOpen = low !== null && parts.lowOpen;
  const highOpen = high !== null && parts.highOpen;
  if (low !== null && high !== null) {
    const order = decimal(low).comparedTo(high);
    if (order > 0 || (order === 0 && (lowOpen || highOpen))) {
      throw new RangeError(`No value lies between ${low} and ${high}.`);
    }
  }
  return { low, high, lowOpen, highOpen, approximate: parts.approximate };
}

/** `$5M`: this value. */
export function exactly(value: string): Figure {
  return figure({ low: value, high: value, lowOpen: false, highOpen: false, approximate: false });
}

/** `~$100M`: about this value; no tolerance is invented. */
export function about(value: string): Figure {
  return { ...exactly(value), approximate: true };
}

/** `$30M+`: this value or more. */
export function atLeast(value: string): Figure {
  return figure({ low: value, high: null, lowOpen: false, highOpen: false, approximate: false });
}

/** `>$30M`: more than this value. */
export function moreThan(value: string): Figure {
  return figure({ low: value, high: null, lowOpen: true, highOpen: false, approximate: false });
}

/** `≤$5M`: from the metric's floor, or from nowhere when it has none, up to this value. */
export function atMost(value: string, floor: string | null): Figure {
  return figure({ low: floor, high: value, lowOpen: false, highOpen: false, approximate: false });
}

/** `<$5M`: from the metric's floor, or from nowhere when it has none, to below this value. */
export function lessThan(value: string, floor: string | null): Figure {
  return figure({ low: floor, high: value, lowOpen: false, highOpen: true, approximate: false });
}

/** `$10–15M`: between two values, both included. */
export function between(low: string, high: string): Figure {
  return figure({ low, high, lowOpen: false, highOpen: false, approximate: false });
}

/** A figure that nothing is known of: no bound on either side. */
export function unbounded(approximate = false): Figure {
  return { low: null, high: null, lowOpen: false, highOpen: false, approximate };
}
