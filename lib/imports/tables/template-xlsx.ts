import { amountCell } from '@/lib/exports/workbook/amount';
import { dayCell } from '@/lib/exports/workbook/day';
import type { Cell as SheetCell } from '@/lib/exports/workbook/sheet';
import { workbook } from '@/lib/exports/workbook/workbook';
import { templateFields } from './fields';
import type { Cell } from './table-row';
import { type Proposal, templateRows } from './template';

/** The template as an XLSX file, filled with facts: amounts as numbers, days as dates. */
export function templateXlsx(title: string, proposal: Proposal): Promise<Uint8Array> {
  const columns = templateFields.map((label) => ({ label, width: Math.max(label.length + 2, 14) }));
  return workbook(title, [{ name: 'Facts', columns, rows: templateRows(proposal).map((row) => row.map(sheetCell)) }]);
}

function sheetCell({ kind, text }: Cell): SheetCell {
  if (kind === 'number') return amountCell(text);
  return kind === 'date' ? dayCell(text) : text;
}
