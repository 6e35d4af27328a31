import type { CompanyCase, Fact, IsoDate } from '@/lib/turnaround/case';
import { dayLabel, lengthInDays } from '@/lib/turnaround/period';

/**
 * The day of the restatement that left a fact behind: a longer period around it was restated, the fact itself was
 * not, and was known before. It then counts as things were counted until that day. Null when none did.
 */
export function leftBehind(companyCase: CompanyCase, fact: Fact): IsoDate | null {
  if (companyCase.superseded.length === 0) return null;
  const own = days.get(companyCase) ?? new Map<Fact, IsoDate | null>();
  days.set(companyCase, own);
  const cached = own.get(fact);
  if (cached !== undefined) return cached;
  const day = lastLeavingBehind(companyCase, fact);
  own.set(fact, day);
  return day;
}

// Every span that a sum could have asks this of the same facts.
const days = new WeakMap<CompanyCase, Map<Fact, IsoDate | null>>();

function lastLeavingBehind(known: CompanyCase, fact: Fact): IsoDate | null {
  if (fact.period.type === 'instant') return null;
  const restated = known.superseded.filter((other) => other.metric === fact.metric && contains(other, fact));
  const days = known.restatements
    .filter(({ earlierFactId, knownAt }) => fact.knownAt < knownAt && restated.some(({ id }) => id === earlierFactId))
    .map(({ knownAt }) => knownAt);
  return days.sort().at(-1) ?? null;
}

function contains(whole: Fact, part: Fact): boolean {
  return (
    whole.period.type === 'duration' &&
    whole.period.start <= part.period.start &&
    whole.period.end >= part.period.end &&
    lengthInDays(whole.period) > lengthInDays(part.period)
  );
}

/** Why facts of one metric are not of one count, as a sentence; null when they are. */
export function mixedCount(known: CompanyCase, facts: readonly Fact[]): string | null {
  const counts = [...new Set(facts.map((fact) => leftBehind(known, fact)))];
  const day = counts
    .filter((count) => count !== null)
    .sort()
    .at(-1);
  return counts.length > 1 && day ? `Some of it is counted as before the restatement of ${dayLabel(day)}.` : null;
}
