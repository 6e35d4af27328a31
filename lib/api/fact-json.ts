import type { CompanyCase, Fact, FactFlag, Source } from '@/lib/turnaround/case';
import { standings } from '@/lib/turnaround/conflicts';
import { flagsByFact } from '@/lib/turnaround/open-flags';

/** What an API's fact says beside the fact itself. */
type FactAround = {
  readonly sources: readonly Source[];
  readonly preferred: boolean;
  /** Of this fact; they stay when they are answered. */
  readonly flags: readonly FactFlag[];
};

/** Writes the facts of a company as `factJson` does, with where each stands among sources and what is flagged of it. */
export function factWriter(companyCase: CompanyCase) {
  const standing = standings(companyCase);
  const flags = flagsByFact(companyCase);
  return (fact: Fact) => {
    const preferred = standing.get(fact.id)?.preferred ?? true;
    return factJson(fact, { sources: companyCase.sources, preferred, flags: flags.get(fact.id) ?? [] });
  };
}

/** A fact in the fields of the public API; decimals are strings, dates ISO 8601. */
export function factJson(fact: Fact, { sources, preferred, flags }: FactAround) {
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
    flags: flags.map(({ kind, sentence, answer }) => ({ kind, sentence, answer })),
  };
}
