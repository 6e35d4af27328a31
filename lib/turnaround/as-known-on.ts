import type { Locale } from '@/lib/figures/units';
import type { Citation, CompanyCase, CompanyRecord, IsoDate, RecordedConflict, Tier } from '@/lib/turnaround/case';

/**
 * A company as the world could know it on a date; null means all that is recorded. Only facts and
 * restatements known by then count, and only what had happened by then; a fact is superseded once its
 * restatement is known (figures.md, "Conflicts and restatements").
 * @param without the tiers that the record was already cleared of (see view.ts)
 * @param locale how numbers are printed for the reader
 */
export function asKnownOn(
  record: CompanyRecord,
  date: IsoDate | null,
  without: readonly Tier[] = [],
  locale: Locale = 'en-US',
): CompanyCase {
  const known = (when: IsoDate) => date === null || when <= date;
  const facts = record.facts.filter((fact) => known(fact.knownAt));
  const ids = new Set(facts.map((fact) => fact.id));
  const restatements = record.restatements.filter(
    ({ knownAt, earlierFactId, laterFactId }) =>
      known(knownAt) && ids.has(earlierFactId) && (laterFactId === null || ids.has(laterFactId)),
  );
  const replaced = new Set(restatements.map((restatement) => restatement.earlierFactId));
  const current = facts.filter((fact) => !replaced.has(fact.id));
  return {
    ...record,
    facts: current,
    superseded: facts.filter((fact) => replaced.has(fact.id)),
    restatements,
    conflicts: record.conflicts.flatMap((conflict) => among(conflict, new Set(current.map((fact) => fact.id)))),
    flags: record.flags.filter(({ factId }) => ids.has(factId)),
    events: record.events.filter((event) => known(event.on.end)),
    restructurings: record.restructurings.filter(({ announcedOn }) => known(announcedOn)),
    products: record.products.filter(({ releasedOn, announcedOn }) => startedBy(announcedOn ?? releasedOn, date)),
    asKnownOn: date,
    without,
    locale,
  };
}

/**
 * What of a record was known by a day: whatever is made of it could have been made of it then. What has no day of its
 * own counts from the year, month or day of its source; a source that nothing rests on is left out.
 */
export function recordUntil(record: CompanyRecord, day: IsoDate): CompanyRecord {
  const { events, restructurings, restatements, products, facts, superseded } = asKnownOn(record, day);
  const published = new Map(record.sources.map(({ id, publishedOn }) => [id, startedBy(publishedOn, day)]));
  const isPublished = ({ sourceId }: Citation) => published.get(sourceId) ?? false;
  const ids = new Set([...facts, ...superseded].map(({ id }) => id));
  const left = {
    restructurings,
    restatements,
    facts: record.facts
      .filter(({ id }) => ids.has(id))
      .map((fact) => ({ ...fact, alsoReportedBy: fact.alsoReportedBy.filter(isPublished) })),
    flags: record.flags.filter(({ factId }) => ids.has(factId)),
    conflicts: record.conflicts.filter(({ factIds }) => factIds.every((id) => ids.has(id))),
    events: events.map((event) => ({ ...event, factIds: event.factIds.filter((id) => ids.has(id)) })),
    products: products.filter(({ announcedOn, releasedOn, citation }) => {
      return announcedOn !== null || releasedOn !== null || isPublished(citation);
    }),
    licences: record.licences.filter(({ citation }) => isPublished(citation)),
    computeResources: record.computeResources.filter(({ citation }) => isPublished(citation)),
  };
  const named = new Set([
    ...[left.facts, left.events, left.products, left.licences, left.computeResources].flatMap((cited) =>
      cited.map(({ citation }) => citation.sourceId),
    ),
    ...left.facts.flatMap(({ alsoReportedBy }) => alsoReportedBy.map(({ sourceId }) => sourceId)),
  ]);
  return { ...record, ...left, sources: record.sources.filter(({ id }) => named.has(id)), until: day };
}

/** Whether a date that may be only a month or a year had begun by then. */
function startedBy(rough: string | null, date: IsoDate | null): boolean {
  return rough === null || date === null || rough <= date.slice(0, rough.length);
}

/** The conflict among these facts; none when they hold none of it. */
function among(conflict: RecordedConflict, ids: ReadonlySet<string>): RecordedConflict[] {
  const factIds = conflict.factIds.filter((id) => ids.has(id));
  if (factIds.length === 0) return [];
  const kept = conflict.preferredFactId !== null && ids.has(conflict.preferredFactId);
  return [
    {
      ...conflict,
      factIds,
      preferredFactId: kept ? conflict.preferredFactId : null,
      preferredReason: kept ? conflict.preferredReason : null,
    },
  ];
}
