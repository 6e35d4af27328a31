import type { IsoDate } from '@/lib/turnaround/case';
import type { Row } from './filings';

/** What was said of one period, from the first value to the last: only those that really differ. */
export type History = readonly [Row, ...Row[]];

/** The history of each period of one tag, by `periodKey`. `rows` stand in the order of filing. */
export function historiesOf(rows: readonly Row[]): Map<string, History> {
  const histories = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const key = periodKey(row);
    const history = histories.get(key);
    if (!history) histories.set(key, [row]);
    else if (isRestatement(row, history, rows)) history.push(row);
  }
  return histories;
}

export function periodKey({ start, end }: { start: IsoDate | null; end: IsoDate }): string {
  return `${start ?? ''}/${end}`;
}

/** The value in force on a day: the last one filed by then. */
export function inForce(history: History | undefined, on: IsoDate): Row | null {
  return history?.findLast(({ filing }) => filing.filed <= on) ?? null;
}

/** True when the same period a year before was told, and stands as it was first told. */
export function yearBeforeStands(histories: ReadonlyMap<string, History>, { start, end }: Row): boolean {
  const yearBefore = (date: string) => `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
  const key = periodKey({ start: start && yearBefore(start), end: yearBefore(end) });
  return histories.get(key)?.length === 1;
}

/** True when two values differ by less than the coarser of their filings is rounded to. */
function sameButForRounding(one: Row, other: Row): boolean {
  const coarser = Math.max(one.filing.roundedTo, other.filing.roundedTo);
  return one.value === other.value || Math.abs(one.value - other.value) < coarser;
}

function isRestatement(row: Row, history: History, rows: readonly Row[]): boolean {
  const last = history.at(-1) ?? history[0];
  if (row.filing.accn === last.filing.accn || sameButForRounding(row, last)) return false;
  return !isMistagged(row, rows);
}

/**
 * A value that stands beside two or more earlier filings of one mind, and that the same filing also gives
 * to another period, was put under the wrong period.
 */
function isMistagged(row: Row, rows: readonly Row[]): boolean {
  const own = periodKey(row);
  const earlier = rows.filter((other) => periodKey(other) === own && other.filing.filed < row.filing.filed);
  const [first] = earlier;
  const ofOneMind =
    first !== undefined && earlier.length > 1 && earlier.every((each) => sameButForRounding(each, first));
  const elsewhere = rows.some(
    (other) => other.filing.accn === row.filing.accn && other.value === row.value && periodKey(other) !== own,
  );
  return ofOneMind && elsewhere;
}
