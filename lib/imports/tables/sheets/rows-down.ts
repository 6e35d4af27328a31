import type { PeriodHead } from '@/lib/imports/tables/period-head';
import type { RowQuestion } from '@/lib/imports/tables/period-heads';
import { blankCell, type Cell, type TableRow } from '@/lib/imports/tables/table-row';
import type { Scenario } from '@/lib/turnaround/case';
import type { MetricKey } from '@/lib/turnaround/catalogue';
import type { Choices } from './choices';
import { besides, headText, otherColumn } from './columns-across';
import { type FoundTable, namesPeriod } from './find-tables';
import { columnOf, isFilled, isPeriod, isValue, isWords, textAt, widthOf } from './grid';
import { readLabel } from './label';
import { leftOutColumn } from './lines';
import { moneyOfLine } from './money';
import { moneySign } from './money-sign';
import { readHeads } from './read-heads';
import { meaningOfRow, type RowMeaning } from './row-meaning';
import { arePercentages } from './rows-across';
import type { UnderstoodColumn, UnderstoodMoney } from './understanding';

/** A column of metrics as it is read by itself. */
export type ColumnDraft = {
  readonly column: number;
  readonly head: string;
  readonly meaning: RowMeaning;
  readonly scenario: Scenario | null;
  readonly money: UnderstoodMoney | null;
  readonly cells: readonly Cell[];
};

export type ReadDown = {
  /** Columns of other things than metrics: periods, members, companies, fields. */
  readonly others: readonly UnderstoodColumn[];
  readonly metrics: readonly ColumnDraft[];
  /** What each row of the body says of its period. */
  readonly periods: readonly PeriodHead[];
  readonly questions: readonly RowQuestion[];
};

/** Reads a table with periods down and metrics across: each column by its head, each row by its period. */
export function readDown(table: FoundTable, title: MetricKey | null, sheet: string | null, choices: Choices): ReadDown {
  const { headRows, body } = table;
  const others: UnderstoodColumn[] = [];
  const metrics: ColumnDraft[] = [];
  for (let column = 0; column < widthOf([...headRows, ...body]); column += 1) {
    const head = headText(columnOf(headRows, column).map(({ text }) => text));
    const other = otherThanMetric({ table, sheet, choices, column, head });
    if (other) others.push(other);
    else if (columnOf(body, column).some(isFilled))
      metrics.push(metricColumn(table, column, head, title, sheet, choices));
  }
  const at = others.filter(({ is }) => is === 'periods').map(({ column }) => column);
  const stacks = body.map((row) => at.map((column) => row.cells[column] ?? blankCell));
  const { heads, questions } = readHeads(stacks, choices.spans, choices.chosen);
  return { others, metrics, periods: heads, questions };
}

type Context = Parameters<typeof besides>[0];

function otherThanMetric(context: Context): UnderstoodColumn | null {
  const { table, choices, column, head } = context;
  const decided = choices.mapping.columns.find(({ header }) => header === head);
  if (decided?.is === 'left out') return leftOutColumn(column, head, 'It is left out by choice.');
  if (decided?.is === 'dimension')
    return {
      ...otherColumn(context, 'members', decided.dimension),
      members: [{ dimension: decided.dimension, name: '' }],
    };
  const cells = columnOf(table.body, column).filter(isFilled);
  if (holdsPeriods(head, cells)) return otherColumn(context, 'periods', 'Periods');
  const known = besides(context);
  if (known) return known;
  if (cells.length === 0 && head === '') return null;
  const isRemark = cells.filter(isWords).length * 2 > cells.length;
  if (!isRemark || cells.some(isValue)) return null;
  return leftOutColumn(column, head, unknownTexts);
}

export const unknownTexts = 'It holds texts, and nothing says what they are. Say it, or leave it out.';

function holdsPeriods(head: string, cells: readonly Cell[]): boolean {
  const periods = cells.filter(isPeriod).length;
  if (cells.length === 0 || periods * 10 < cells.length * 8) return false;
  return (
    namesPeriod(head) ||
    head === '' ||
    cells.some(({ kind, text }) => kind !== 'number' && !/^\d{4}$/.test(text.trim()))
  );
}

function metricColumn(
  { headRows, body }: FoundTable,
  column: number,
  head: string,
  title: MetricKey | null,
  sheet: string | null,
  choices: Choices,
): ColumnDraft {
  const cells = columnOf(body, column).filter(isFilled);
  const label = readLabel(head, choices.metricOf);
  const percent = arePercentages(cells, label.percent);
  const context = { heading: title, above: null, people: null, percent };
  const meaning: RowMeaning = choices.mapping.ignored.includes(head)
    ? { is: 'left out', why: 'It is left out by choice.' }
    : head === ''
      ? { is: 'unknown', why: 'its head is blank' }
      : meaningOfRow(label, context);
  const at = { sheet, row: headRows[0]?.row ?? 0, column, text: head };
  const money = moneyOfLine(moneySign(head), at, choices.company.currency);
  return { column, head, meaning, scenario: label.scenario, money, cells };
}

/** The names in a column, with how many rows have each. */
export function namesIn(rows: readonly TableRow[], column: number): { name: string; rows: number }[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const name = textAt(row, column);
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, rows]) => ({ name, rows }));
}
