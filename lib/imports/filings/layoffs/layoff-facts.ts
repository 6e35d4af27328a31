import { parseFigure } from '@/lib/figures/parse';
import { rejected, whereOf } from '@/lib/imports/filings/rejected';
import type { Flag, Place, ProposedFact, Rejected } from '@/lib/imports/proposed';
import type { IsoDate, Scenario } from '@/lib/turnaround/case';

/** What the facts of one lay-off share. */
export type LayoffContext = {
  readonly key: string;
  readonly on: IsoDate;
  readonly dateBasis: 'stated' | 'inferred';
  readonly scenario: Scenario;
  readonly knownAt: IsoDate;
  readonly members: ProposedFact['members'];
  readonly note: string | null;
  readonly sourceKey: string;
  readonly locator: string | null;
  readonly flags: readonly Flag[];
};

const measures = {
  people: { metric: 'headcount-reduction', unit: 'people', expected: 'a number of people' },
  share: { metric: 'headcount-reduction-share', unit: 'ratio', expected: 'a share of at most 1, or 100 %,' },
} as const;

/** How many were laid off, or which share: a fact; null where the cell says that none is told, which is never 0. */
export function layoffFact(
  text: string,
  measure: keyof typeof measures,
  place: Place,
  context: LayoffContext,
): ProposedFact | Rejected | null {
  const { metric, unit, expected } = measures[measure];
  const parsed = parseFigure(text, { unit, floor: '0', locale: 'en' });
  if (!parsed.ok) return rejected(place, text, expected, `${whereOf(place)}: ${parsed.problem}`);
  if (parsed.value.kind === 'missing') return null;
  const { low, high } = parsed.value.figure;
  const isShare = measure === 'share';
  const ends = [low, high].filter((end) => end !== null).map(Number);
  if (ends.some((end) => end < 0 || (isShare ? end > 1 : !Number.isSafeInteger(end))))
    return rejected(place, text, expected);
  const { key, on, ...rest } = context;
  return {
    kind: 'fact',
    ...rest,
    key: isShare ? `${key}-share` : key,
    place,
    metric,
    period: { type: 'instant', start: on, end: on, precision: 'day' },
    value: parsed.value,
    reported: text,
    unit,
    derived: false,
    knownPrecision: 'day',
    restates: null,
  };
}
