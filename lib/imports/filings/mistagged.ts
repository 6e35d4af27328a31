import type { FiledValue } from '@/lib/imports/filings/filed-value';
import { groupBy } from '@/lib/imports/filings/group-by';
import { type Roundings, sameButForRounding } from '@/lib/imports/filings/rounding';

/** Whether the filing of a value gives the same amount to another period too. */
export type GivenElsewhere = (value: FiledValue) => boolean;

/** @param all every value of the metric */
export function givenElsewhere(all: readonly FiledValue[]): GivenElsewhere {
  const keyOf = ({ filing, value }: FiledValue) => `${filing.accn}/${value}`;
  const groups = groupBy(all, keyOf);
  return (value) =>
    groups.get(keyOf(value))?.some(({ start, end }) => start !== value.start || end !== value.end) ?? false;
}

/**
 * A value that stands beside two or more earlier filings of one mind, and that the same filing also gives
 * to another period, was put under the wrong period.
 * @param earlier what was filed of the same period before
 */
export function isMistagged(
  value: FiledValue,
  earlier: readonly FiledValue[],
  elsewhere: GivenElsewhere,
  rounding: Roundings,
): boolean {
  const [first] = earlier;
  if (!first || earlier.length < 2 || !elsewhere(value)) return false;
  return earlier.every((each) => sameButForRounding(each, first, rounding));
}
