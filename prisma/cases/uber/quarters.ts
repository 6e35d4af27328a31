import type { IsoDate } from '@/lib/turnaround/case';
import type { Row } from './filings';
import { type History, inForce, periodKey } from './history';

/** A quarter that no filing gives by itself: the year so far less what came before. */
export type DerivedQuarter = {
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly value: number;
  readonly longer: Row;
  /** The year to the quarter before, or each quarter before by itself. */
  readonly less: readonly [Row, ...Row[]];
  readonly knownAt: IsoDate;
};

const quarterEnds = ['03-31', '06-30', '09-30', '12-31'] as const;
const quarterStarts = ['01-01', '04-01', '07-01', '10-01'] as const;

/**
 * The quarters of one tag that can be had by subtraction, for fiscal years that are calendar years.
 * Each is derived once, on the day when both its parts were first known, from what was in force that day.
 */
export function derivedQuarters(histories: ReadonlyMap<string, History>): DerivedQuarter[] {
  const years = new Set([...histories.values()].map(([{ end }]) => end.slice(0, 4)));
  return [...years].sort().flatMap((year) => [1, 2, 3].flatMap((before) => derive(histories, year, before) ?? []));
}

/** The quarter after the first `before` quarters of a year. */
function derive(histories: ReadonlyMap<string, History>, year: string, before: number): DerivedQuarter | null {
  const period = (from: number, to: number) => {
    const key = periodKey({ start: `${year}-${quarterStarts[from]}`, end: `${year}-${quarterEnds[to]}` });
    return histories.get(key);
  };
  const longer = period(0, before);
  const shorter = period(0, before - 1);
  if (!longer || !shorter || period(before, before)) return null;
  const knownAt = [longer[0].filing.filed, shorter[0].filing.filed].sort().at(-1) ?? '';
  const soFar = inForce(longer, knownAt);
  const untilThen = inForce(shorter, knownAt);
  if (!soFar || !untilThen) return null;
  const quarters = Array.from({ length: before }, (_, index) => inForce(period(index, index), knownAt));
  const less = parts(untilThen, quarters);
  const value = less.reduce((left, row) => left - row.value, soFar.value);
  const [start, end] = [`${year}-${quarterStarts[before]}`, `${year}-${quarterEnds[before]}`];
  return { start, end, value, longer: soFar, less, knownAt };
}

/**
 * The year to the quarter before; but its quarters by themselves where one of them has been restated since,
 * so that they no longer add up to it.
 */
function parts(untilThen: Row, quarters: readonly (Row | null)[]): readonly [Row, ...Row[]] {
  const [first, ...others] = quarters.filter((row) => row !== null);
  if (!first || others.length + 1 < quarters.length) return [untilThen];
  const sum = others.reduce((total, { value }) => total + value, first.value);
  const roundings = (quarters.length + 1) * untilThen.filing.roundedTo;
  const restatedSince = quarters.some((row) => row && row.filing.filed > untilThen.filing.filed);
  return restatedSince && Math.abs(sum - untilThen.value) >= roundings ? [first, ...others] : [untilThen];
}
