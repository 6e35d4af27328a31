import { Decimal } from 'decimal.js';
import { differByLess, firstPlace, lastPlace, less } from '@/lib/imports/filings/amount';
import type { FiledValue } from '@/lib/imports/filings/filed-value';

/** The power of ten that a filing rounds to in a unit: 6 where all its amounts are in whole millions. */
export type Roundings = (value: FiledValue) => number;

const coarsest = 9;

/**
 * How each filing rounds in each unit: by the finest of the amounts that it gives. Its largest amount keeps three
 * digits, so that a lone 1,000 is not taken for a figure in thousands.
 */
export function roundingsOf(values: readonly FiledValue[]): Roundings {
  const places = new Map<string, { finest: number; largest: number }>();
  for (const each of values) {
    const known = places.get(keyOf(each)) ?? { finest: coarsest, largest: Number.NEGATIVE_INFINITY };
    places.set(keyOf(each), {
      finest: Math.min(known.finest, lastPlace(each.value) ?? coarsest),
      largest: Math.max(known.largest, firstPlace(each.value) ?? Number.NEGATIVE_INFINITY),
    });
  }
  return (value) => {
    const { finest, largest } = places.get(keyOf(value)) ?? { finest: 0, largest: 0 };
    return largest === Number.NEGATIVE_INFINITY ? 0 : Math.min(finest, Math.max(largest - 2, 0));
  };
}

/**
 * True when two values are one, told again and not restated: they differ by less than the coarser of their filings rounds
 * to, or the one is what the other is when it is rounded to the one's own last digit, of two digits or more.
 */
export function sameButForRounding(one: FiledValue, other: FiledValue, rounding: Roundings): boolean {
  if (one.value === other.value) return true;
  if (differByLess(one.value, other.value, Math.max(rounding(one), rounding(other)))) return true;
  return isRounded(one.value, other.value) || isRounded(other.value, one.value);
}

/** Whether a value is another one, rounded to its own last digit: 7,200 of 7,207. One digit says too little. */
function isRounded(value: string, exact: string): boolean {
  const [last, first] = [lastPlace(value), firstPlace(value)];
  if (last === null || first === null || first - last < 1 || last <= (lastPlace(exact) ?? last)) return false;
  return new Decimal(less(value, exact)).abs().times(2).lte(`1e${last}`);
}

/** True when one filing gives a value twice, once rounded: they differ by less than the coarser's own last digit. */
export function roundedAlike(one: FiledValue, other: FiledValue): boolean {
  const placeOf = ({ value }: FiledValue) => Math.min(lastPlace(value) ?? 0, Math.max((firstPlace(value) ?? 0) - 2, 0));
  return differByLess(one.value, other.value, Math.max(placeOf(one), placeOf(other)));
}

function keyOf({ filing, unit }: FiledValue): string {
  return `${filing.accn}/${unit}`;
}
