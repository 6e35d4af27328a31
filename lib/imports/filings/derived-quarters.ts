import { differByLess, less, plus } from '@/lib/imports/filings/amount';
import type { FiledValue } from '@/lib/imports/filings/filed-value';
import { type Span, spanOf } from '@/lib/imports/filings/fiscal-periods';
import { groupBy } from '@/lib/imports/filings/group-by';
import { type History, inForce } from '@/lib/imports/filings/history';
import type { PeriodIndex } from '@/lib/imports/filings/period-index';
import type { Roundings } from '@/lib/imports/filings/rounding';
import { basisDoubt } from '@/lib/imports/filings/two-bases';
import type { Hold } from '@/lib/imports/proposed';
import type { IsoDate } from '@/lib/turnaround/case';
import { addDays } from '@/lib/turnaround/period';

/** A quarter that no filing had given by itself: the year so far less what came before. */
export type DerivedQuarter = {
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly value: string;
  readonly longer: FiledValue;
  /** The year to the quarter before, or each quarter before by itself. */
  readonly less: readonly [FiledValue, ...FiledValue[]];
  /** Whether quarters by themselves stand for a sum that they no longer add up to. */
  readonly restated: boolean;
  readonly knownAt: IsoDate;
  /** Why it is not to be saved without a person: its parts may be of two bases. */
  readonly hold: Hold | null;
};

/** What was derived of one quarter, from the first value to the last: only those that really differ. */
export type DerivedHistory = readonly [DerivedQuarter, ...DerivedQuarter[]];

/** Before it was judged. */
export type Undoubted = Omit<DerivedQuarter, 'hold'>;

type Told = {
  /** Quarters and years. */
  readonly toldOf: PeriodIndex;
  /** Every length. */
  readonly anyOf: PeriodIndex;
  readonly rounding: Roundings;
  /** Whether a value below zero is impossible. */
  readonly isFloored: boolean;
};

const before: { readonly [span in Span]?: { span: Span; quarters: number } } = {
  half: { span: 'quarter', quarters: 1 },
  'nine months': { span: 'half', quarters: 2 },
  year: { span: 'nine months', quarters: 3 },
};

/**
 * The quarters of one line that can be had by subtraction, in any fiscal calendar. Each is derived on the day when all
 * its parts were first known, from what was in force that day, and again when one filing restates all of them; no more
 * once a filing gives the quarter itself. Where the parts may be of two bases, it is held back.
 */
export function derivedQuarters(histories: readonly History[], told: Told): DerivedHistory[] {
  const flows = histories.filter(([{ start }]) => start !== null);
  const around = { ...told, byStart: groupBy(flows, ([{ start }]) => start) };
  return flows
    .flatMap((longer) => {
      const [first, ...others] = derive(longer, around);
      return first ? [[first, ...others] as const] : [];
    })
    .sort(([one], [other]) => (one.end < other.end ? -1 : 1));
}

function spanOfValue({ start, end }: FiledValue): Span | null {
  return start === null ? null : spanOf(start, end);
}

type Around = Told & { readonly byStart: ReadonlyMap<IsoDate | null, readonly History[]> };

function derive(longer: History, around: Around): DerivedQuarter[] {
  const rule = before[spanOfValue(longer[0]) ?? 'quarter'];
  if (!rule) return [];
  const shorter = around.byStart.get(longer[0].start)?.find(([value]) => spanOfValue(value) === rule.span);
  const tiles = tilesOf(longer[0], rule.quarters, around.byStart);
  const last = shorter?.[0] ?? tiles.at(-1)?.[0];
  if (!last) return [];
  const period = { start: addDays(last.end, 1), end: longer[0].end };
  if (spanOf(period.start, period.end) !== 'quarter') return [];
  const told = around.toldOf(period.start, period.end)?.[0].filing.filed;
  const filed = [longer, shorter ?? [], ...tiles].flat().map(({ filing }) => filing.filed);
  const days = [...new Set(filed)].sort().filter((day) => told === undefined || day < told);
  const versions: DerivedQuarter[] = [];
  for (const day of days) {
    const version = derivedOn(day, { longer, shorter, tiles, period, rounding: around.rounding });
    const earlier = versions.findLast(({ hold }) => hold === null);
    if (!version || versions.some(({ value }) => value === version.value)) continue;
    if (isNew(version, earlier, around.rounding))
      versions.push({
        ...version,
        hold: basisDoubt(version, earlier !== undefined, around) ?? belowZero(version, around),
      });
  }
  return versions;
}

function belowZero({ value }: Undoubted, { isFloored }: Around): Hold | null {
  if (!isFloored || !value.startsWith('-')) return null;
  return { code: 'derived-below-zero', sentence: 'What is left for this quarter is below zero: its parts do not fit.' };
}

type Parts = {
  readonly longer: History;
  readonly shorter: History | undefined;
  readonly tiles: readonly History[];
  readonly period: { readonly start: IsoDate; readonly end: IsoDate };
  readonly rounding: Roundings;
};

function derivedOn(knownAt: IsoDate, { longer, shorter, tiles, period, rounding }: Parts): Undoubted | null {
  const soFar = inForce(longer, knownAt);
  const untilThen = inForce(shorter, knownAt);
  const quarters = tiles.map((tile) => inForce(tile, knownAt)).filter((value) => value !== null);
  const whole = quarters.length === tiles.length ? quarters : [];
  const parts = untilThen ? partsOf(untilThen, whole, rounding) : whole;
  const [first, ...others] = parts;
  if (!soFar || !first) return null;
  const value = parts.reduce((left, part) => less(left, part.value), soFar.value);
  const restated = untilThen !== null && first !== untilThen;
  return { ...period, value, longer: soFar, less: [first, ...others], restated, knownAt };
}

/**
 * The year to the quarter before; but its quarters by themselves where one of them has been restated since,
 * so that they no longer add up to it.
 */
function partsOf(untilThen: FiledValue, quarters: readonly FiledValue[], rounding: Roundings): readonly FiledValue[] {
  const sum = quarters.reduce((total, { value }) => plus(total, value), '0');
  const restatedSince = quarters.some(({ filing }) => filing.filed > untilThen.filing.filed);
  const addsUp = differByLess(sum, untilThen.value, rounding(untilThen), quarters.length + 1);
  return restatedSince && !addsUp ? quarters : [untilThen];
}

/** Whether every part was filed after an earlier derivation, and the quarter comes out otherwise. */
function isNew(version: Undoubted, earlier: DerivedQuarter | undefined, rounding: Roundings): boolean {
  if (!earlier) return true;
  const parts = [version.longer, ...version.less];
  const place = Math.max(...parts.map(rounding));
  return (
    parts.every(({ filing }) => filing.filed > earlier.knownAt) &&
    !differByLess(version.value, earlier.value, place, parts.length)
  );
}

/** The first so many quarters of a longer period; none where one is missing. */
function tilesOf(longer: FiledValue, count: number, byStart: Around['byStart']): History[] {
  const found: History[] = [];
  let next = longer.start;
  while (next !== null && found.length < count) {
    const tile = byStart.get(next)?.find(([value]) => spanOfValue(value) === 'quarter' && value.end < longer.end);
    if (!tile) return [];
    found.push(tile);
    next = addDays(tile[0].end, 1);
  }
  return found;
}
