import { decimal } from '@/lib/figures/decimal';
import type { Hold } from '@/lib/imports/proposed';
import { catalogue } from '@/lib/turnaround/catalogue';
import { addDays, periodLabel } from '@/lib/turnaround/period';
import type { FileDraft, TableDraft } from './drafts';
import { cellAt } from './grid';
import { plainAmount } from './plain-amount';
import type { ReadCell } from './read-cells';
import type { UnderstoodColumn } from './understanding';

type Run = { readonly columns: readonly UnderstoodColumn[]; readonly start: string; readonly end: string };

/**
 * Holds back the columns whose every value is the sum of the columns before it, though their heads name other days: YTD
 * after April to June, read from January, or a fiscal year that was read a year early.
 */
export function heldBySums(cells: readonly ReadCell[], { sheets }: FileDraft): readonly ReadCell[] {
  const holds = new Map<UnderstoodColumn, Hold>();
  for (const draft of sheets.flatMap(({ tables }) => tables)) {
    if (draft.table.layout !== 'periods across') continue;
    for (const column of draft.table.columns) {
      const run = runsBefore(column, draft).find((one) => isSumOf(column, one, cells, draft));
      if (run) holds.set(column, holdOf(column, run));
    }
  }
  return cells.map((cell) => {
    const hold = holds.get(cell.column);
    if (!hold || cell.result.kind !== 'fact' || cell.result.hold || cell.result.period.type !== 'duration') return cell;
    return { ...cell, result: { ...cell.result, hold } };
  });
}

/** The columns that end directly before one and follow each other, from two up to all of them, if they span other days. */
function runsBefore(column: UnderstoodColumn, { table }: TableDraft): Run[] {
  const { period, scenario } = column;
  if (column.is !== 'values' || period === null) return [];
  const before = table.columns.filter((one) => one.column < column.column && one.scenario === scenario).reverse();
  const runs: Run[] = [];
  const columns: UnderstoodColumn[] = [];
  for (const one of before) {
    const next = columns[0]?.period;
    if (one.is !== 'values' || !one.period || (next && addDays(one.period.end, 1) !== next.start)) break;
    columns.unshift(one);
    const [start, end] = [one.period.start, columns.at(-1)?.period?.end ?? ''];
    if (columns.length > 1 && (start !== period.start || end !== period.end))
      runs.push({ columns: [...columns], start, end });
  }
  return runs;
}

function isSumOf(column: UnderstoodColumn, { columns }: Run, cells: readonly ReadCell[], draft: TableDraft): boolean {
  let digits = 0;
  for (const [at, row] of draft.table.rows.entries()) {
    const written = draft.found.body[at];
    const { metric } = row;
    if (!written || row.state !== 'understood' || metric === null || !isSummed(metric)) continue;
    const [sum, ...parts] = [column, ...columns].map((one) => plainAmount(cellAt(written, one.column)));
    if (sum === null || sum === undefined || parts.some((part) => part === null)) continue;
    const total = parts.reduce((value, part) => value.plus(part ?? 0), decimal('0'));
    if (!total.eq(sum)) return false;
    if (parts.filter((part) => /[1-9]/.test(part ?? '')).length > 1) digits += sum.replaceAll(/\D|^-?0+/g, '').length;
  }
  // Sums of a few digits agree by chance.
  return digits + columns.length >= 5 && cells.some((cell) => cell.draft === draft && cell.column === column);
}

function isSummed(metric: keyof typeof catalogue): boolean {
  const { kind, unitKind } = catalogue[metric];
  return kind === 'flow' && unitKind === 'money';
}

function holdOf({ head, period }: UnderstoodColumn, { start, end }: Run): Hold {
  const read = period ? periodLabel({ type: 'duration', ...period }) : 'other days';
  const summed = periodLabel({ type: 'duration', start, end, precision: 'day' });
  return {
    code: 'sum-of-other-days',
    sentence: `${head} is read as ${read}, and its values are the sums of ${summed}: say which days it is of.`,
  };
}
