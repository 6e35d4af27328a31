import type { Fact, Source } from '@/lib/turnaround/case';

/** A fact in the fields of the public API; decimals are strings, dates ISO 8601. */
export function factJson(fact: Fact, sources: readonly Source[], preferred: boolean) {
  const figure = fact.value.kind === 'figure' ? fact.value.figure : null;
  const source = sources.find(({ id }) => id === fact.citation.sourceId);
  return {
    id: fact.id,
    metric: fact.metric,
    member:
      fact.members.length === 0
        ? null
        : Object.fromEntries(fact.members.map(({ dimension, name }) => [dimension, name])),
    period: {
      type: fact.period.type,
      start: fact.period.start,
      end: fact.period.end,
      precision: fact.period.precision,
    },
    low: figure?.low ?? null,
    high: figure?.high ?? null,
    lowOpen: figure?.lowOpen ?? false,
    highOpen: figure?.highOpen ?? false,
    approximate: figure?.approximate ?? false,
    missing: fact.value.kind === 'missing' ? fact.value.reason : null,
    reported: fact.reported,
    unit: fact.unit,
    scenario: fact.scenario,
    derived: fact.derived,
    source: source && { number: source.number, title: source.title, publisher: source.publisher, url: source.url },
    tier: source?.tier ?? null,
    knownAt: fact.knownAt,
    recordedAt: fact.recordedAt,
    preferred,
  };
}
