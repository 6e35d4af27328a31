import type { ProposedFact, Rejected } from '@/lib/imports/proposed';
import { CellRefused } from '@/lib/imports/tables/cell-refused';
import { readFact, rejection } from '@/lib/imports/tables/proposed-fact';
import { expectedSpan } from '@/lib/imports/tables/read-span';
import { shownNumber } from '@/lib/imports/tables/shown-number';
import type { TableContext } from '@/lib/imports/tables/table-context';
import type { Cell, TableRow } from '@/lib/imports/tables/table-row';
import type { Period } from '@/lib/turnaround/case';
import { catalogue, type Metric, type MetricKey } from '@/lib/turnaround/catalogue';
import type { TableDraft } from './drafts';
import { opposite } from './example-of';
import { cellAt, isFilled, textAt } from './grid';
import { saysPercent } from './label';
import { plainAmount } from './plain-amount';
import { isPercentage } from './rows-across';
import { stateAt, type UnderstoodColumn, type UnderstoodMoney, type UnderstoodRow } from './understanding';

/** A cell of values as it was read, with the lines that cross in it. */
export type ReadCell = {
  readonly result: ProposedFact | Rejected;
  readonly row: UnderstoodRow;
  readonly column: UnderstoodColumn;
  readonly draft: TableDraft;
  readonly cell: Cell;
};

/** Cells of values that stand in rows and columns that are left out, by the reason. */
export type LeftOut = Map<string, number>;

/** The context in which a cell of a table is read: its money, and its scenario. */
export type ContextOf = (money: UnderstoodMoney, scenario: string) => TableContext;

/** Reads every filled cell of values of a table; those left out are counted. */
export function* readCells(draft: TableDraft, contextOf: ContextOf, leftOut: LeftOut): Generator<ReadCell> {
  const { table, found } = draft;
  const columns = table.columns.filter(
    ({ is, state }) => is === 'values' || (is === 'left out' && state === 'left out'),
  );
  for (const [at, row] of table.rows.entries()) {
    const written = found.body[at];
    if (!written || row.is === 'heading' || (row.is === 'note' && row.reason === null)) continue;
    for (const column of columns) {
      const cell = cellAt(written, column.column);
      if (!isFilled(cell)) continue;
      const state = stateAt(row, column);
      if (state === 'left out') {
        const reason = row.state === 'left out' ? row.reason : column.reason;
        if (column.is === 'values' || row.state !== 'left out') count(leftOut, reason ?? 'They are left out.');
        continue;
      }
      yield { result: readCell(written, cell, row, column, draft, contextOf), row, column, draft, cell };
    }
  }
}

function count(leftOut: LeftOut, reason: string): void {
  leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
}

function readCell(
  written: TableRow,
  cell: Cell,
  row: UnderstoodRow,
  column: UnderstoodColumn,
  { table, found }: TableDraft,
  contextOf: ContextOf,
): ProposedFact | Rejected {
  const line = row.metric === null ? column : row;
  const money = moneyAt(table.money, row.money ?? column.money);
  const scenario = row.scenario ?? column.scenario ?? table.scenario.scenario;
  const isBoth = row.scenario !== null && column.scenario !== null && row.scenario !== column.scenario;
  const context = contextOf(money, scenario);
  try {
    if (isBoth)
      throw new CellRefused(null, row.label, `it is ${row.scenario}, and its column is ${column.scenario}`, 'one');
    refuseBlankScenario(written, found, context);
    const metric = metricOf(row, column);
    const period = periodOf(metric, row, column, context);
    const plain = line.negated ? { ...metric, floor: null } : metric;
    const unit = metric.unitKind === 'money' ? (money.currency ?? '') : metric.unitKind;
    const percent = metric.unitKind === 'ratio' ? asPercentage(cell, written, row, column, table) : cell;
    const shown = shownNumber(percent, column.column, metric, unit, money.scale);
    const fact = readFact(written, shown, column.column, plain, period, context);
    const signed = line.negated ? turned(fact, metric, cell, column.column) : fact;
    const members = [...signed.members, ...row.members, ...column.members.filter(({ name }) => name !== '')];
    return { ...signed, members: members.sort((one, other) => (one.dimension < other.dimension ? -1 : 1)) };
  } catch (error) {
    return rejection(error, written, context, column.column);
  }
}

