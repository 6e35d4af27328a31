import type { CompanyCase, IsoDate } from '@/lib/turnaround/case';
import { isOutcome } from '@/lib/turnaround/comparable';

/**
 * The last day of which anything is known: that of the view, or else the latest day on which something here was
 * published or happened; a rough date counts from its first day. What came after it is nobody's gap: pure code never asks for the time.
 */
export function lastKnownDay({ asKnownOn, facts, events, sources, restructurings }: CompanyCase): IsoDate | null {
  if (asKnownOn !== null) return asKnownOn;
  const days = [
    ...facts.map(({ knownAt }) => knownAt),
    ...facts.filter(isOutcome).map(({ period }) => period.end),
    ...events.map(({ on }) => on.end),
    ...sources.flatMap(({ publishedOn }) => (publishedOn === null ? [] : `${publishedOn}-01-01`.slice(0, 10))),
    ...restructurings.map(({ announcedOn }) => announcedOn),
  ];
  return days.reduce<IsoDate | null>((last, day) => (last === null || day > last ? day : last), null);
}
