import type { Figure } from '@/lib/figures/figure';
import { formatFigure } from '@/lib/figures/format';
import { exactly } from '@/lib/figures/make';
import type { Fact, Scenario } from '@/lib/turnaround/case';
import { catalogue, type Metric } from '@/lib/turnaround/catalogue';

/** Whether a metric's figures below zero are told as losses. */
export function tellsLosses({ unitKind, floor }: Metric): boolean {
  return unitKind === 'money' && floor === null;
}

/** At a mark: `<$5M`, `$30M+ loss`, `~200`. */
export function label(fact: Fact, figure: Figure): string {
  const metric = catalogue[fact.metric];
  return formatFigure(figure, { unit: fact.unit, losses: tellsLosses(metric), floor: metric.floor });
}

/**
 * In a sentence: "under $5M", "about 200", "$30M or more", "between $10M and $15M". A loss is told as its
 * size. Null when the figure has no bound to tell.
 */
export function phrase(figure: Figure, unit: string, floor: string | null): string | null {
  const about = figure.approximate ? 'about ' : '';
  const print = (bound: string) =>
    formatFigure({ ...exactly(bound), approximate: figure.approximate }, { unit, floor: null }).replace(/^~/, '');
  const { low, high } = figure;
  if (low !== null && low === high) return `${about}${print(low)}`;
  if (high !== null && (low === null || low === floor))
    return `${figure.highOpen ? 'under' : 'at most'} ${about}${print(high)}`;
  if (low !== null && high === null)
    return figure.lowOpen ? `more than ${about}${print(low)}` : `${about}${print(low)} or more`;
  return low !== null && high !== null ? `between ${about}${print(low)} and ${print(high)}` : null;
}

/** "actual", "actual and forecast", "actual, claim and forecast". */
export function scenarioWords(scenarios: readonly Scenario[]): string {
  const order: Scenario[] = ['actual', 'claim', 'forecast', 'plan'];
  const present = order.filter((scenario) => scenarios.includes(scenario));
  const last = present.at(-1) ?? '';
  return present.length < 2 ? last : `${present.slice(0, -1).join(', ')} and ${last}`;
}

/** What a scenario other than an actual means, as a footnote. */
export const scenarioNotes: Partial<Record<Scenario, string>> = {
  claim: 'Claim: a statement of the company without a filing.',
  forecast: 'Forecast: the company’s own projection, not an outcome.',
  plan: 'Plan: what was sought, not an outcome.',
};