/** 62 of a share whose label or unit says %: 62%. */
function asPercentage(
  cell: Cell,
  written: TableRow,
  row: UnderstoodRow,
  column: UnderstoodColumn,
  { columns }: TableDraft['table'],
): Cell {
  const units = columns.find(({ is }) => is === 'units');
  const says =
    saysPercent(row.is === 'period' ? column.head : row.label) || (units && textAt(written, units.column) === '%');
  if (!says || isPercentage(cell) || plainAmount(cell) === null) return cell;
  return { kind: 'text', text: `${cell.text.trim()}%` };
}

/** @throws CellRefused for a row without a scenario in a column of them: it may be the one above, or an actual */
function refuseBlankScenario(written: TableRow, { body }: TableDraft['found'], { columns }: TableContext): void {
  const at = columns.at.get('scenario');
  const isBlank = (row: TableRow) => at !== undefined && (row.cells[at]?.text.trim() ?? '') === '';
  if (at === undefined || !isBlank(written) || body.every(isBlank)) return;
  throw new CellRefused(at, '', 'other rows name their scenario, and this one does not', 'actual, plan or forecast');
}

/** @throws CellRefused for a row or column that waits for an answer, or has no metric */
function metricOf(row: UnderstoodRow, column: UnderstoodColumn): Metric {
  const key: MetricKey | null = row.metric ?? column.metric;
  const isDown = row.is === 'period';
  const label = isDown ? column : row;
  const text = isDown ? column.head : row.label;
  if (key === null || (label.state === 'needs you' && label.metric === null)) {
    throw new CellRefused(
      null,
      text,
      (label.reason ?? 'nothing says what it is').replace(/\.$/, ''),
      'the name of a metric, such as Revenue',
    );
  }
  const other = isDown ? row : column;
  const isBalance = catalogue[key].kind === 'stock';
  if (other.state === 'needs you' && !(isBalance && other.day !== null)) {
    const head = isDown ? row.label : column.head;
    throw new CellRefused(null, head, lower(other.reason ?? 'its period is open'), expectedSpan);
  }
  return catalogue[key];
}

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '');
}

/** The money of a cell: its line's own, filled up by its table's where the two are of one currency. */
function moneyAt(table: UnderstoodMoney, line: UnderstoodMoney | null): UnderstoodMoney {
  if (line === null) return table;
  const isSame = line.currency === null || table.currency === null || line.currency === table.currency;
  return {
    scale: line.scale ?? (isSame ? table.scale : null),
    currency: line.currency ?? table.currency,
    from: line.from,
  };
}

/** @throws CellRefused for a flow over a single day */
function periodOf(metric: Metric, row: UnderstoodRow, column: UnderstoodColumn, { mapping }: TableContext): Period {
  const line = row.period || row.day ? row : column;
  const { day, period } = line;
  const head = row.is === 'period' ? row.label : column.head;
  if (metric.kind === 'stock') {
    const end = day ?? (mapping.stocks === 'period end' ? (period?.end ?? null) : null);
    if (end !== null) return { type: 'instant', start: end, end, precision: 'day' };
    if (period && period.precision === 'day' && period.start !== period.end)
      throw new CellRefused(
        null,
        head,
        'it is more than one day, and the value holds on a date',
        'a date, such as 2024-06-25',
      );
    if (period) return { type: 'instant', ...period };
  }
  if (period === null) throw new CellRefused(null, head, 'it names no period', expectedSpan);
  if (period.start === period.end)
    throw new CellRefused(null, head, `it is one day, and ${metric.name} is of a period`, expectedSpan);
  return { type: 'duration', ...period };
}

/** A cost that is written negative, as the positive amount that is saved. @throws CellRefused */
function turned(fact: ProposedFact, metric: Metric, cell: Cell, at: number): ProposedFact {
  if (fact.value.kind === 'missing') return fact;
  const figure = opposite(fact.value.figure);
  if (metric.floor !== null && (figure.low === null || figure.low.startsWith('-'))) {
    const why = 'costs are written negative in this table, and this one is not';
    throw new CellRefused(at, cell.text, why, 'a cost in brackets or below zero');
  }
  return { ...fact, value: { kind: 'figure', figure } };
}
