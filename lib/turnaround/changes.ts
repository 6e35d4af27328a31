import { type HeadlineRow, headlineRows } from '@/lib/turnaround/before-after';
import type { CompanyCase, Event, Fact, Restatement } from '@/lib/turnaround/case';
import { indicatorRows } from '@/lib/turnaround/indicators/all';
import type { Indicator } from '@/lib/turnaround/indicators/indicator';

/** A figure that took the place of another, or withdrew it. */
export type Restated = { readonly restatement: Restatement; readonly earlier: Fact; readonly later: Fact | null };

/** A headline metric that reads otherwise on the later day. */
export type HeadlineChange = { readonly earlier: HeadlineRow | null; readonly later: HeadlineRow };

/** An indicator's sentence that came, went or changed. */
export type SentenceChange = { readonly name: string; readonly earlier: string | null; readonly later: string | null };

/** What became known of a company between two days. */
export type Changes = {
  readonly facts: readonly Fact[];
  readonly restated: readonly Restated[];
  readonly events: readonly Event[];
  readonly headlines: readonly HeadlineChange[];
  readonly sentences: readonly SentenceChange[];
};

/** What the later view of one company shows and the earlier did not. */
export function changesBetween(earlier: CompanyCase, later: CompanyCase): Changes {
  const before = new Set([...earlier.facts, ...earlier.superseded].map(({ id }) => id));
  const events = new Set(earlier.events.map(({ id }) => id));
  const restatements = new Set(earlier.restatements.map(({ id }) => id));
  const all = new Map([...later.facts, ...later.superseded].map((fact) => [fact.id, fact]));
  const restated = later.restatements.flatMap((restatement): Restated[] => {
    const fact = all.get(restatement.earlierFactId);
    if (!fact || restatements.has(restatement.id)) return [];
    return [{ restatement, earlier: fact, later: all.get(restatement.laterFactId ?? '') ?? null }];
  });
  const replacing = new Set(restated.map(({ later: fact }) => fact?.id));
  return {
    facts: later.facts.filter(({ id }) => !before.has(id) && !replacing.has(id)),
    restated,
    events: later.events.filter(({ id }) => !events.has(id)),
    headlines: headlineChanges(earlier, later),
    sentences: sentenceChanges(earlier, later),
  };
}

function headlineChanges(earlier: CompanyCase, later: CompanyCase): HeadlineChange[] {
  const first = headlineRows(earlier);
  return headlineRows(later).flatMap((row) => {
    const was = first.find(({ metric }) => metric.key === row.metric.key) ?? null;
    const same = was?.before.fact?.id === row.before.fact?.id && was?.after.fact?.id === row.after.fact?.id;
    return same ? [] : [{ earlier: was, later: row }];
  });
}

function sentenceChanges(earlier: CompanyCase, later: CompanyCase): SentenceChange[] {
  const [first, last] = [sentences(earlier), sentences(later)];
  const names = [...new Set([...first.keys(), ...last.keys()])];
  return names.flatMap((name) => {
    const [was, is] = [first.get(name) ?? null, last.get(name) ?? null];
    return was === is ? [] : [{ name, earlier: was, later: is }];
  });
}

function sentences(known: CompanyCase): Map<string, string> {
  const told = (latest: Indicator | null) => latest?.sentence ?? null;
  return new Map(
    indicatorRows(known).flatMap(({ definition, latest }): [string, string][] => {
      const sentence = told(latest);
      return sentence ? [[definition.name, sentence]] : [];
    }),
  );
}
