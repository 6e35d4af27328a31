import type { MappedColumn, Mapping } from '@/lib/imports/tables/mapping';
import { metricsNamed } from '@/lib/imports/tables/metric-names';
import type { RowQuestion } from '@/lib/imports/tables/period-heads';
import { suggestMapping } from '@/lib/imports/tables/suggest-mapping';
import type { TableRow } from '@/lib/imports/tables/table-row';
import { catalogue } from '@/lib/turnaround/catalogue';
import { capital } from '@/lib/turnaround/words';
import type { Choices } from './choices';
import { namesCompanies } from './column-kinds';
import { otherColumn } from './columns-across';
import type { Around, TableDraft } from './drafts';
import type { FoundTable } from './find-tables';
import { cellAt, isFilled, textAt } from './grid';
import { type MoneyCells, signsOfCells } from './money-cells';
import { readHeads } from './read-heads';
import type { UnderstoodColumn } from './understanding';

/** What the columns of a table of one fact a row hold: as a person decided, else as their heads say. */
function longColumns(header: TableRow, { mapping, company }: Choices): UnderstoodColumn[] {
  const suggested = suggestMapping(header, company).mapping.columns;
  return header.cells.flatMap(({ text }, column): UnderstoodColumn[] => {
    const head = text.trim();
    if (head === '') return [];
    const known = mapping.columns.find((one) => one.header === head) ?? suggested.find((one) => one.header === head);
    return [known ? decided(known, column) : undecided(head, column)];
  });
}

function decided(known: MappedColumn, column: number): UnderstoodColumn {
  const context = { column, head: known.header };
  switch (known.is) {
    case 'left out':
      return {
        ...otherColumn(context, 'left out', known.header),
        state: 'left out',
        reason: 'It is left out by choice.',
      };
    case 'dimension':
      return {
        ...otherColumn(context, 'members', capital(known.dimension)),
        members: [{ dimension: known.dimension, name: '' }],
      };
    case 'values':
      return otherColumn(context, 'values', known.header);
    default:
      return otherColumn(
        context,
        known.is === 'unit' ? 'units' : 'field',
        capital(known.is.replaceAll('_', ' ')),
        known.is,
      );
  }
}

function undecided(head: string, column: number): UnderstoodColumn {
  const context = { column, head };
  if (namesCompanies(head)) return otherColumn(context, 'companies', 'Companies');
  return { ...otherColumn(context, 'left out', head), state: 'needs you', reason: 'Nothing says what it holds.' };
}

/** A table of one fact a row: only its columns are understood here, its rows are read one by one. */
export function understandLong(found: FoundTable, { money, scenario }: Around, choices: Choices): TableDraft {
  const [header] = found.headRows;
  const columns = header ? longColumns(header, choices) : [];
  const { contradictory: _, ...said } = money;
  const hasUnits = columns.some(({ is }) => is === 'units');
  const own = hasUnits ? { ...said, scale: said.scale ?? ('units' as const) } : said;
  const table = {
    ...{ layout: found.layout, headRows: found.headRows.map(({ row }) => row), lastRow: found.body.at(-1)?.row ?? 0 },
    ...{ columns, rows: [], money: own, scenario },
  };
  return { found, table, money, headQuestions: periodQuestions(found, columns, choices), lines: [] };
}

/** What the column of periods leaves open, each question at its first row: dates of balances and flows are no such. */
function periodQuestions(
  { body }: FoundTable,
  columns: readonly UnderstoodColumn[],
  { spans, chosen }: Choices,
): RowQuestion[] {
  const at = columns.find(({ field }) => field === 'period')?.column;
  if (at === undefined) return [];
  const texts = new Map(body.map((row, index) => [textAt(row, at), index] as const).reverse());
  const rows = [...texts.values()].sort((one, other) => one - other).map((index) => body[index] as TableRow);
  const { questions } = readHeads(
    rows.map((row) => [cellAt(row, at)]),
    spans,
    chosen,
  );
  return questions
    .filter(({ head }) => head.day === null)
    .map((question) => ({ ...question, at: body.indexOf(rows[question.at] as TableRow) }));
}

/** What the amounts of money in a table of one fact a row say themselves; null where it has a column of units. */
export function longMoney({ table, found }: TableDraft, { mapping }: Choices): MoneyCells | null {
  const at = (field: Mapping['columns'][number]['is']) => table.columns.find((one) => one.field === field)?.column;
  const value = at('value');
  if (value === undefined || table.columns.some(({ is }) => is === 'units')) return null;
  const metric = at('metric');
  const isMoney = (row: TableRow) => {
    const text = metric === undefined ? (mapping.defaults.metric ?? '') : textAt(row, metric);
    return metricsNamed(text).some((key) => catalogue[key].unitKind === 'money');
  };
  return signsOfCells(
    found.body
      .filter(isMoney)
      .map((row) => cellAt(row, value))
      .filter(isFilled),
  );
}

/** The mapping that reads a single table of one fact a row, as it was understood. */
export function longMapping(
  sheet: string | null,
  { table }: TableDraft,
  header: TableRow,
  { mapping, company }: Choices,
): Mapping {
  const suggested = suggestMapping(header, company).mapping;
  const columns = table.columns.flatMap(({ is, head, state }): MappedColumn[] => {
    const known =
      mapping.columns.find((one) => one.header === head) ?? suggested.columns.find((one) => one.header === head);
    if (known) return [known];
    return is === 'companies' || state === 'left out' ? [{ header: head, is: 'left out' }] : [];
  });
  const { scale, currency } = table.money;
  const unit = table.columns.some(({ is }) => is === 'units') ? undefined : (currency ?? undefined);
  const defaults = { ...suggested.defaults, ...mapping.defaults, ...(unit && { unit }) };
  const isScaled = table.columns.some(({ is }) => is === 'units');
  return {
    ...mapping,
    ...{ shape: 'long', sheet, headerRow: header.row, columns, defaults, moneyIn: isScaled ? mapping.moneyIn : scale },
  };
}
