import { beforeAll, expect, test } from 'vitest';
import { readImport } from '@/lib/data/imports/read-import';
import type { Proposed, ProposedSource } from '@/lib/imports/proposed';
import type { CompanyRecord, Fact } from '@/lib/turnaround/case';
import { keeper, recordOf } from '@/tests/support/as-keeper';
import { seededDatabase } from '@/tests/support/database';
import { commitImport, startImport } from '@/tests/support/import-acts';
import { newCompany, place, proposedEvent } from '@/tests/support/imports';

beforeAll(async () => {
  process.env.DATABASE_URL = await seededDatabase();
});

/** A record as a reader of its export would propose it; a fact's other sources are rows that repeat it. */
function* rowsOf({ facts, restatements, events }: CompanyRecord): Generator<Proposed> {
  for (const fact of facts) {
    const restated = restatements.find(({ laterFactId }) => laterFactId === fact.id);
    const restates = restated ? { restates: { key: restated.earlierFactId, reason: restated.reason } } : {};
    const { id: key, citation, alsoReportedBy, recordedAt: _, recordedBy: __, recordedAs: ___, ...rest } = fact;
    const row = { kind: 'fact', place, key, ...rest } as const;
    yield { ...row, ...restates, sourceKey: citation.sourceId, locator: citation.locator };
    for (const also of alsoReportedBy)
      yield { ...row, key: `${key} ${also.sourceId}`, sourceKey: also.sourceId, locator: also.locator };
  }
  for (const { on, kind, title, note, citation } of events)
    yield proposedEvent({ on, eventKind: kind, title, note, sourceKey: citation.sourceId, locator: citation.locator });
}

const sourcesOf = ({ sources }: CompanyRecord): ProposedSource[] =>
  sources.map(({ id, number: _, cites: __, ...source }) => ({ ...source, key: id }));

/** What of a record does not depend on who stored it and under which ids. */
function told({ facts, restatements, sources, events }: CompanyRecord): unknown {
  const title = (id: string) => sources.find((source) => source.id === id)?.title;
  const words = (fact: Fact | undefined) => `${fact?.metric} ${fact?.period.end} ${fact?.reported} ${fact?.knownAt}`;
  const byId = (id: string | null) => words(facts.find((fact) => fact.id === id));
  return {
    facts: facts
      .map(
        ({ id: _, recordedAt: __, recordedBy: ___, recordedAs: ____, members, citation, alsoReportedBy, ...fact }) => ({
          ...{ ...fact, members: members.map(({ dimension, name }) => `${dimension} ${name}`) },
          ...{ source: title(citation.sourceId), locator: citation.locator },
          also: alsoReportedBy.map(({ sourceId, locator }) => `${title(sourceId)} ${locator}`).sort(),
        }),
      )
      .map((fact) => JSON.stringify(fact))
      .sort(),
    restatements: restatements
      .map(({ earlierFactId, laterFactId, reason, knownAt }) => [
        byId(earlierFactId),
        byId(laterFactId),
        reason,
        knownAt,
      ])
      .sort(),
    events: events.map(({ title: words, on }) => [words, on]),
  };
}

test.each(['stability-ai', 'uber'])(
  '%s, brought into a new company, is told with exactly the same facts',
  async (slug) => {
    const record = await recordOf(slug);
    if (!record) throw new Error('not there');
    const company = newCompany();
    const words = { fileName: 'case.xlsx', format: 'template', mapping: null, person: 'A', reason: 'A test' };
    const order = await startImport({ viewer: keeper, company: { new: company }, ...words, idempotencyKey: slug });
    if (order.outcome === 'refused') throw new Error(order.sentence);
    const rows = async function* () {
      yield* rowsOf(record);
    };
    const read = await readImport(order.import.id, { rows: rows(), sources: () => sourcesOf(record) });
    expect(read.counts).toMatchObject({ rejected: 0 });
    expect(await commitImport(keeper, order.import.id)).toMatchObject({ outcome: 'committed' });
    const brought = await recordOf(company.slug);
    expect(brought && told(brought)).toEqual(told(record));
  },
);
