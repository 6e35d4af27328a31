import type { Figure } from '@/lib/figures/figure';
import { formatFigure, formatMissing } from '@/lib/figures/format';
import type { Locale } from '@/lib/figures/units';
import type { Fact, Scenario } from '@/lib/turnaround/case';
import { catalogue, type Metric, type MetricKey } from '@/lib/turnaround/catalogue';

/** What may be a profit or a loss; a negative cash flow is neither. */
const results: readonly MetricKey[] = [
  'gross-profit',
  'ebitda',
  'adjusted-ebitda',
  'operating-income',
  'profit-before-tax',
  'net-income',
];

/** Whether a metric's figures below zero are called losses. */
export function tellsLosses({ key }: Pick<Metric, 'key'>): boolean {
  return results.includes(key);
}

/** What prints of a fact, or of one that is only proposed. */
type Told = Pick<Fact, 'metric' | 'unit' | 'value'>;

/** At a mark: `<$5M`, `$30M+ loss`, `~200`. */
export function label(fact: Told, figure: Figure, locale: Locale): string {
  const metric = catalogue[fact.metric];
  return formatFigure(figure, { unit: fact.unit, locale, losses: tellsLosses(metric), floor: metric.floor });
}

/** A fact's value as it is printed: its figure, or the reason why it has none. */
export function printed(fact: Told, locale: Locale): string {
  return fact.value.kind === 'figure' ? label(fact, fact.value.figure, locale) : formatMissing(fact.value.reason);
}

/** The fact's members by name, "AWS"; null for the company's total. */
export function memberName(fact: Fact): string | null {
  return fact.members.length === 0 ? null : fact.members.map(({ name }) => name).join(', ');
}

const byStrength: readonly Scenario[] = ['actual', 'claim', 'forecast', 'plan'];

/** "actual", "actual and forecast", "actual, claim and forecast". */
export function scenarioWords(scenarios: readonly Scenario[]): string {
  const present = byStrength.filter((scenario) => scenarios.includes(scenario));
  const last = present.at(-1) ?? '';
  return present.length < 2 ? last : `${present.slice(0, -1).join(', ')} and ${last}`;
}

/** The scenario of what is computed from facts: that of the weakest. */
export function weakest(facts: readonly Fact[]): Scenario {
  return byStrength.findLast((scenario) => facts.some((fact) => fact.scenario === scenario)) ?? 'actual';
}

/** What a scenario other than an actual means, as a footnote. */
export const scenarioNotes: Partial<Record<Scenario, string>> = {
  claim: 'Claim: a statement of the company without a filing.',
  forecast: 'Forecast: the company’s own projection, not an outcome.',
  plan: 'Plan: what was sought, not an outcome.',
};

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
