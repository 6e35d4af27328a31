import type { EditContext } from '@/lib/edits/context';
import { cellKey, columnOf, type Grid, type GridColumn, type GridRow, type PeriodKind, rowOf } from '@/lib/edits/grid';
import { type GridScale, typedIn } from '@/lib/edits/grid-scale';
import { nextPeriod } from '@/lib/edits/next-period';
import { metricNamed } from '@/lib/imports/tables/metric-names';
import { readSpan } from '@/lib/imports/tables/read-span';
import { currencyMeant, type MoneySign, moneySign } from '@/lib/imports/tables/sheets/money-sign';
import { catalogue } from '@/lib/turnaround/catalogue';

/** What several copied cells mean: texts by cell, and the rows and columns that are added for them. */
export type Pasted = {
  readonly texts: Readonly<Record<string, string>>;
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  /** Cells that fit nowhere: their row has no name, or their column no period. */
  readonly left: number;
};

type From = { readonly row: number; readonly column: number };
type Where = { readonly kind: PeriodKind; readonly scale: GridScale; readonly context: EditContext };

/**
 * Copied cells in a grid. With their heads and names they go where those say, and what is not there is added. Without,
 * they go down and right from a cell on, into the periods that follow; a row without a name is not guessed.
 */
export function pasted(grid: Grid, from: From, text: string, where: Where): Pasted {
  const lines = linesOf(text);
  const heads = headsOf(lines, grid, where);
  const body = heads ? lines.slice(1) : lines;
  const names = namesOf(body, grid, where);
  const hasNames = names.length > 0;
  const money = heads ? moneySign(lines[0]?.[0] ?? '') : null;
  const rowAt = (down: number) => (hasNames ? (names[down] ?? null) : (grid.rows[from.row + down] ?? null));
  const skipped = hasNames ? 1 : 0;
  const width = Math.max(0, ...body.map((line) => line.length - skipped));
  const columns = heads?.slice(skipped) ?? followed(grid, from.column, width, where.kind);
  const texts: Record<string, string> = {};
  let left = 0;
  for (const [down, line] of body.entries())
    for (const [across, cell] of line.slice(skipped).entries()) {
      const [row, column] = [rowAt(down), columns[across] ?? null];
      if (row && column) texts[cellKey(row, column)] = typed(cell.trim(), row, where, money);
      else if (cell.trim() !== '') left += 1;
    }
  return { texts, left, rows: newOnes(names, grid.rows), columns: newOnes(columns, grid.columns) };
}

function linesOf(text: string): string[][] {
  return text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t'));
}

/** What a copied cell says: in the scale and currency of the copied corner ("£000"), else in the grid's. */
function typed(text: string, row: GridRow, { scale, context }: Where, money: MoneySign | null): string {
  const of = { metric: row.metric, unit: row.unit, locale: context.locale };
  const own = money?.scale === 'units' ? null : (money?.scale ?? scale);
  const currency = money?.currency ? currencyMeant(money.currency, context.currency) : row.unit;
  // Another currency than the row's is said in the cell, where it is refused.
  if (row.unit === context.currency && currency !== row.unit && /\d/.test(text)) return `${currency} ${text}`;
  return typedIn(text, own, of);
}

/** The first line as heads of periods, one a column, above rows with names; null where it is none. */
function headsOf(lines: readonly string[][], grid: Grid, where: Where): readonly (GridColumn | null)[] | null {
  const [first = [], ...others] = lines;
  if (namesOf(others, grid, where).length === 0) return null;
  const columns = first.map((head) => columnNamed(head, where));
  return columns.length > 1 && columns.slice(1).every((column) => column !== null) ? columns : null;
}

/** The rows that the first cells of lines name; none where no line begins with a name. */
function namesOf(lines: readonly string[][], grid: Grid, where: Where): readonly (GridRow | null)[] {
  const names = lines.map(([first = '']) => rowNamed(first, grid, where));
  return lines.some((line) => line.length > 1) && names.some((row) => row !== null) ? names : [];
}

const precisions: Readonly<Partial<Record<PeriodKind, string>>> = {
  ...{ dates: 'day', months: 'month', quarters: 'quarter', years: 'year' },
};

function columnNamed(text: string, { kind, context }: Where): GridColumn | null {
  const { fiscalYearEnd } = context;
  const read = readSpan(text.trim(), { dates: null, years: 'fiscal', fiscalYearEnd });
  if (!read.ok) return null;
  const { start, end, precision } = read.span;
  if (precision !== (precisions[kind] ?? precision)) return null;
  const type = kind === 'dates' ? 'instant' : 'duration';
  return columnOf({ type, start, end, precision });
}

/** A row by its name: one of the grid, else one of the metric that the name is known for. */
function rowNamed(text: string, { rows }: Grid, { context }: Where): GridRow | null {
  const metric = metricNamed(text.trim());
  if (metric === undefined) return null;
  const whole = rows.find((row) => row.metric === metric && row.members.length === 0 && row.scenario === 'actual');
  const { unitKind } = catalogue[metric];
  const unit = unitKind === 'money' ? context.currency : unitKind;
  return whole ?? rowOf({ metric, members: [], unit, scenario: 'actual' });
}

/** The columns from one on; beyond the last the periods that follow it. */
function followed(grid: Grid, from: number, width: number, kind: PeriodKind): (GridColumn | null)[] {
  const columns: (GridColumn | null)[] = grid.columns.slice(from, from + width);
  while (columns.length < width) {
    const last = columns.at(-1) ?? grid.columns.at(-1) ?? null;
    const next = last && nextPeriod(last.period, kind);
    columns.push(next ? columnOf(next) : null);
    if (!next) break;
  }
  return columns;
}

function newOnes<Item extends { readonly key: string }>(
  items: readonly (Item | null)[],
  there: readonly Item[],
): readonly Item[] {
  const found = new Map(items.flatMap((item) => (item ? [[item.key, item] as const] : [])));
  return [...found.values()].filter(({ key }) => !there.some((each) => each.key === key));
}
