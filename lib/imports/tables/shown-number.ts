import { decimal, plainText } from '@/lib/figures/decimal';
import type { Metric } from '@/lib/turnaround/catalogue';
import { CellRefused } from './cell-refused';
import { powerOf } from './format-fits';
import { type ScaleName, scales } from './read-value';
import type { Cell } from './table-row';

/**
 * The number that a workbook's cell shows, where its format shows another than it keeps: 29 written with a percent sign is
 * 0.29; 3,991,000 shown as 3,991 is 3,991 under "£000".
 * @param said what the file's amounts of money are in
 * @throws CellRefused where format and file name two scales
 */
export function shownNumber(cell: Cell, at: number, metric: Metric, unit: string, said: ScaleName | null): Cell {
  const { format } = cell;
  if (!format || cell.kind !== 'number') return cell;
  if (metric.unitKind === 'ratio') return format.percent === 'written' ? times(cell, -2) : cell;
  if (metric.unitKind !== 'money' || (!format.power && !format.words)) return cell;
  const power = format.power ?? 0;
  const named = format.words ? powerOf(format.words, format.currency ?? '', unit) : null;
  const scale = said === null ? 0 : scales[said];
  if (named === null || named === 0) {
    if (power === 0 || scale === 0) return cell;
    if (power === scale) return times(cell, -power);
  } else {
    if (scale === 0 && said !== null) return times(cell, named - power);
    if (scale === named) return times(cell, -power);
    if (said === null) return cell;
  }
  throw new CellRefused(at, cell.text, 'its format shows it in another scale than the file says', 'one scale');
}

function times(cell: Cell, power: number): Cell {
  return { ...cell, text: plainText(decimal(cell.text).times(`1e${power}`)) };
}
