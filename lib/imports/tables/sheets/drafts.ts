import type { RowQuestion } from '@/lib/imports/tables/period-heads';
import type { TableRow } from '@/lib/imports/tables/table-row';
import type { MetricKey } from '@/lib/turnaround/catalogue';
import type { SignOfLine } from './costs';
import type { FoundTable } from './find-tables';
import type { Sheet } from './grid';
import type { FoundMoney } from './money';
import { namesIn } from './rows-down';
import type { SettledLine } from './settle-parts';
import type { Understanding, UnderstoodColumn, UnderstoodTable } from './understanding';

/** A file's tables as they are read, and what a person sees of them. */
export type FileDraft = { readonly sheets: readonly SheetDraft[]; readonly understanding: Understanding };

export type SheetDraft = {
  readonly sheet: Sheet;
  readonly reason: string | null;
  readonly remarks: readonly TableRow[];
  readonly tables: readonly TableDraft[];
};

/** What stands around a table in its sheet. */
export type Around = {
  readonly sheet: string | null;
  /** The metric that the sheet's name or title names. */
  readonly title: MetricKey | null;
  readonly money: FoundMoney;
  readonly scenario: UnderstoodTable['scenario'];
  /** The sheet names several scenarios: columns that name none are open. */
  readonly scenarioIsOpen: boolean;
};

/** A table as it was understood, with what its questions are made of. */
export type TableDraft = {
  readonly found: FoundTable;
  readonly table: UnderstoodTable;
  readonly money: FoundMoney;
  readonly headQuestions: readonly RowQuestion[];
  /** Lines of metrics by their place: the part that each is, and the sign of most of its amounts. */
  readonly lines: readonly MetricLine[];
};

export type MetricLine = {
  /** Row, counted from 1, or column, from 0. */
  readonly at: number;
  readonly settled: SettledLine;
  readonly sign: SignOfLine;
};

export type CompanyColumn = { readonly head: string; readonly names: readonly { name: string; rows: number }[] };

/** The first column of companies of a file, with the names in it. */
export function companyColumn(drafts: readonly SheetDraft[]): CompanyColumn | null {
  for (const { tables } of drafts) {
    for (const { table, found } of tables) {
      const column = table.columns.find(({ is }: UnderstoodColumn) => is === 'companies');
      if (column) return { head: column.head, names: namesIn(found.body, column.column) };
    }
  }
  return null;
}
