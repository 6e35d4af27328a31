import type { TableColumn } from '@/lib/briefings/deck';
import { sourcesOfEvent } from '@/lib/charts/prepare-timeline';
import { sourceNumbers } from '@/lib/charts/sources';
import type { ChartSpec } from '@/lib/charts/spec';
import { formatBare, formatFigure } from '@/lib/figures/format';
import type { Locale } from '@/lib/figures/units';
import { basisMeanings, basisNames } from '@/lib/turnaround/basis/basis';
import type { Change } from '@/lib/turnaround/basis/change';
import { comparisonOf, type Side } from '@/lib/turnaround/before-after';
import type { CompanyCase, Fact } from '@/lib/turnaround/case';
import { kindName } from '@/lib/turnaround/event-kinds';
import { indicatorRows } from '@/lib/turnaround/indicators/all';
import type { Indicator, IndicatorKey } from '@/lib/turnaround/indicators/indicator';
import { dateLabel, periodLabel } from '@/lib/turnaround/period';
import { memberName, printed } from '@/lib/turnaround/words';

/** A table of a slide: what stands in it, and the sources of all of it. */
export type BriefingTable = {
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly footnotes: readonly string[];
  readonly sources: readonly number[];
};

const left = (label: string, share: number): TableColumn => ({ label, align: 'left', share });
const right = (label: string, share: number): TableColumn => ({ label, align: 'right', share });

/** The headline metrics before and after the last restructuring; null without one. */
export function comparisonTable(known: CompanyCase): BriefingTable | null {
  const comparison = comparisonOf(known);
  if (!comparison) return null;
  const { rows, basis, instead } = comparison;
  const facts = rows.flatMap(({ before, after }) => [before.fact, after.fact].filter((fact) => fact !== null));
  return {
    title: 'Before and after',
    columns: [left('', 0.16), left('Before', 0.28), left('After', 0.28), left('Change', 0.28)],
    rows: rows.map(({ metric, before, after, change }) => [
      metric.name,
      sideWords(known, before),
      sideWords(known, after),
      changeWords(change, before.fact?.unit ?? known.company.currency, known.locale),
    ]),
    footnotes: [`${basisNames[basis]}: ${lowerFirst(basisMeanings[basis])}.`, ...(instead ? [instead] : [])],
    sources: numbersOf(known, facts),
  };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function sideWords(known: CompanyCase, { fact, reason, note }: Side): string {
  if (!fact || reason) return `${reason ?? 'None'}.`;
  const more = [periodLabel(fact.period), memberName(fact), fact.scenario === 'actual' ? null : fact.scenario, note];
  return `${printed(fact, known.locale)} (${more.filter(Boolean).join(', ')}) ${marks(sourceNumbers(known, fact))}`;
}

function changeWords(change: Change, unit: string, locale: Locale): string {
  if (change.kind === 'none') return `${change.reason}.`;
  const relative = change.relative.ok
    ? formatFigure(change.relative.figure, { unit: 'ratio', locale, signed: true })
    : change.relative.reason.replace(/(?<!n\.m)\.$/, '');
  const absolute = formatFigure(change.absolute, { unit, locale, signed: true });
  return `${absolute}, ${relative}${change.claim ? ', by a claim' : ''}`;
}

/** Chosen indicators before and after; null when none of them can be computed. */
export function indicatorTable(known: CompanyCase, keys: readonly IndicatorKey[]): BriefingTable | null {
  const rows = indicatorRows(known).filter(({ definition }) => keys.includes(definition.key));
  if (rows.length === 0) return null;
  const values = rows.flatMap(({ before, after, latest }) => [before, after, latest].filter((value) => value !== null));
  return {
    title: 'Indicators',
    columns: [left('Indicator', 0.24), right('Before', 0.2), right('After', 0.2), left('How it is computed', 0.36)],
    rows: rows.map(({ definition, before, after, latest }) => [
      definition.name,
      valueWords(before, known.locale),
      valueWords(after, known.locale),
      latest && !latest.result.ok && !before?.result.ok && !after?.result.ok
        ? latest.result.reason
        : definition.formula,
    ]),
    footnotes: [],
    sources: numbersOf(
      known,
      values.flatMap(({ inputs }) => inputs),
    ),
  };
}

function valueWords(value: Indicator | null, locale: Locale): string {
  if (!value) return '–';
  const { result, unit, floor, period, scenario } = value;
  const when = [periodLabel(period), scenario === 'actual' ? null : scenario].filter(Boolean).join(', ');
  return `${result.ok ? formatBare(result.figure, { unit, locale, floor }) : 'none'} (${when})`;
}

/** Every event by date; null without one. */
export function eventTable(known: CompanyCase): BriefingTable | null {
  if (known.events.length === 0) return null;
  return {
    title: 'Events',
    columns: [left('Date', 0.16), left('Kind', 0.14), left('What happened', 0.58), left('Source', 0.12)],
    rows: known.events.map((event) => [
      dateLabel(event.on),
      kindName(event.kind),
      event.title,
      marks(sourcesOfEvent(known, event)),
    ]),
    footnotes: [],
    sources: [...new Set(known.events.flatMap((event) => sourcesOfEvent(known, event)))],
  };
}

/** A chart's figures as a table. */
export function factTable(spec: ChartSpec): BriefingTable {
  const { rows } = spec.table;
  const withMembers = rows.some(({ member }) => member !== null);
  return {
    title: spec.title[1],
    columns: withMembers
      ? [left('Period', 0.2), left('Of which', 0.3), right('Value', 0.2), left('Scenario', 0.15), left('Source', 0.15)]
      : [left('Period', 0.3), right('Value', 0.3), left('Scenario', 0.2), left('Source', 0.2)],
    rows: rows.map(({ periodLabel: period, member, value, scenario, sources }) => [
      period,
      ...(withMembers ? [member ?? 'Total'] : []),
      value,
      scenario,
      marks(sources),
    ]),
    footnotes: spec.footnotes,
    sources: spec.sources.map(({ number }) => number),
  };
}

function numbersOf(known: CompanyCase, facts: readonly Fact[]): number[] {
  return [...new Set(facts.flatMap((fact) => sourceNumbers(known, fact)))];
}

/** `[3] [14]`. */
function marks(numbers: readonly number[]): string {
  return numbers.map((number) => `[${number}]`).join(' ');
}
