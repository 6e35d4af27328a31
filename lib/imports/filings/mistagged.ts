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

type Beside = {
  /** What was filed of the same period before. */
  readonly earlier: readonly FiledValue[];
  /** What was filed of it on the same day, with the value itself. */
  readonly day: readonly FiledValue[];
  readonly elsewhere: GivenElsewhere;
  readonly rounding: Roundings;
};

/**
 * A value that its filing gives to another period too was put under the wrong one, where something speaks against it:
 * earlier filings of one mind, or a filing of the same day whose own value stands nowhere else.
 */
export function isMistagged(value: FiledValue, { earlier, day, elsewhere, rounding }: Beside): boolean {
  if (!elsewhere(value)) return false;
  const differs = (other: FiledValue) => !sameButForRounding(other, value, rounding);
  const [first] = earlier;
  if (day.some((other) => other !== value && differs(other) && !elsewhere(other))) return true;
  return first !== undefined && earlier.every((each) => sameButForRounding(each, first, rounding)) && differs(first);
}
