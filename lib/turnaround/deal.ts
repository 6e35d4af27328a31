import { phrase } from '@/lib/figures/phrase';
import type { CompanyCase, Event, IsoDate } from '@/lib/turnaround/case';
import type { MetricKey } from '@/lib/turnaround/catalogue';
import { isOutcome } from '@/lib/turnaround/comparable';
import { dateLabel } from '@/lib/turnaround/period';
import { type FigureFact, factsOf, withoutParts } from '@/lib/turnaround/series';

/** One thing that the restructuring itself did: a figure with its fact, or an event. */
export type DealItem = {
  /** "+$80M", "−$100M or more", "more than 20"; null for what has no figure. */
  readonly amount: string | null;
  /** "new money", "of debt forgiven"; the title of an event. */
  readonly what: string;
  /** "25 Jun 2024". */
  readonly on: string;
  /** True where only the company says so. */
  readonly claim: boolean;
  readonly fact: FigureFact | null;
  readonly event: Event | null;
};

type Kind = { readonly metric: MetricKey; readonly sign: '+' | '−' | ''; readonly what: string };

const kinds: readonly Kind[] = [
  { metric: 'funding-round', sign: '+', what: 'new money' },
  { metric: 'debt-forgiven', sign: '−', what: 'of debt forgiven' },
  { metric: 'obligations-released', sign: '−', what: 'of obligations released' },
  { metric: 'headcount-reduction', sign: '', what: 'people laid off' },
];

/**
 * What the last restructuring did between before and after: new money, debt forgiven, obligations released, people and
 * leadership, as far as it is recorded of its days. Empty without a restructuring.
 */
export function dealOf(companyCase: CompanyCase): DealItem[] {
  const restructuring = companyCase.restructurings.at(-1);
  if (!restructuring) return [];
  const from = restructuring.startedOn ?? restructuring.announcedOn;
  const [, to = from] = [restructuring.announcedOn, restructuring.afterFrom].sort();
  const isWithin = ({ start, end }: { start: IsoDate; end: IsoDate }) => start <= to && end >= from;
  const figures = kinds.flatMap((kind) =>
    withoutParts(factsOf(companyCase, kind.metric))
      .filter(
        (fact) => isOutcome(fact) && isWithin(fact.period) && (kind.metric !== 'headcount-reduction' || isLayOff(fact)),
      )
      .flatMap((fact) => itemOf(companyCase, kind, fact)),
  );
  const events = companyCase.events
    .filter(({ kind, on }) => kind === 'leadership' && on.start >= from && on.end <= to)
    .map((event) => ({ amount: null, what: event.title, on: dateLabel(event.on), claim: false, fact: null, event }));
  return [...figures, ...events];
}

function isLayOff({ members }: FigureFact): boolean {
  return members.length === 0 || members.some(({ dimension, name }) => dimension === 'cause' && name === 'lay-off');
}

function itemOf({ locale }: CompanyCase, { sign, what }: Kind, fact: FigureFact): DealItem[] {
  const words = phrase(fact.value.figure, fact.unit, locale, '0');
  if (!words) return [];
  // "−$100M or more", but "more than $30M" without a sign that would stand before a word.
  const amount = /^[a-z]/.test(words) ? words : `${sign}${words}`;
  return [{ amount, what, on: dateLabel(fact.period), claim: fact.scenario === 'claim', fact, event: null }];
}
