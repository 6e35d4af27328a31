import type { Flag, ProposedFact } from '@/lib/imports/proposed';
import { dayNumber } from '@/lib/turnaround/period';

const quarter = 365.25 / 4;
const near = 4;

/**
 * A flag for what stands on a day that ends no quarter of the company, in any year: as a rule the balance of another
 * company on the day it was bought. None where no period is told.
 */
export function oddDays(facts: readonly ProposedFact[]): (fact: ProposedFact) => Flag[] {
  const ends = facts.flatMap(({ period }) =>
    period.type === 'duration' ? [dayNumber(period.start) - 1, dayNumber(period.end)] : [],
  );
  const known = [...new Set(ends.map((day) => Math.round(day % quarter)))];
  return ({ period }) => {
    if (period.type !== 'instant' || known.length === 0) return [];
    const day = dayNumber(period.end) % quarter;
    const isKnown = known.some((other) => Math.abs(day - other) <= near || Math.abs(day - other) >= quarter - near);
    if (isKnown) return [];
    const sentence = `No quarter of the company ends on ${period.end}: perhaps a balance on the day of a purchase.`;
    return [{ kind: 'odd-day', sentence }];
  };
}
