import { FileRefused } from '@/lib/imports/file-refused';
import { isBlankRow } from '@/lib/imports/tables/table-row';
import { headRowOf, type ListLayout, type ListSheet, type ListTable, listTable } from './list-table';
import type { ListFormat } from './settle-columns';

/** A sheet, and whether its rows are read as the list. */
export type SheetUse = {
  readonly name: string | null;
  readonly hidden: boolean;
  readonly rows: number;
  readonly isRead: boolean;
};

/** The tables of a list, and what a person must say before they are read. */
export type LaidOut = {
  readonly tables: readonly ListTable[];
  readonly sheets: readonly SheetUse[];
  readonly questions: readonly string[];
};

/** Which sheets hold the list, and what their columns are. @throws FileRefused where no row has heads */
export function layOut(file: string, sheets: readonly ListSheet[], format: ListFormat, layout: ListLayout): LaidOut {
  const unknown = layout.sheets?.find((wanted) => !sheets.some(({ name }) => name === wanted));
  if (unknown !== undefined) throw new FileRefused(file, `It has no sheet “${unknown.slice(0, 60)}”.`);
  const chosen = sheets.filter((sheet) => isChosen(sheet, sheets, format, layout));
  const tables = chosen.flatMap((sheet) => listTable(file, sheet, format, layout) ?? []);
  if (tables.length === 0)
    throw new FileRefused(file, 'No row has the heads of a list: one for the company, and one for the day.');
  const read = new Set(tables.map(({ sheet }) => sheet));
  const questions = tables.flatMap((table) =>
    table.questions.map((question) =>
      table.sheet === null || tables.length === 1 ? question : `Sheet ${table.sheet}: ${question}`,
    ),
  );
  return {
    tables,
    sheets: sheets.map(({ name, hidden, rows }) => ({ name, hidden, rows: filledRows(rows), isRead: read.has(name) })),
    questions: [...new Set(questions)],
  };
}

function isChosen(sheet: ListSheet, all: readonly ListSheet[], format: ListFormat, layout: ListLayout): boolean {
  if (layout.sheets !== null) return sheet.name !== null && layout.sheets.includes(sheet.name);
  const holdsList = (each: ListSheet) =>
    !each.hidden && headRowOf(each, format, { ...layout, headerRow: null })?.isList === true;
  const lists = all.filter(holdsList);
  if (lists.length > 0) return lists.includes(sheet);
  return sheet === (all.find(({ hidden, rows }) => !hidden && filledRows(rows) > 1) ?? all[0]);
}

const filledRows = (rows: ListSheet['rows']) => rows.filter((row) => !isBlankRow(row)).length;
