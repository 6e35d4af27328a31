import type { TableRow } from '@/lib/imports/tables/table-row';
import { catalogue, type MetricKey } from '@/lib/turnaround/catalogue';
import type { Choices } from './choices';
import type { FoundTable } from './find-tables';
import type { Sheet } from './grid';
import { readLabel } from './label';
import { type FoundMoney, moneyOf, type SignAt, signsIn } from './money';
import { moneySign } from './money-sign';
import { metricIn } from './rows-across';
import { scenarioIn, scenariosIn } from './scenario-words';
import type { CellAt, UnderstoodTable } from './understanding';

/** What a sheet's name, its titles, its remarks and a table's heads say of the table's amounts. */
export function moneyAround(
  sheet: Sheet,
  table: FoundTable,
  remarks: readonly TableRow[],
  choices: Choices,
): FoundMoney {
  const heads = signsIn(sheet.name, table.headRows, Number.POSITIVE_INFINITY);
  const corner = heads.filter(({ at }) => at.column < table.firstValue);
  const across = heads.filter(({ at }) => at.column >= table.firstValue);
  // Signs of single columns are theirs; the same sign over all of them is the table's.
  const shared = new Set(across.map(({ sign }) => `${sign.scale} ${sign.currency}`)).size === 1 ? across : [];
  const named = nameSign(sheet);
  const below = table.body.filter(({ cells }) => cells.filter(({ text }) => text.trim() !== '').length === 1);
  const said = [...corner, ...shared, ...signsIn(sheet.name, [...remarks, ...below], 3), ...named];
  return moneyOf(said, choices.company.currency);
}

function nameSign({ name }: Sheet): SignAt[] {
  const sign = name === null ? null : moneySign(name);
  return sign && name !== null ? [{ sign, at: { sheet: name, row: 0, column: 0, text: name } }] : [];
}

export type FoundScenario = { readonly said: UnderstoodTable['scenario']; readonly contradictory: boolean };

const inTitles = /\b(?:budget|forecast|outlook|prognose|actuals?|13[- ]week)\b/i;

/** The scenario of a table: as its corner says, else its sheet's name, else a title; an actual where nothing says any. */
export function scenarioAround(
  sheet: Sheet,
  table: FoundTable,
  remarks: readonly TableRow[],
  choices: Choices,
): FoundScenario {
  const decided = choices.mapping.sheets.find((one) => one.sheet === sheet.name)?.scenario;
  if (decided) return { said: { scenario: decided, from: null }, contradictory: false };
  const corner = table.headRows.flatMap(({ row, cells }) =>
    cells.slice(0, table.firstValue).map(({ text }, column) => ({ sheet: sheet.name, row, column, text })),
  );
  const name = sheet.name === null ? [] : [{ sheet: sheet.name, row: 0, column: 0, text: sheet.name }];
  const titles = remarks.flatMap(({ row, cells }) =>
    cells.slice(0, 3).map(({ text }, column) => ({ sheet: sheet.name, row, column, text })),
  );
  const places: CellAt[] = [...corner, ...name, ...titles.filter(({ text }) => inTitles.test(text))];
  const from = places.find(({ text }) => scenariosIn(text).length > 0);
  const scenario = from ? scenarioIn(from.text) : null;
  return {
    said: { scenario: scenario ?? 'actual', from: from ?? null },
    contradictory: from !== undefined && scenario === null,
  };
}

/** The metric that a sheet is about, by its name, title or corner: "Headcount by department", "Revenue by product". */
export function titleMetric(
  sheet: Sheet,
  table: FoundTable,
  remarks: readonly TableRow[],
  { metricOf }: Choices,
): MetricKey | null {
  const corner = table.headRows.flatMap(({ cells }) => cells.slice(0, table.firstValue).map(({ text }) => text));
  const titles = remarks.map(({ cells }) => cells.find(({ text }) => text.trim() !== '')?.text ?? '');
  for (const text of [...corner, ...titles.reverse(), sheet.name ?? '']) {
    const [, before] = /^(.+?)\s+(?:by|per|nach|je)\s+\S/i.exec(text.trim()) ?? [];
    const metric = metricIn(readLabel(before ?? text, metricOf));
    // A sheet "Cash" holds more than cash, and "Headcount" nothing but people.
    if (metric && (before || corner.includes(text) || catalogue[metric].unitKind === 'people')) return metric;
  }
  return null;
}
