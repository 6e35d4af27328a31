import { type Field, fieldNamed } from '@/lib/imports/tables/fields';
import type { MappedColumn } from '@/lib/imports/tables/mapping';
import type { PeriodHead } from '@/lib/imports/tables/period-head';
import { readPeriodHead } from '@/lib/imports/tables/period-head';
import type { RowQuestion } from '@/lib/imports/tables/period-heads';
import { scenarioNamed } from '@/lib/imports/tables/read-scenario';
import { capital } from '@/lib/turnaround/words';
import type { Choices } from './choices';
import { dimensionNamed, namesCompanies, unitKindNamed } from './column-kinds';
import { isComparison } from './comparison';
import type { FoundTable } from './find-tables';
import { columnOf, isFilled, isValue, isWords, widthOf } from './grid';
import { readLabel } from './label';
import { blankLine, leftOutColumn, periodSaid } from './lines';
import { moneyOfLine } from './money';
import { type MoneySign, moneySign } from './money-sign';
import { readHeads } from './read-heads';
import { saidByLabels } from './said-by-labels';
import { setsApart, setsApartReason } from './sets-apart';
import type { UnderstoodColumn } from './understanding';

export type ReadColumns = {
  readonly columns: readonly UnderstoodColumn[];
  /** What the heads of periods leave open, with the columns they stand in. */
  readonly questions: readonly RowQuestion[];
};

/** What the columns of a table with periods across hold. */
export function columnsAcross(table: FoundTable, sheet: string | null, choices: Choices): ReadColumns {
  const width = widthOf([...table.headRows, ...table.body]);
  const stacks = [...Array(width).keys()].map((column) => columnOf(table.headRows, column));
  const chosen = { ...saidByLabels(table), ...choices.chosen };
  const { heads, signs, questions } = readHeads(stacks.slice(table.firstValue), choices.spans, chosen);
  const columns = stacks.map((stack, column): UnderstoodColumn | null => {
    const head = headText(stack.filter(({ merged }) => !merged || column >= table.firstValue).map(({ text }) => text));
    const context = { table, sheet, choices, column, head };
    const decided = choices.mapping.columns.find(({ header }) => header === head);
    if (decided) return decidedColumn(decided, context);
    const at = column - table.firstValue;
    const period = at < 0 ? undefined : heads[at];
    return period ? valueColumn(period, signs[at] ?? null, context) : besideLabels(context);
  });
  const found = columns.filter((column) => column !== null);
  return {
    columns: withoutSecondTable(withLabels(labelled(found, table, choices), table), table, choices),
    questions: questions.map((one) => ({ ...one, at: one.at + table.firstValue })),
  };
}

type Context = {
  readonly table: FoundTable;
  readonly sheet: string | null;
  readonly choices: Choices;
  readonly column: number;
  readonly head: string;
};

/** The lines of a head as one text; what a line repeats of another is not said twice. */
export function headText(lines: readonly string[]): string {
  return [...new Set(lines.map((line) => line.replaceAll(/\s+/g, ' ').trim()).filter((line) => line !== ''))].join(' ');
}

export function otherColumn(
  { column, head }: Pick<Context, 'column' | 'head'>,
  is: UnderstoodColumn['is'],
  words: string,
  field: Field | null = null,
): UnderstoodColumn {
  return { ...blankLine, column, head, is, words, field, state: 'understood', reason: null };
}

/** A column as a person decided, whatever its head says. */
function decidedColumn(decided: MappedColumn, context: Context): UnderstoodColumn {
  const { column, head, choices } = context;
  if (decided.is === 'left out') return leftOutColumn(column, head, 'It is left out by choice.');
  if (decided.is === 'dimension') {
    return {
      ...otherColumn(context, 'members', capital(decided.dimension)),
      members: [{ dimension: decided.dimension, name: '' }],
    };
  }
  if (decided.is !== 'values') return otherColumn(context, 'field', decided.is.replaceAll('_', ' '), decided.is);
  const read = readPeriodHead({ kind: 'text', text: decided.period ?? head }, { ...choices.spans, ...choices.chosen });
  return valueColumn(read, null, context) ?? leftOutColumn(column, head, 'It is blank.');
}

function valueColumn(period: PeriodHead, sign: MoneySign | null, context: Context): UnderstoodColumn | null {
  const { column, head, table, sheet, choices } = context;
  const said = periodSaid(period);
  const at = { sheet, row: table.headRows[0]?.row ?? 0, column, text: head };
  const money = moneyOfLine(sign, at, choices.company.currency);
  if (said) return { ...blankLine, column, head, field: null, is: 'values', money, ...said };
  const cells = columnOf(table.body, column).filter(isFilled);
  if (cells.length === 0) return null;
  const known = besides(context);
  if (known) return known;
  const isRemark = cells.filter(isWords).length * 2 > cells.length;
  const as = period.kind === 'other' ? period.as : 'label';
  if (as !== 'label' && as !== 'blank')
    return leftOutColumn(column, head, period.kind === 'other' ? `${period.why}.` : '');
  if (isRemark) return leftOutColumn(column, head, 'It holds remarks.');
  const reason = as === 'blank' ? 'Its head is blank.' : 'Its head names no period.';
  return { ...otherColumn(context, 'values', head), state: 'needs you', reason };
}

