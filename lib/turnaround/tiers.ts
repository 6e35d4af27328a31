import { beforeAndAfter } from '@/lib/turnaround/before-after';
import type { CompanyCase, CompanyRecord, Fact, Source, Tier } from '@/lib/turnaround/case';
import { tiers } from '@/lib/turnaround/case';
import { viewed } from '@/lib/turnaround/view';

/** What rests on one tier of sources, and what would be left without it. */
export type TierRow = {
  readonly tier: Tier;
  readonly sources: number;
  /** Facts carried by a source of this tier. */
  readonly facts: number;
  /** Facts that no other tier reports: they would go. */
  readonly lost: number;
  /** Headline metrics that would lose a side, or show another figure: "Revenue before". */
  readonly headlines: readonly string[];
  /** Whether the tier is left out of the view. */
  readonly out: boolean;
};

/** Each tier of which the company has a source, the strongest first. */
export function tierRows(record: CompanyRecord, known: CompanyCase): TierRow[] {
  return tiers.flatMap((tier) => {
    const sources = known.sources.filter((source) => source.tier === tier);
    if (sources.length === 0) return [];
    const out = known.without.includes(tier);
    const others = known.without.filter((each) => each !== tier);
    const withIt = viewed(record, { ...known, without: others });
    const withoutIt = viewed(record, { ...known, without: [...others, tier] });
    const carried = (fact: Fact) => sources.some(({ id }) => id === fact.citation.sourceId);
    const left = new Set(withoutIt.facts.map(({ id }) => id));
    return {
      tier,
      sources: sources.length,
      facts: withIt.facts.filter(carried).length,
      lost: withIt.facts.filter(({ id }) => !left.has(id)).length,
      headlines: changedHeadlines(withIt, withoutIt),
      out,
    };
  });
}

function changedHeadlines(one: CompanyCase, other: CompanyCase): string[] {
  const sides = (known: CompanyCase) => {
    const restructuring = known.restructurings.at(-1);
    const rows = restructuring ? beforeAndAfter(known, restructuring) : [];
    return rows.flatMap(({ metric, before, after }) => [
      { name: `${metric.name} before`, id: before.fact?.id },
      { name: `${metric.name} after`, id: after.fact?.id },
    ]);
  };
  const left = sides(other);
  return sides(one).flatMap(({ name, id }) => (left.find((side) => side.name === name)?.id === id ? [] : name));
}

/** What rests on a source: facts it carries, facts it also reports, events it tells. */
export function restingOn(known: CompanyCase, { id }: Source) {
  return {
    carried: known.facts.filter(({ citation }) => citation.sourceId === id),
    confirmed: known.facts.filter(({ alsoReportedBy }) => alsoReportedBy.some(({ sourceId }) => sourceId === id)),
    events: known.events.filter(({ citation }) => citation.sourceId === id),
  };
}
