import type { FiledValue } from '@/lib/imports/filings/filed-value';
import { inFilingOrder } from '@/lib/imports/filings/filing-order';
import { groupBy } from '@/lib/imports/filings/group-by';
import { givenElsewhere, isMistagged } from '@/lib/imports/filings/mistagged';
import { rejected, whereOf } from '@/lib/imports/filings/rejected';
import { type Roundings, roundedAlike, sameButForRounding } from '@/lib/imports/filings/rounding';
import type { Rejected } from '@/lib/imports/proposed';
import type { IsoDate } from '@/lib/turnaround/case';

/** What was said of one period, from the first value to the last: only those that really differ. */
export type History = readonly [FiledValue, ...FiledValue[]];

export type Histories = {
  /** By `periodKey`. */
  readonly byPeriod: ReadonlyMap<string, History>;
  readonly rejected: readonly Rejected[];
  /** Values that another filing of the same day took the place of, by the value that won. */
  readonly contested: ReadonlyMap<FiledValue, FiledValue>;
};

type Telling = { readonly tags: readonly string[]; readonly rounding: Roundings };

/** The histories of a metric's values, whatever their order. Of tags that mean the same, a filing's best one counts. */
export function historiesOf(values: readonly FiledValue[], telling: Telling): Histories {
  const ordered = inFilingOrder(values, telling.tags);
  const elsewhere = givenElsewhere(ordered);
  const byPeriod = new Map<string, History>();
  const refused: Rejected[] = [];
  const contested = new Map<FiledValue, FiledValue>();
  for (const [key, group] of groupBy(ordered, periodKey)) {
    const told = onePerFiling(group, refused);
    const history: FiledValue[] = [];
    for (const [at, value] of told.entries()) {
      const last = history.at(-1);
      if (last && saysNothingNew(value, last, group, telling.rounding)) continue;
      if (last && isMistagged(value, told.slice(0, at), elsewhere, telling.rounding)) refused.push(mistag(value, last));
      else if (last && last.filing.filed === value.filing.filed) {
        history.splice(-1, 1, value);
        contested.set(value, last);
        refused.push(sameDay(last, value));
      } else history.push(value);
    }
    const [first, ...others] = history;
    if (first) byPeriod.set(key, [first, ...others]);
  }
  return { byPeriod, rejected: refused, contested };
}

export function periodKey({ start, end }: { start: IsoDate | null; end: IsoDate }): string {
  return `${start ?? ''}/${end}`;
}

/** The value in force on a day: the last one filed by then. */
export function inForce(history: History | undefined, on: IsoDate): FiledValue | null {
  return history?.findLast(({ filing }) => filing.filed <= on) ?? null;
}

/** A filing's value under its best tag; a filing that gives two different ones is not believed. */
function onePerFiling(group: readonly FiledValue[], refused: Rejected[]): FiledValue[] {
  return [...groupBy(group, ({ filing }) => filing.accn).values()].flatMap((said) => {
    const [best] = said;
    if (!best) return [];
    const other = said.find((value) => value.tag === best.tag && !roundedAlike(value, best));
    if (!other) return [best];
    for (const value of said.filter(({ tag }) => tag === best.tag)) refused.push(twice(value));
    return [];
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
  if (value.tag === last.tag) return false;
  const before = group.findLast(({ tag, filing }) => tag === value.tag && filing.filed < value.filing.filed);
  return before !== undefined && sameButForRounding(value, before, rounding);
}

function mistag(value: FiledValue, last: FiledValue): Rejected {
  const sentence = `${whereOf(value.place)}: ${value.value} is what the same filing, ${value.filing.accn}, gives for another period too, and earlier filings agree on ${last.value}. It was not taken.`;
  return rejected(value.place, value.value, last.value, sentence);
}

function sameDay(lost: FiledValue, won: FiledValue): Rejected {
  const sentence = `${whereOf(lost.place)}: ${lost.value} of filing ${lost.filing.accn} stands against ${won.value} of ${won.filing.accn}, filed on the same day. The filing with the higher number was taken.`;
  return rejected(lost.place, lost.value, won.value, sentence);
}

function twice(value: FiledValue): Rejected {
  const sentence = `${whereOf(value.place)}: filing ${value.filing.accn} gives ${value.value} and another value for the same period under one tag. Neither was taken.`;
  return rejected(value.place, value.value, 'one value for one period', sentence);
}