/** A column of something else than values and labels, known by its head or its cells. */
export function besides(context: Context): UnderstoodColumn | null {
  const { head, table, column } = context;
  const cells = columnOf(table.body, column).filter(isFilled);
  const field = fieldNamed(head) ?? (namesScenarios(cells.map(({ text }) => text)) ? 'scenario' : undefined);
  if (field === 'unit' || isUnitColumn(cells.map(({ text }) => text))) return otherColumn(context, 'units', 'Units');
  if (field && field !== 'metric' && field !== 'value')
    return otherColumn(context, 'field', capital(field.replaceAll('_', ' ')), field);
  if (namesCompanies(head)) return otherColumn(context, 'companies', 'Companies');
  const dimension = dimensionNamed(head);
  if (!dimension || cells.filter(isWords).length * 2 < cells.length) return null;
  return { ...otherColumn(context, 'members', capital(dimension)), members: [{ dimension, name: '' }] };
}

/** Actual, Budget, Variance: a column of nothing but scenarios, whatever its head says. */
function namesScenarios(texts: readonly string[]): boolean {
  return texts.some((text) => scenarioNamed(text)) && texts.every((text) => scenarioNamed(text) ?? isComparison(text));
}

function isUnitColumn(texts: readonly string[]): boolean {
  const units = texts.filter((text) => unitKindNamed(text) !== null || moneySign(text)?.rest === '');
  return units.length > 0 && units.length * 2 > texts.length;
}

function besideLabels(context: Context): UnderstoodColumn | null {
  const cells = columnOf(context.table.body, context.column).filter(isFilled);
  if (cells.length === 0 && context.head === '') return null;
  const known = besides(context);
  if (known) return known;
  if (cells.some(isWords)) return otherColumn(context, 'labels', 'Labels');
  if (cells.length === 0) return null;
  return leftOutColumn(
    context.column,
    context.head,
    cells.every(isValue) ? 'It holds numbers of rows.' : 'It holds remarks.',
  );
}

const besideFirst = 'Another table stands beside the first here: move it below the first, or to a sheet of its own.';

/** Values right of another column of labels belong to those labels: under the first ones they would be wrong. */
function withoutSecondTable(
  columns: readonly UnderstoodColumn[],
  { body, firstValue }: FoundTable,
  { metricOf }: Choices,
): UnderstoodColumn[] {
  const namesMetrics = ({ column }: UnderstoodColumn) => {
    const words = columnOf(body, column).filter(isWords);
    const known = words.filter(({ text }) => readLabel(text, metricOf).meaning.is !== 'unknown');
    return words.length > 0 && known.length * 2 >= words.length;
  };
  const second = columns.find((one) => one.column > firstValue && one.state === 'left out' && namesMetrics(one));
  if (!second) return [...columns];
  return columns.map((one) => (one.column < second.column ? one : leftOutColumn(one.column, one.head, besideFirst)));
}

/** Where the only words before the values are names of departments, they are the labels: parts of what the sheet counts. */
function withLabels(columns: readonly UnderstoodColumn[], { firstValue }: FoundTable): UnderstoodColumn[] {
  const [only, another] = columns.filter(({ is, column }) => is === 'members' && column < firstValue);
  if (!only || another || columns.some(({ is }) => is === 'labels')) return [...columns];
  return columns.map((column) => (column === only ? { ...column, is: 'labels' } : column));
}

/** Of several columns of words, those that name metrics are labels; a column of groups stands before them. */
function labelled(
  columns: readonly UnderstoodColumn[],
  { body }: FoundTable,
  { metricOf }: Choices,
): UnderstoodColumn[] {
  const candidates = columns.filter(({ is }) => is === 'labels');
  if (candidates.length < 2) return [...columns];
  const named = ({ column }: UnderstoodColumn) =>
    columnOf(body, column).filter((cell) => isFilled(cell) && readLabel(cell.text, metricOf).meaning.is !== 'unknown')
      .length;
  const filled = ({ column }: UnderstoodColumn) => columnOf(body, column).filter(isFilled).length;
  const main = candidates.reduce((best, one) =>
    named(one) > named(best) || (named(one) === named(best) && filled(one) > filled(best)) ? one : best,
  );
  const isGroup = (column: UnderstoodColumn) => column.column < main.column && filled(column) < filled(main);
  const known = columns.filter((column) => column.is !== 'labels' || column === main || isGroup(column));
  return columns.map((column) => {
    if (column.is !== 'labels' || column === main) return column;
    if (isGroup(column)) return { ...column, words: 'Groups' };
    const isOpen = setsApart(column.column, known, body);
    const left = leftOutColumn(column.column, column.head, isOpen ? setsApartReason : 'It says nothing of figures.');
    return isOpen ? { ...left, state: 'needs you' } : left;
  });
}
