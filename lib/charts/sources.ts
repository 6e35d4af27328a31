import type { ChartSource } from '@/lib/charts/spec';
import type { CompanyCase, Fact, Source } from '@/lib/turnaround/case';
import { roughDateLabel } from '@/lib/turnaround/period';

/** The numbers of the sources that report a fact, in their order. */
export function sourceNumbers(known: CompanyCase, fact: Fact): number[] {
  const ids = [fact.citation.sourceId, ...fact.alsoReportedBy.map(({ sourceId }) => sourceId)];
  const numbers = ids.flatMap((id) => known.sources.find((source) => source.id === id)?.number ?? []);
  return [...new Set(numbers)].sort((one, other) => one - other);
}

/** The number of the source that carries a fact; null when the source is not known. */
export function carryingNumber(known: CompanyCase, fact: Fact): number | null {
  return known.sources.find(({ id }) => id === fact.citation.sourceId)?.number ?? null;
}

/** A source as charts and lists name it. */
export function chartSource(source: Source): ChartSource {
  const { number, title, publisher, tier, url } = source;
  return { number, title, publisher, tier, url, dateLabel: source.publishedOn && roughDateLabel(source.publishedOn) };
}

/** The sources of these facts by number. */
export function sourcesOf(known: CompanyCase, facts: readonly Fact[]): ChartSource[] {
  const numbers = new Set(facts.flatMap((fact) => sourceNumbers(known, fact)));
  return known.sources.filter(({ number }) => numbers.has(number)).map(chartSource);
}
