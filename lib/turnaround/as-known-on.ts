import type { Locale } from '@/lib/figures/units';
import type {
  Citation,
  CompanyCase,
  CompanyRecord,
  FactFlag,
  IsoDate,
  RecordedConflict,
  Source,
  Tier,
} from '@/lib/turnaround/case';
import { lastDayOf } from '@/lib/turnaround/period';

/**
 * A company as the world could know it on a date; null means all that is recorded. A fact is superseded once its
 * restatement is known (docs/figures.md, "Conflicts and restatements").
 * @param without the tiers that the record was already cleared of (see view.ts)
 * @param locale how numbers are printed for the reader
 * @param basis which periods the reader compares; null for the usual
 */
export function asKnownOn(
  record: CompanyRecord,
  date: IsoDate | null,
  without: readonly Tier[] = [],
  locale: Locale = 'en-US',
  basis: string | null = null,
): CompanyCase {
  const { until, ...known } = date === null ? record : recordUntil(record, date);
  const ids = new Set(known.facts.map(({ id }) => id));
  const restatements = known.restatements.filter(
    ({ earlierFactId, laterFactId }) => ids.has(earlierFactId) && (laterFactId === null || ids.has(laterFactId)),
  );
  const replaced = new Set(restatements.map(({ earlierFactId }) => earlierFactId));
  const current = known.facts.filter(({ id }) => !replaced.has(id));
  return {
    ...known,
    facts: current,
    conflicts: known.conflicts.flatMap((conflict) => among(conflict, new Set(current.map(({ id }) => id)))),
    superseded: known.facts.filter(({ id }) => replaced.has(id)),
    restatements,
    asKnownOn: date,
    without,
    locale,
    basis,
  };
}

/**
 * What of a record was known by a day: whatever is made of it could have been made of it then, and nothing in it was
 * published later. What has no day of its own counts from its source's publication; a month or a year counts from its
 * last day, as it does for facts. What a person set down about facts counts once all of them are known.
 */
export function recordUntil(record: CompanyRecord, day: IsoDate): CompanyRecord {
  const published = new Set(record.sources.filter((source) => isPublished(source, day)).map(({ id }) => id));
  const isCited = ({ citation }: { readonly citation: Citation }) => published.has(citation.sourceId);
  const facts = record.facts
    .filter(({ knownAt }) => knownAt <= day)
    .map((fact) => ({
      ...fact,
      alsoReportedBy: fact.alsoReportedBy.filter(({ sourceId }) => published.has(sourceId)),
    }));
  const ids = new Set(facts.map(({ id }) => id));
  const left = {
    facts,
    restatements: record.restatements.filter(({ knownAt, earlierFactId, laterFactId }) => {
      return knownAt <= day && ids.has(earlierFactId) && (laterFactId === null || ids.has(laterFactId));
    }),
    conflicts: record.conflicts.filter(({ factIds }) => factIds.every((id) => ids.has(id))),
    flags: record.flags.filter(({ factId }) => ids.has(factId)).map((flag) => withoutWords(flag, 'figure')),
    restructurings: record.restructurings.filter(({ announcedOn }) => announcedOn <= day),
    events: record.events
      .filter((event) => event.on.end <= day && isCited(event))
      .map((event) => ({
        ...event,
        factIds: event.factIds.filter((id) => ids.has(id)),
        ...(event.flags && { flags: event.flags.map((flag) => withoutWords(flag, 'event')) }),
      })),
    products: record.products.filter((product) => {
      const since = product.announcedOn ?? product.releasedOn;
      return isCited(product) && (since === null || lastDayOf(since) <= day);
    }),
    licences: record.licences.filter(isCited),
    computeResources: record.computeResources.filter(isCited),
  };
  const named = new Set(
    [left.facts, left.events, left.products, left.licences, left.computeResources].flatMap((cited) =>
      cited.map(({ citation }) => citation.sourceId),
    ),
  );
  const isKnown = ({ id, publishedOn }: Source) => named.has(id) || (publishedOn !== null && published.has(id));
  return { ...record, ...left, sources: record.sources.filter(isKnown), until: day };
}

/** A source without a date counts on every day: nothing says that it was published later. */
function isPublished({ publishedOn }: Source, day: IsoDate): boolean {
  return publishedOn === null || lastDayOf(publishedOn) <= day;
}

/** The conflict among these facts; none when they hold none of it. */
function among(conflict: RecordedConflict, ids: ReadonlySet<string>): RecordedConflict[] {
  const factIds = conflict.factIds.filter((id) => ids.has(id));
  if (factIds.length === 0) return [];
  const isKept = conflict.preferredFactId !== null && ids.has(conflict.preferredFactId);
  const { preferredFactId, preferredReason } = isKept ? conflict : { preferredFactId: null, preferredReason: null };
  return [{ ...conflict, factIds, preferredFactId, preferredReason }];
}

/** That something looks unusual holds on every day; why, and who confirmed it, may speak of what was known later. */
function withoutWords<Flag extends Omit<FactFlag, 'factId'>>(flag: Flag, what: 'figure' | 'event'): Flag {
  const sentence = `This ${what} looked unusual when it was imported.`;
  return { ...flag, sentence, answer: flag.answer && { ...flag.answer, reason: 'Confirmed' } };
}
