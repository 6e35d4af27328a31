import { gapOf, gapsOf } from '@/lib/charts/gaps';
import { lastKnownDay } from '@/lib/charts/last-known-day';
import type { Gap } from '@/lib/charts/spec';
import type { CompanyCase, IsoDate } from '@/lib/turnaround/case';
import type { Indicator } from '@/lib/turnaround/indicators/indicator';
import { periodLabel } from '@/lib/turnaround/period';

/** A value that the formula refuses, and why. */
export type Refused = Indicator & { readonly result: { readonly ok: false; readonly reason: string } };

/**
 * Where an indicator has no value: a period whose inputs are there and refused was not computed; one without all
 * inputs has none recorded. Neither says that the company disclosed nothing.
 */
export function indicatorGaps(known: CompanyCase, values: readonly Indicator[], refused: readonly Refused[]): Gap[] {
  const dated = [...values, ...refused].map(({ period, scenario, inputs }) => ({
    period,
    scenario,
    knownAt: [period.end, ...inputs.map(({ knownAt }) => knownAt)].sort().at(-1) as IsoDate,
  }));
  const drawn = new Set(values.map(({ period }) => `${period.start}/${period.end}`));
  const open = refused.filter(
    ({ period }) => period.type === 'duration' && !drawn.has(`${period.start}/${period.end}`),
  );
  return [
    ...open.map(({ period }) => gapOf(period.start, period.end, 'not computed')),
    ...gapsOf(dated, lastKnownDay(known), 'not collected'),
  ].sort((one, other) => (one.from < other.from ? -1 : 1));
}

const mostNamed = 3;

/** Why it was not computed, by reason: "Not computed for Q3 2024: no loss is certain in Q3 2024." */
export function refusalFootnotes(refused: readonly Refused[]): string[] {
  if (refused.length === 0) return [];
  const named = refused.slice(0, mostNamed).map(({ period, result }) => {
    const reason = result.reason.replace(/\.$/, '');
    return `${periodLabel(period)} (${reason.charAt(0).toLowerCase()}${reason.slice(1)})`;
  });
  const more = refused.length - named.length;
  return [`Not computed: ${named.join('; ')}${more > 0 ? ` and ${more} more, for like reasons` : ''}.`];
}
