import type { FiledValue } from '@/lib/imports/filings/filed-value';
import { type Roundings, sameButForRounding } from '@/lib/imports/filings/rounding';

/**
 * A value that stands beside two or more earlier filings of one mind, and that the same filing also gives
 * to another period, was put under the wrong period.
 * @param earlier what was filed of the same period before
 * @param all every value of the metric
 */
export function isMistagged(
  value: FiledValue,
  earlier: readonly FiledValue[],
  all: readonly FiledValue[],
  rounding: Roundings,
): boolean {
  const [first] = earlier;
  if (!first || earlier.length < 2 || !earlier.every((each) => sameButForRounding(each, first, rounding))) return false;
  return all.some(
    (other) =>
      other.filing.accn === value.filing.accn &&
      other.value === value.value &&
      (other.start !== value.start || other.end !== value.end),
  );
}
