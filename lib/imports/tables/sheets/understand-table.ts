import type { PeriodHead } from '@/lib/imports/tables/period-head';
import type { RowQuestion } from '@/lib/imports/tables/period-heads';
import type { Scenario } from '@/lib/turnaround/case';
import type { Choices } from './choices';
import { columnsAcross } from './columns-across';
import { isComparison } from './comparison';
import { isCost, negatedLines, type SignOfLine, signOf } from './costs';
import type { Around, MetricLine, TableDraft } from './drafts';
import type { FoundTable } from './find-tables';
import { cellAt, isFilled, textAt } from './grid';
import { hasFlows } from './head-questions';
import { blankLine, periodSaid } from './lines';
import { type RowDraft, rowsAcross } from './rows-across';
import { readDown, unknownTexts } from './rows-down';
import { openBeside, setsApart, setsApartReason } from './sets-apart';
import { type SettledLine, settleParts } from './settle-parts';
import { totalColumns } from './total-columns';
import { type CellCounts, stateAt, type UnderstoodColumn, type UnderstoodRow } from './understanding';

/** Understands a table with metrics down and periods across. */
export function understandAcross(found: FoundTable, around: Around, choices: Choices): TableDraft {
  const draft = acrossWith(found, around, choices);
  const isOpen = draft.headQuestions.some(({ head }) => head.question === 'period of a date');
  if (!isOpen || choices.chosen.ends || hasFlows(draft)) return draft;
  // Balances hold at a month's end, whatever else it may end.
  return acrossWith(found, around, { ...choices, chosen: { ...choices.chosen, ends: 'month' } });
}

function acrossWith(found: FoundTable, around: Around, choices: Choices): TableDraft {
  const read = columnsAcross(found, around.sheet, choices);
  const columns = totalColumns(around.scenarioIsOpen ? read.columns.map(withoutScenario) : read.columns);
  const drafts = rowsAcross(found, columns, around.title, around.sheet, choices);
  const settled = settleParts(
    drafts.map(({ meaning }) => meaning),
    choices.mapping,
  );
  const signs = settled.map((line, at) => signOfLine(line, drafts[at]?.values.map(({ cell }) => cell.text) ?? []));
  const negated = negations(settled, signs, choices);
  const rows = drafts.map((draft, at) => rowOf(draft, settled[at] as SettledLine, negated[at] === true, columns));
  const lines = rows.map(({ row }, at) => ({ at: row, settled: settled[at] as SettledLine, sign: signs[at] ?? null }));
  return draftOf(found, columns, rows, around, read.questions, lines);
}

function withoutScenario(column: UnderstoodColumn): UnderstoodColumn {
  if (column.is !== 'values' || column.scenario !== null || column.state !== 'understood') return column;
  return { ...column, state: 'needs you', reason: 'Whether it is an actual or a plan is open: its sheet names both.' };
}

/** Understands a table with periods down and metrics across. */
export function understandDown(found: FoundTable, around: Around, choices: Choices): TableDraft {
  const { others, metrics, periods, questions } = readDown(found, around.title, around.sheet, choices);
  const settled = settleParts(
    metrics.map(({ meaning }) => meaning),
    choices.mapping,
  );
  const signs = settled.map((line, at) => signOfLine(line, metrics[at]?.cells.map(({ text }) => text) ?? []));
  const negated = negations(settled, signs, choices);
  const values = metrics.map(({ column, head, money, scenario }, at): UnderstoodColumn => {
    const { state, reason, metric, members, ...said } = settled[at] as SettledLine;
    const line = { ...blankLine, metric, members, money, scenario, negated: negated[at] === true };
    const words = withScenario(said.words, scenario);
    return {
      ...line,
      column,
      head,
      field: null,
      is: state === 'left out' ? 'left out' : 'values',
      words,
      state,
      reason,
    };
  });
  const columns = withOpen([...others, ...values], found).sort((one, other) => one.column - other.column);
  const rows = found.body.map((row, at) => periodRow(row, periods[at] as PeriodHead, columns, choices));
  const lines = metrics.map(({ column }, at) => ({
    at: column,
    settled: settled[at] as SettledLine,
    sign: signs[at] ?? null,
  }));
  return draftOf(found, columns, rows, around, questions, lines);
}

/** Columns of texts that nobody knows, where they set rows of one period apart. */
function withOpen(columns: readonly UnderstoodColumn[], { body }: FoundTable): UnderstoodColumn[] {
  return columns.map((column) => {
    const isUnknown = column.is === 'left out' && column.reason === unknownTexts;
    if (!isUnknown || !setsApart(column.column, columns, body)) return column;
    return { ...column, state: 'needs you', reason: setsApartReason };
  });
}

