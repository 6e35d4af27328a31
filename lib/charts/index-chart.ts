import { Decimal } from 'decimal.js';
import type { TimeChart } from '@/lib/charts/prepare-time-chart';
import type { Figure, Reported } from '@/lib/figures/figure';
import { exactly } from '@/lib/figures/make';
import { phrase } from '@/lib/figures/phrase';
import { type AlignedIndex, indexOf } from '@/lib/turnaround/aligned';
import { isAfter } from '@/lib/turnaround/basis/windows';
import type { CompanyCase, Fact, Restructuring } from '@/lib/turnaround/case';
import { catalogue, type MetricKey } from '@/lib/turnaround/catalogue';
import { isOutcome } from '@/lib/turnaround/comparable';
import { preferredFacts } from '@/lib/turnaround/conflicts';
import { monthsFrom } from '@/lib/turnaround/months';
import { periodLabel } from '@/lib/turnaround/period';
import { hasFigure } from '@/lib/turnaround/series';
import { label, printed } from '@/lib/turnaround/words';

type Index = Extract<AlignedIndex, { ok: true }>;

/** What an index chart is made of: facts whose figures are index numbers, a message and what must be said of the base. */
export type IndexChart =
  | { readonly ok: true; readonly chart: Pick<TimeChart, 'facts' | 'message'>; readonly footnotes: readonly string[] }
  | { readonly ok: false; readonly reason: string };

/** A metric as an index of the last value before the restructuring; or one sentence on why there is none. */
export function indexChart(known: CompanyCase, metric: MetricKey, restructuring: Restructuring): IndexChart {
  const index = indexOf(known, metric);
  if (!index.ok) return index;
  const facts = index.points.map(({ fact, value }): Fact => ({ ...fact, unit: 'index', value: shown(value) }));
  return {
    ok: true,
    chart: { facts, message: messageOf(known, metric, facts, restructuring) },
    footnotes: [baseNote(known, index), ...unlikeNotes(known, index)],
  };
}

/**
 * Index numbers as they are read: whole from 100, with one decimal below. Bounds round outward; a single value,
 * which is a quotient, to the nearest.
 */
function roundIndex(figure: Figure): Figure {
  const { low, high } = figure;
  if (low !== null && high !== null && isOneValue(low, high)) {
    return { ...figure, ...exactly(round(low, Decimal.ROUND_HALF_UP)), approximate: figure.approximate };
  }
  return {
    ...figure,
    low: low && round(low, Decimal.ROUND_FLOOR),
    high: high && round(high, Decimal.ROUND_CEIL),
  };
}

/** One value, or the sliver that the cut of an endless quotient leaves around one. */
function isOneValue(low: string, high: string): boolean {
  return new Decimal(high).minus(low).lte(new Decimal(high).abs().times('1e-15'));
}

function round(value: string, mode: Decimal.Rounding): string {
  const decimal = new Decimal(value);
  return decimal.toDecimalPlaces(decimal.abs().gte(100) ? 0 : 1, mode).toFixed();
}

function shown(value: Reported): Reported {
  return value.kind === 'figure' ? { kind: 'figure', figure: roundIndex(value.figure) } : value;
}

/** Where the latest outcome stands, and how long after; null when the bounds say nothing. */
function messageOf(
  known: CompanyCase,
  metric: MetricKey,
  facts: readonly Fact[],
  restructuring: Restructuring,
): string | null {
  const { name, floor } = catalogue[metric];
  const preferred = new Set(preferredFacts(known).map(({ id }) => id));
  const latest = facts
    .filter((fact) => preferred.has(fact.id) && isOutcome(fact) && isAfter(fact, restructuring))
    .filter(hasFigure)
    .sort((one, other) => (one.period.end < other.period.end ? -1 : 1))
    .at(-1);
  if (!latest) return `No ${name.toLowerCase()} that could be compared has been disclosed since the restructuring.`;
  const words = phrase(latest.value.figure, 'index', known.locale, floor);
  if (!words) return null;
  const months = Math.floor(monthsFrom(restructuring.announcedOn, latest.period.end));
  const after = months === 0 ? 'within a month of' : `${months} ${months === 1 ? 'month' : 'months'} after`;
  const claim = latest.scenario === 'claim' ? ', by the company’s own statement' : '';
  return `${name} stood at ${words}, ${after} the restructuring (${periodLabel(latest.period)})${claim}.`;
}

function baseNote({ locale }: CompanyCase, { base }: Index): string {
  const when = periodLabel(base.period);
  return `Line across: 100 = ${when} (${label(base, base.value.figure, locale)}), the last before the restructuring.`;
}

const mostNamed = 3;

function unlikeNotes({ locale }: CompanyCase, { unlike }: Index): string[] {
  const reasons = new Map<string, Fact[]>();
  for (const { fact, reason } of unlike) reasons.set(reason, [...(reasons.get(reason) ?? []), fact]);
  const groups = [...reasons].map(([reason, facts]) => {
    const named = facts.map((fact) => `${printed(fact, locale)}, ${periodLabel(fact.period)}`).join(' and ');
    const what = facts.length > mostNamed ? `${facts.length} values` : named;
    return `${what} (${reason.charAt(0).toLowerCase()}${reason.slice(1)})`;
  });
  return groups.length === 0 ? [] : [`Not in the index, because unlike its base: ${groups.join('; ')}.`];
}
