import { doubtsIn, type Held } from '@/lib/imports/filings/doubts';
import { type FiledValue, tagOf } from '@/lib/imports/filings/filed-value';
import { inFilingOrder } from '@/lib/imports/filings/filing-order';
import { groupBy } from '@/lib/imports/filings/group-by';
import { givenElsewhere, isMistagged } from '@/lib/imports/filings/mistagged';
import { type Roundings, roundedAlike, sameButForRounding } from '@/lib/imports/filings/rounding';
import { sameDayWinner } from '@/lib/imports/filings/same-day';
import type { Hold } from '@/lib/imports/proposed';
import type { IsoDate } from '@/lib/turnaround/case';

/** What was said of one period, from the first value to the last: only those that really differ. */
export type History = readonly [FiledValue, ...FiledValue[]];

/** All that was said of one period. */
export type PeriodHistory = {
  readonly start: IsoDate | null;
  readonly end: IsoDate;
  /** Null where everything said is held back. */
  readonly history: History | null;
  readonly held: readonly Held[];
  /** How many values speak of the period. */
  readonly values: number;
};

type Telling = {
  readonly tags: readonly string[];
  readonly rounding: Roundings;
  /** Values that do not fit others of their filing. */
  readonly holds: ReadonlyMap<FiledValue, Hold>;
};

/** The histories of a metric's values, whatever their order. Of tags that mean the same, a filing's best one counts. */
export function historiesOf(values: readonly FiledValue[], { tags, rounding, holds }: Telling): PeriodHistory[] {
  const ordered = inFilingOrder(values, tags);
  const elsewhere = givenElsewhere(ordered);
  const groups = [...groupBy(ordered, periodKey).values()].map((group) => ({ group, ...onePerFiling(group, holds) }));
  const doubts = doubtsIn(
    groups.map(({ said }) => said),
    rounding,
  );
  return groups.flatMap(({ group, said, held }) => {
    const [first] = group;
    const doubted = said.flatMap((value) => doubts.get(value) ?? []);
    const believed = said.filter((value) => !doubts.has(value));
    const told = follow(believed, { group, elsewhere, rounding });
    const [start, ...others] = told.history;
    return first
      ? {
          ...{ start: first.start, end: first.end, values: group.length },
          history: start ? ([start, ...others] as const) : null,
          held: onceEach([...held, ...doubted, ...told.held], told.history, rounding),
        }
      : [];
  });
}

export function periodKey({ start, end }: { start: IsoDate | null; end: IsoDate }): string {
  return `${start ?? ''}/${end}`;
}

/** The value in force on a day: the last one filed by then. */
export function inForce(history: History | undefined, on: IsoDate): FiledValue | null {
  return history?.findLast(({ filing }) => filing.filed <= on) ?? null;
}

type Around = {
  readonly group: readonly FiledValue[];
  readonly elsewhere: (value: FiledValue) => boolean;
  readonly rounding: Roundings;
};

/** Day by day: what says something new, and what is not believed. */
function follow(said: readonly FiledValue[], { group, elsewhere, rounding }: Around) {
  const history: FiledValue[] = [];
  const held: Held[] = [];
  let reached = 0;
  let areOneMind = true;
  for (const day of groupBy(said, ({ filing }) => filing.filed).values()) {
    const [before, first] = [said[reached - 1], said[0]];
    reached += day.length;
    const last = history.at(-1);
    const fresh = day.filter((value) => !last || !saysNothingNew(value, last, group, rounding));
    const earlier = before && areOneMind ? [before] : [];
    const wrong = new Set(fresh.filter((value) => isMistagged(value, { earlier, day, elsewhere, rounding })));
    held.push(...[...wrong].map((value) => mistag(value, before ?? day.find((other) => !wrong.has(other)))));
    const left = fresh.filter((value) => !wrong.has(value));
    const again = last && left.length > 0 ? day.filter((value) => sameButForRounding(value, last, rounding)) : [];
    const { winner, lost } = sameDayWinner([...again, ...left], () => said.slice(reached), rounding);
    held.push(...lost.filter(({ value }) => left.includes(value)));
    if (winner && left.includes(winner)) history.push(winner);
    areOneMind &&= first !== undefined && day.every((value) => sameButForRounding(value, first, rounding));
  }
  return { history, held };
}

/** A filing's value under its best tag; a filing that gives two different ones is not believed. */
function onePerFiling(group: readonly FiledValue[], holds: Telling['holds']): { said: FiledValue[]; held: Held[] } {
  const held = group.flatMap((value): Held[] => {
    const hold = holds.get(value);
    return hold ? [{ value, hold }] : [];
  });
  const believed = group.filter((value) => !holds.has(value));
  const said = [...groupBy(believed, ({ filing }) => filing.accn).values()].flatMap((values) => {
    const [best] = values;
    if (!best) return [];
    const own = values.filter((value) => tagOf(value) === tagOf(best));
    if (own.every((value) => roundedAlike(value, best))) return [best];
    held.push(...own.map(twice));
    return [];
  });
  return { said, held };
}

/** Beyond so many values of one period only equal ones are told together: nobody filed them. */
const mostCompared = 20;

/** A value that several filings give is held back once, as the first of them gives it; not where it is believed by then. */
function onceEach(held: readonly Held[], believed: readonly FiledValue[], rounding: Roundings): Held[] {
  const taken = new Set<string>();
  return held.filter(({ value, hold }, at) => {
    if (hold.code === 'two-values-in-one-filing') return true;
    if (taken.has(value.value)) return false;
    taken.add(value.value);
    const isSame = (other: FiledValue) => sameButForRounding(other, value, rounding);
    const isBelieved = believed
      .slice(0, mostCompared)
      .some((other) => other.filing.filed <= value.filing.filed && isSame(other));
    return !isBelieved && !held.slice(0, Math.min(at, mostCompared)).some((earlier) => isSame(earlier.value));
  });
}

/** The value in force again, or what its own tag had said before beside the one in force. */
function saysNothingNew(
  value: FiledValue,
  last: FiledValue,
  group: readonly FiledValue[],
  rounding: Roundings,
): boolean {
  if (sameButForRounding(value, last, rounding)) return true;
  if (tagOf(value) === tagOf(last)) return false;
  const before = group.findLast((other) => tagOf(other) === tagOf(value) && other.filing.filed < value.filing.filed);
  return before !== undefined && sameButForRounding(value, before, rounding);
}

function mistag(value: FiledValue, believed: FiledValue | undefined): Held {
  const against = believed ? `; filing ${believed.filing.accn} gives ${believed.value}` : '';
  const sentence = `Filing ${value.filing.accn} gives ${value.value} for another date or period too: probably put under the wrong one${against}.`;
  return { value, hold: { code: 'same-as-another-date', sentence } };
}

function twice(value: FiledValue): Held {
  const sentence = `Filing ${value.filing.accn} gives ${value.value} and another value for the same period under one tag.`;
  return { value, hold: { code: 'two-values-in-one-filing', sentence } };
}
