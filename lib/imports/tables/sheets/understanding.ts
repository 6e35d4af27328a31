import type { Field } from '@/lib/imports/tables/fields';
import type { Mapping } from '@/lib/imports/tables/mapping';
import type { Span } from '@/lib/imports/tables/read-span';
import type { ScaleName } from '@/lib/imports/tables/read-value';
import type { Scenario } from '@/lib/turnaround/case';
import { catalogue, type MetricKey } from '@/lib/turnaround/catalogue';
import type { Question } from './questions';

/** A cell as a person finds it: `row` counts from 1, `column` from 0; a sheet's name is a cell of row 0. */
export type CellAt = {
  /** Null for a text file. */
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
  readonly text: string;
};

/**
 * What became of a cell, row or column: it will be read; it waits for an answer, or for a name that the catalogue does
 * not have; or it is left out, with a reason.
 */
export type CellState = 'understood' | 'needs you' | 'left out';

/** Filled value cells by their state: each is counted once. */
export type CellCounts = Readonly<Record<CellState, number>>;

/** What a whole file was understood to be. Made by `understandSheets`; plain data, to draw and to send. */
export type Understanding = {
  /** In the file's order; a text file is one sheet without a name. */
  readonly sheets: readonly UnderstoodSheet[];
  /** Those that are open and those that are answered already, in the order in which a person is asked. */
  readonly questions: readonly Question[];
  readonly counts: CellCounts;
  /** How the file is read with the answers so far. It is refused while a question is open. */
  readonly mapping: Mapping;
};

export type UnderstoodSheet = {
  readonly name: string | null;
  readonly state: 'read' | 'left out';
  /** Why it is left out: "no table was found in it"; null for a sheet that is read. */
  readonly reason: string | null;
  /** Titles and remarks above, between and below the tables. */
  readonly remarks: readonly CellAt[];
  /** The tables of the sheet from top to bottom; most sheets have one. */
  readonly tables: readonly UnderstoodTable[];
  readonly counts: CellCounts;
};

/**
 * Metrics down and periods across; periods down and metrics across; or one fact a row, with a column of values. Of the
 * last only the columns are understood here: its rows are read one by one, however many there are.
 */
export type TableLayout = 'periods across' | 'periods down' | 'one fact a row';

export type UnderstoodTable = {
  readonly layout: TableLayout;
  /** The rows of heads, from 1; mostly one. */
  readonly headRows: readonly number[];
  readonly lastRow: number;
  readonly columns: readonly UnderstoodColumn[];
  /** Every row below the heads, blank ones left aside; none for one fact a row. */
  readonly rows: readonly UnderstoodRow[];
  /** What amounts of money are in, where no cell, row or column says otherwise; null where nothing says it. */
  readonly money: UnderstoodMoney;
  readonly scenario: { readonly scenario: Scenario; readonly from: CellAt | null };
};

/** Scale and currency, and the cells that say so; `from` is null for what a person answered. */
export type UnderstoodMoney = {
  readonly scale: ScaleName | null;
  readonly currency: string | null;
  readonly from: readonly CellAt[];
};

export type UnderstoodColumn = {
  readonly column: number;
  /** Of a column `is: 'field'`. */
  readonly field: Field | null;
  /** Heads over several rows are joined by a space. */
  readonly head: string;
  readonly is: 'labels' | 'values' | 'periods' | 'members' | 'units' | 'field' | 'companies' | 'left out';
  /** "January 2023", "Revenue", "Department": for a person. */
  readonly words: string;
  readonly state: CellState;
  /** Why it is left out or what is missing; null for what is understood. */
  readonly reason: string | null;
} & UnderstoodLine;

/**
 * What a row or a column says of its values: the one of a metric, the other of a period. Together they make a fact of the
 * cell where they cross.
 */
export type UnderstoodLine = {
  readonly metric: MetricKey | null;
  readonly members: readonly { readonly dimension: string; readonly name: string }[];
  /** Of flows; null where it is open, or where the line is of a metric. */
  readonly period: Span | null;
  /** The one day that the head names, on which balances hold; null where it names a longer period. */
  readonly day: string | null;
  /** Where the line names one. */
  readonly scenario: Scenario | null;
  /** Where the line has its own: "Revenue ($m)"; null: as the table. */
  readonly money: UnderstoodMoney | null;
  /** Whether its values are written with the other sign than they are saved with: costs in brackets. */
  readonly negated: boolean;
};

export type UnderstoodRow = {
  readonly row: number;
  readonly label: string;
  readonly is: 'metric' | 'part' | 'total' | 'heading' | 'percentage' | 'period' | 'note' | 'unknown';
  /** "Headcount, department: Sales", "Heading", "A total of the rows above": for a person. */
  readonly words: string;
  readonly state: CellState;
  readonly reason: string | null;
  /** The row's filled value cells by their state. */
  readonly counts: CellCounts;
} & UnderstoodLine;

/** What became of the cell where a row and a column of a table cross. Balances need no more of a period than its day. */
export function stateAt(row: UnderstoodRow, column: UnderstoodColumn): CellState {
  if (row.state === 'left out' || column.state === 'left out') return 'left out';
  const metric = row.metric ?? column.metric;
  const isBalance = metric !== null && catalogue[metric].kind === 'stock';
  const needs = [row, column].some(({ state, day }) => state === 'needs you' && !(isBalance && day !== null));
  return needs ? 'needs you' : 'understood';
}

/** Counts of several parts added up. */
export function sumCounts(all: readonly CellCounts[]): CellCounts {
  const sum = (state: CellState) => all.reduce((total, counts) => total + counts[state], 0);
  return { understood: sum('understood'), 'needs you': sum('needs you'), 'left out': sum('left out') };
}
