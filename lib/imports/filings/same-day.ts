import type { Held } from '@/lib/imports/filings/doubts';
import type { FiledValue } from '@/lib/imports/filings/filed-value';
import { type Roundings, sameButForRounding } from '@/lib/imports/filings/rounding';

/**
 * Which of the values that filings of one day give for one period counts: the one that all give, or the only one that
 * a later filing gives again; else none. The others are held back.
 * @param later what was filed of the period afterwards
 */
export function sameDayWinner(
  day: readonly FiledValue[],
  later: () => readonly FiledValue[],
  rounding: Roundings,
): { readonly winner: FiledValue | null; readonly lost: readonly Held[] } {
  const unequal = [...new Map(day.toReversed().map((value) => [value.value, value])).values()].toReversed();
  if (unequal.length > mostCompared)
    return { winner: null, lost: unequal.map((value) => heldOf(value, unequal, null)) };
  const distinct = unequal.filter(
    (value, at) => !unequal.slice(0, at).some((other) => sameButForRounding(other, value, rounding)),
  );
  const [only, ...others] = distinct;
  if (!only || others.length === 0) return { winner: only ?? null, lost: [] };
  const after = later();
  const again = distinct.filter((value) => after.some((other) => sameButForRounding(other, value, rounding)));
  const winner = again.length === 1 ? (again[0] ?? null) : null;
  const lost = distinct.filter((value) => value !== winner);
  return { winner, lost: lost.map((value) => heldOf(value, distinct, winner)) };
}

/** So many filings of one day nobody made: they are not compared, and none of them counts. */
const mostCompared = 20;
const mostNamed = 3;

function heldOf(value: FiledValue, distinct: readonly FiledValue[], winner: FiledValue | null): Held {
  const others = distinct.slice(0, mostNamed + 1).filter((other) => other !== value);
  const said = others.map((other) => `${other.value} in ${other.filing.accn}`).join(', ');
  const end = winner ? 'A later filing gives the other again.' : 'No later filing decides.';
  const sentence = `Filings of one day differ: ${value.value} in ${value.filing.accn}, ${said}. ${end}`;
  return { value, hold: { code: 'filings-of-one-day-differ', sentence } };
}
