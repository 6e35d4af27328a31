import { fromZero, type Place, reachOfBridge, residualFrom, stepFrom } from '@/lib/charts/bridge-places';
import { footnotesOf } from '@/lib/charts/footnotes';
import { frameOf } from '@/lib/charts/frame';
import { factRow, sideOf, spokenFact } from '@/lib/charts/marks';
import { describeRows, rangeOfRows } from '@/lib/charts/rows';
import { sourceNumbers, sourcesOf } from '@/lib/charts/sources';
import type { ChartTableRow, RowChartSpec, RowMark } from '@/lib/charts/spec';
import type { Figure } from '@/lib/figures/figure';
import { formatFigure, speakFigure } from '@/lib/figures/format';
import { type Locale, unitName } from '@/lib/figures/units';
import type { Bridge, BridgeTotal, Movement } from '@/lib/turnaround/bridge';
import { detailOf } from '@/lib/turnaround/bridges';
import type { CompanyCase, Fact, Scenario } from '@/lib/turnaround/case';
import { changeLabel, openLabel, spokenChange } from '@/lib/turnaround/change-words';
import { standings } from '@/lib/turnaround/conflicts';
import { periodLabel } from '@/lib/turnaround/period';
import { printed, scenarioWords, weakest } from '@/lib/turnaround/words';

/** A bridge becomes rows from its opening to its closing: each begins where the one above surely ended. */
export function prepareBridge(known: CompanyCase, bridge: Bridge, what: string): RowChartSpec {
  const marks = rowsOf(known, bridge);
  const facts = factsIn(bridge);
  const times = [bridge.opening?.fact, bridge.closing.fact].flatMap((fact) => (fact ? periodLabel(fact.period) : []));
  const title = [
    known.company.name,
    `${what}, ${unitName(bridge.unit)}`,
    `${times.join(' to ')}, ${scenarioWords(facts.map(({ scenario }) => scenario))}`,
  ] as const;
  return {
    ...frameOf(known),
    shape: 'rows',
    name: bridge.key,
    title,
    message: bridge.message,
    description: describeRows(`${known.company.name}: ${what}.`, marks),
    unit: bridge.unit,
    value: rangeOfRows(marks),
    marks,
    events: [],
    footnotes: [
      `${bridge.residualName}: the closing less the opening and every movement, with their bounds.`,
      ...footnotesOf(known, facts, standings(known), 'lying'),
    ],
    sources: sourcesOf(known, facts),
    table: { caption: `${known.company.name}: ${what}, ${title[2]}`, rows: tableOf(known, bridge) },
  };
}

function factsIn({ opening, movements, closing }: Bridge): Fact[] {
  const facts = [opening?.fact, ...movements.flatMap((each) => each.facts), closing.fact];
  return [...new Set(facts.flatMap((fact) => fact ?? []))];
}

function rowsOf(known: CompanyCase, bridge: Bridge): RowMark[] {
  const reach = reachOfBridge(bridge);
  const rows: RowMark[] = [];
  if (bridge.opening) rows.push(totalRow(known, bridge.opening, 'opening', reach));
  for (const [index, each] of bridge.movements.entries()) {
    rows.push(movementRow(known, bridge, each, index, stepFrom(rows.at(-1)?.reaches ?? 0, each.change, reach)));
  }
  const closing = totalRow(known, bridge.closing, 'closing', reach);
  if (bridge.subtotal) rows.push(subtotalRow(known, bridge, bridge.subtotal, fromZero(bridge.subtotal.figure, reach)));
  const residual = residualFrom(rows.at(-1)?.reaches ?? 0, closing.reaches, bridge.residual, reach);
  return [...rows, residualRow(known, bridge, residual), closing];
}

function totalRow(known: CompanyCase, { name, fact }: BridgeTotal, id: string, reach: number): RowMark {
  const figure = fact.value.kind === 'figure' ? fact.value.figure : null;
  return {
    id: `${id}-${fact.id}`,
    factIds: [fact.id],
    kind: 'total',
    name,
    detail: detailOf(fact),
    side: sideOf(known, fact.period),
    scenario: fact.scenario,
    figure,
    missing: fact.value.kind === 'missing' ? fact.value.reason : null,
    ...fromZero(figure, reach),
    label: printed(fact, known.locale),
    spoken: `${name}: ${spokenFact(fact)}`,
    sources: sourceNumbers(known, fact),
    conflict: standings(known).get(fact.id)?.conflict != null,
  };
}

