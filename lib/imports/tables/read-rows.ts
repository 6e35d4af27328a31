import type { ProposedFact, Rejected } from '@/lib/imports/proposed';
import type { Metric } from '@/lib/turnaround/catalogue';
import { CellRefused } from './cell-refused';
import { readFact, readMetric, rejection } from './proposed-fact';
import { periodOf, readPeriod } from './read-period';
import { readUnit } from './read-unit';
import { shownNumber } from './shown-number';
import type { TableContext } from './table-context';
import { blankCell, type Cell, type TableRow } from './table-row';

/** A row of a long table is one fact, or one rejection. */
export function readLongRow(row: TableRow, context: TableContext): ProposedFact | Rejected {
  const at = context.columns.at.get('value');
  try {
    if (row.fault !== null) throw faultOf(row.fault);
    if (at === undefined) throw new CellRefused(null, '', 'no column holds the values', 'a column mapped to value');
    const metric = readMetric(row, context);
    const period = readPeriod(row, metric, context);
    return readFact(row, shownAt(row, at, metric, context), at, metric, period, context);
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
      return readFact(row, shownAt(row, at, metric, context), at, metric, over, context);
    } catch (error) {
      return rejection(error, row, context, at);
    }
  });
}

/** A value cell with the number that it shows. @throws CellRefused */
function shownAt(row: TableRow, at: number, metric: Metric, context: TableContext): Cell {
  const cell = row.cells[at] ?? blankCell;
  if (!cell.format) return cell;
  return shownNumber(cell, at, metric, readUnit(row, metric, context), context.mapping.moneyIn);
}

function faultOf(fault: string): CellRefused {
  return new CellRefused(null, '', fault, 'cells that can be told apart');
}
