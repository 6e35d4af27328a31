import type { Citation, CompanyCase, Event, Fact, FactFlag, Restatement, Source } from '@/lib/turnaround/case';
import { type Conflict, standings } from '@/lib/turnaround/conflicts';

/** A step of a fact's history: the fact it replaced or was replaced by, and why. */
export type HistoryStep = {
  readonly restatement: Restatement;
  readonly earlier: Fact | null;
  readonly later: Fact | null;
};

/** All that is known about one fact. */
export type Passport = {
  readonly fact: Fact;
  /** False when a restatement has replaced it. */
  readonly current: boolean;
  readonly conflict: Conflict | null;
  readonly flags: readonly FactFlag[];
  readonly citation: { readonly source: Source | null; readonly locator: string | null };
  readonly alsoReportedBy: readonly Source[];
  readonly events: readonly Event[];
  /** From the first to the last, through this fact. */
  readonly history: readonly HistoryStep[];
};

/** The passport of a fact, current or superseded; null when the company has no such fact. */
export function passportOf(known: CompanyCase, id: string): Passport | null {
  const all = [...known.facts, ...known.superseded];
  const fact = all.find((each) => each.id === id);
  if (!fact) return null;
  const source = ({ sourceId }: Citation) => known.sources.find((each) => each.id === sourceId) ?? null;
  return {
    fact,
    current: known.facts.includes(fact),
    flags: known.flags.filter(({ factId }) => factId === id),
    conflict: standings(known).get(id)?.conflict ?? null,
    citation: { source: source(fact.citation), locator: fact.citation.locator },
    alsoReportedBy: fact.alsoReportedBy.flatMap((citation) => source(citation) ?? []),
    events: known.events.filter(({ factIds }) => factIds.includes(id)),
    history: chain(known, id).map((restatement) => ({
      restatement,
      earlier: all.find((each) => each.id === restatement.earlierFactId) ?? null,
      later: all.find((each) => each.id === restatement.laterFactId) ?? null,
    })),
  };
}

/** The restatements that lead to this fact and on from it. */
function chain(known: CompanyCase, id: string): Restatement[] {
  const steps: Restatement[] = [];
  const seen = new Set<string>();
  for (let at: string | null = id; at && !seen.has(at); ) {
    seen.add(at);
    const here: string = at;
    const step = known.restatements.find(({ laterFactId }) => laterFactId === here);
    if (step) steps.unshift(step);
    at = step?.earlierFactId ?? null;
  }
  seen.clear();
  for (let at: string | null = id; at && !seen.has(at); ) {
    seen.add(at);
    const here: string = at;
    const step = known.restatements.find(({ earlierFactId }) => earlierFactId === here);
    if (step) steps.push(step);
    at = step?.laterFactId ?? null;
  }
  return steps;
}