function movementRow(known: CompanyCase, bridge: Bridge, step: Movement, index: number, place: Place): RowMark {
  const { name, detail, facts, change } = step;
  const label = change ? changeLabel(change, bridge.unit, known.locale) : 'Not disclosed';
  const standing = standings(known);
  return {
    ...common(`movement-${index}`, weakest(facts), change, place),
    factIds: facts.map(({ id }) => id),
    kind: 'movement',
    name,
    detail,
    missing: change ? null : 'not disclosed',
    label,
    spoken: `${name}: ${change ? spokenChange(change, bridge.unit) : 'not disclosed'}`,
    sources: [...new Set(facts.flatMap((fact) => sourceNumbers(known, fact)))].sort((one, other) => one - other),
    conflict: facts.some(({ id }) => standing.get(id)?.conflict != null),
  };
}

function subtotalRow(
  { locale }: CompanyCase,
  { unit, movements }: Bridge,
  { name, figure }: { name: string; figure: Figure },
  place: Place,
): RowMark {
  return {
    ...computedRow('subtotal', name, figure, place, weakest(movements.flatMap(({ facts }) => facts))),
    kind: 'subtotal',
    label: formatFigure(figure, { unit, locale }),
    spoken: `${name}: ${speakFigure(figure, { unit })}`,
  };
}

function residualRow({ locale }: CompanyCase, bridge: Bridge, place: Place): RowMark {
  const { unit, residual, residualName } = bridge;
  const said = residualLabel(residual, unit, place, 'en-US');
  return {
    ...computedRow('residual', residualName, residual, place, weakest(factsIn(bridge))),
    kind: 'residual',
    label: residualLabel(residual, unit, place, locale),
    spoken: `${residualName}: ${said.startsWith('up to') ? said : spokenChange(residual, unit)}`,
  };
}

/** Where the residual may be nothing: the most that can be open on the side of the closing. */
function residualLabel(residual: Figure, unit: string, { certain, possible, end }: Place, locale: Locale): string {
  const isOpen = certain === null && possible !== null && end === 'bracket';
  const open = isOpen ? openLabel(residual, unit, possible.to < possible.from, locale) : null;
  return open ?? changeLabel(residual, unit, locale);
}

function computedRow(id: string, name: string, figure: Figure, place: Place, scenario: Scenario) {
  return {
    ...common(id, scenario, figure, place),
    factIds: [],
    name,
    detail: null,
    missing: null,
    sources: [],
    conflict: false,
  };
}

function common(id: string, scenario: Scenario, figure: Figure | null, place: Place) {
  return { id, side: 'change' as const, scenario, figure, ...place };
}

function tableOf(known: CompanyCase, bridge: Bridge): ChartTableRow[] {
  const total = ({ name, fact }: BridgeTotal) => factRow(known, fact, name);
  const moved = weakest(bridge.movements.flatMap(({ facts }) => facts));
  const all = weakest(factsIn(bridge));
  return [
    ...(bridge.opening ? [total(bridge.opening)] : []),
    ...bridge.movements.map((each) => movementTableRow(known, bridge, each)),
    ...(bridge.subtotal
      ? [computedTableRow(known, bridge, bridge.subtotal.name, bridge.subtotal.figure, 'the sum above', moved)]
      : []),
    computedTableRow(known, bridge, bridge.residualName, bridge.residual, 'closing − opening − movements', all),
    total(bridge.closing),
  ];
}

function movementTableRow(known: CompanyCase, { unit }: Bridge, { name, facts, change }: Movement): ChartTableRow {
  const [first] = facts;
  const only = first && facts.length === 1 ? factRow(known, first, name) : null;
  if (only && change) return { ...only, value: changeLabel(change, unit, known.locale), figure: change };
  if (only) return only;
  return {
    ...computedTableRow(known, { unit }, name, change, 'the difference of two periods', weakest(facts)),
    factIds: facts.map(({ id }) => id),
    sources: [...new Set(facts.flatMap((fact) => sourceNumbers(known, fact)))],
  };
}

function computedTableRow(
  { locale }: CompanyCase,
  { unit }: { unit: string },
  name: string,
  figure: Figure | null,
  how: string,
  scenario: Scenario,
): ChartTableRow {
  return {
    factIds: [],
    period: null,
    periodLabel: name,
    member: null,
    value: figure ? changeLabel(figure, unit, locale) : 'Not disclosed',
    figure,
    missing: figure ? null : 'not disclosed',
    unit,
    scenario,
    reported: `Computed: ${how}`,
    sources: [],
    knownAt: null,
    note: null,
  };
}
