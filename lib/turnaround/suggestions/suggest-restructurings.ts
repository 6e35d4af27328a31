import type { CompanyCase, IsoDate } from '@/lib/turnaround/case';
import { addDays, dayNumber } from '@/lib/turnaround/period';
import { restructuringCharges } from './charges';
import { falls } from './falls';
import { lossesToProfit } from './losses-to-profit';
import type { Sign } from './sign';

/** A restructuring that the figures hint at. A person chooses, and mends the windows. */
export type SuggestedRestructuring = {
  readonly name: string;
  readonly announcedOn: IsoDate;
  readonly beforeUntil: IsoDate;
  readonly afterFrom: IsoDate;
  /** Each sign's own sentence. */
  readonly reasons: readonly string[];
  readonly factIds: readonly string[];
};

/** Signs whose times of change begin within a year of each other are one restructuring. */
const together = 365;

/**
 * Restructurings that a company's figures hint at, those with the most signs first, then the latest. Signs: a year's
 * loss followed by a profit, a fall of the headcount by a tenth or of the debt by a quarter within some 15 months,
 * restructuring charges. What lies within a restructuring that is set down is not suggested again.
 */
export function suggestRestructurings(known: CompanyCase): SuggestedRestructuring[] {
  const signs = [
    ...lossesToProfit(known),
    ...falls(known, 'headcount'),
    ...falls(known, 'debt'),
    ...restructuringCharges(known),
  ].sort((one, other) => (one.before < other.before ? -1 : 1));
  return grouped(signs)
    .filter((group) => !isSetDown(group, known))
    .sort((one, other) => other.length - one.length || (one[0].before > other[0].before ? -1 : 1))
    .map(suggested);
}

type Group = [Sign, ...Sign[]];

function grouped(signs: readonly Sign[]): Group[] {
  const groups: Group[] = [];
  for (const sign of signs) {
    const last = groups.at(-1);
    if (last && dayNumber(sign.before) - dayNumber(last[0].before) <= together) last.push(sign);
    else groups.push([sign]);
  }
  return groups;
}

function isSetDown([first]: Group, { restructurings }: CompanyCase): boolean {
  return restructurings.some(
    ({ beforeUntil }) => Math.abs(dayNumber(beforeUntil) - dayNumber(first.before)) <= together,
  );
}

/** Before ends with the first sign of change; after begins the day that follows. */
function suggested(signs: Group): SuggestedRestructuring {
  const [{ before }] = signs;
  const announcedOn = addDays(before, 1);
  return {
    name: `Restructuring of ${announcedOn.slice(0, 4)}`,
    announcedOn,
    beforeUntil: before,
    afterFrom: announcedOn,
    reasons: [...new Set(signs.map(({ reason }) => reason))],
    factIds: [...new Set(signs.flatMap(({ facts }) => facts.map(({ id }) => id)))],
  };
}