function draftOf(
  found: FoundTable,
  columns: readonly UnderstoodColumn[],
  rows: readonly UnderstoodRow[],
  { money, scenario }: Around,
  headQuestions: readonly RowQuestion[],
  lines: readonly MetricLine[],
): TableDraft {
  const { layout, headRows, body } = found;
  const last = body.at(-1) ?? headRows.at(-1);
  const { contradictory, ...said } = money;
  const table = {
    ...{ layout, headRows: headRows.map(({ row }) => row), lastRow: last?.row ?? 0, columns, rows, scenario },
    money: said,
  };
  return { found, table, money, headQuestions, lines };
}

function signOfLine({ metric }: SettledLine, texts: readonly string[]) {
  return metric !== null && isCost(metric) ? signOf(texts) : null;
}

function negations(settled: readonly SettledLine[], signs: readonly SignOfLine[], { mapping }: Choices): boolean[] {
  if (mapping.costs !== 'negative') return settled.map(() => false);
  return negatedLines(settled.map(({ metric }, at) => ({ metric, sign: signs[at] ?? null })));
}

function rowOf(
  { row, label, money, values, scenario }: RowDraft,
  { is, state, reason, metric, members, ...said }: SettledLine,
  negated: boolean,
  columns: readonly UnderstoodColumn[],
): UnderstoodRow {
  const line = { ...blankLine, metric, members, money, scenario, negated };
  const words = withScenario(said.words, scenario);
  const bare = { ...line, row: row.row, label, is, words, state, reason };
  const filled = columns.filter((column) => isValueColumn(column) && isFilled(cellAt(row, column.column)));
  return { ...bare, counts: countsOf({ ...bare, counts: none }, values.length === 0 ? [] : filled) };
}

function withScenario(words: string, scenario: Scenario | null): string {
  return scenario === null ? words : `${words}, ${scenario}`;
}

/** Columns left out that hold texts beside the table are no values of it. */
function isValueColumn({ is, reason }: UnderstoodColumn): boolean {
  return (
    is === 'values' ||
    (is === 'left out' && reason !== null && !/remarks|says nothing|numbers of rows|rows of one name/.test(reason))
  );
}

const none: CellCounts = { understood: 0, 'needs you': 0, 'left out': 0 };

function countsOf(row: UnderstoodRow, columns: readonly UnderstoodColumn[]): CellCounts {
  const counts = { ...none };
  for (const column of columns) counts[stateAt(row, column)] += 1;
  return counts;
}

function periodRow(
  row: FoundTable['body'][number],
  head: PeriodHead,
  columns: readonly UnderstoodColumn[],
  { mapping }: Choices,
): UnderstoodRow {
  const label = columns
    .filter(({ is }) => is === 'periods')
    .map(({ column }) => textAt(row, column))
    .join(' ');
  const filled = columns.filter((column) => isValueColumn(column) && isFilled(cellAt(row, column.column)));
  const said = periodSaid(head);
  const bare = {
    ...{ ...blankLine, row: row.row, label, is: 'period' as const, counts: none },
    ...(said ?? notPeriod(label, filled.length === 0)),
  };
  const others = columns.find(({ is }) => is === 'companies');
  const isOther = others && mapping.only && !mapping.only.names.includes(textAt(row, others.column));
  const left = { ...bare, state: 'left out' as const, reason: 'A row of another company.' };
  const kinds = columns.find(({ field }) => field === 'scenario');
  const compares = kinds && isComparison(textAt(row, kinds.column));
  const variance = { ...bare, state: 'left out' as const, reason: 'It compares periods or scenarios.' };
  const beside = openBeside(row, columns);
  const open = { ...bare, state: 'needs you' as const, reason: `what the column ${beside} says of it is open` };
  const whole: UnderstoodRow = isOther
    ? left
    : compares
      ? variance
      : beside === null
        ? bare
        : { ...open, period: null, day: null };
  return { ...whole, counts: countsOf(whole, filled) };
}

function notPeriod(label: string, isBlank: boolean) {
  const line = { period: null, day: null, scenario: null as Scenario | null };
  if (isBlank) return { ...line, words: 'A remark', state: 'left out' as const, reason: null };
  if (/^(?:grand )?(?:total|sum|gesamt|summe|average|avg)/i.test(label)) {
    return { ...line, words: 'A total', state: 'left out' as const, reason: 'A total of the rows above.' };
  }
  return { ...line, words: 'Not known', state: 'needs you' as const, reason: 'it names no period' };
}
