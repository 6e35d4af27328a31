import type { Locale } from '@/lib/figures/units';
import { asKnownOn } from '@/lib/turnaround/as-known-on';
import type { Citation, CompanyCase, CompanyRecord, Fact, IsoDate, Tier } from '@/lib/turnaround/case';

/** How a reader views a company: as known on a day, without sources of some tiers, numbers in which marks, compared on which basis. */
export type View = {
  readonly asKnownOn: IsoDate | null;
  readonly without: readonly Tier[];
  readonly locale: Locale;
  /** The basis of comparison that was asked for, as written; null for the longest that both sides have. */
  readonly basis: string | null;
};

export const wholeView: View = { asKnownOn: null, without: [], locale: 'en-US', basis: null };

/** A company as a view shows it; one that ends on a day is never shown as of a later one. */
export function viewed(record: CompanyRecord, { asKnownOn: asked, without, locale, basis }: View): CompanyCase {
  const date = record.until && (asked === null || asked > record.until) ? record.until : asked;
  return asKnownOn(without.length === 0 ? record : restingOn(record, without), date, without, locale, basis);
}

/**
 * What is left when sources of these tiers are not believed: a fact stays if another source reports it too, and
 * then rests on that one. The list of sources stays whole, so that numbers keep their meaning.
 */
function restingOn(record: CompanyRecord, without: readonly Tier[]): CompanyRecord {
  const believed = new Set(record.sources.filter(({ tier }) => !without.includes(tier)).map(({ id }) => id));
  const isBelieved = ({ citation }: { readonly citation: Citation }) => believed.has(citation.sourceId);
  return {
    ...record,
    facts: record.facts.flatMap((fact) => carriedBy(fact, believed)),
    events: record.events.filter(isBelieved),
    products: record.products.filter(isBelieved),
    licences: record.licences.filter(isBelieved),
    computeResources: record.computeResources.filter(isBelieved),
  };
}

function carriedBy(fact: Fact, believed: ReadonlySet<string>): Fact[] {
  const [first, ...others] = [fact.citation, ...fact.alsoReportedBy].filter(({ sourceId }) => believed.has(sourceId));
  return first ? [{ ...fact, citation: first, alsoReportedBy: others }] : [];
}
