import type { ProposedFact, Rejected } from '@/lib/imports/proposed';
import { CellRefused } from './cell-refused';
import { readFact, readMetric, rejection } from './proposed-fact';
import { periodOf, readPeriod } from './read-period';
import type { TableContext } from './table-context';
import { blankCell, type TableRow } from './table-row';

/** A row of a long table is one fact, or one rejection. */
export function readLongRow(row: TableRow, context: TableContext): ProposedFact | Rejected {
  const at = context.columns.at.get('value');
  try {
    if (row.fault !== null) throw faultOf(row.fault);
    if (at === undefined) throw new CellRefused(null, '', 'no column holds the values', 'a column mapped to value');
    const metric = readMetric(row, context);
    return readFact(row, row.cells[at] ?? blankCell, at, metric, readPeriod(row, metric, context), context);
  } catch (error) {
    return rejection(error, row, context);
  }
}

/**
 * Each filled value cell of a wide table's row is one fact, or one rejection; a blank cell says nothing.
 * A heading without values is no row of figures.
 */
export function readWideRow(row: TableRow, context: TableContext): (ProposedFact | Rejected)[] {
  if (row.fault !== null) return [rejection(faultOf(row.fault), row, context)];
  const filled = context.columns.values.filter(({ at }) => row.cells[at]?.text.trim());
  return filled.map(({ period, at }) => {
    try {
      const metric = readMetric(row, context);
      const over = periodOf({ text: period, at }, '', metric, context);
      return readFact(row, row.cells[at] ?? blankCell, at, metric, over, context);
    } catch (error) {
      return rejection(error, row, context, at);
    }
  });
}

function faultOf(fault: string): CellRefused {
  return new CellRefused(null, '', fault, 'cells that can be told apart');
}
