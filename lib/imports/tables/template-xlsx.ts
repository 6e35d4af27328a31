import { amountCell } from '@/lib/workbook/amount';
import { dayCell } from '@/lib/workbook/day';
import type { Sheet, Cell as SheetCell } from '@/lib/workbook/sheet';
import { workbook } from '@/lib/workbook/workbook';
import { templateFields } from './fields';
import type { Cell } from './table-row';
import { type Proposal, templateRows } from './template';
import { templateGuide } from './template-guide';

/** The template as an XLSX file, filled with facts: amounts as numbers, days as dates, and a sheet that explains the columns. */
export function templateXlsx(title: string, proposal: Proposal): Promise<Uint8Array> {
  const columns = templateFields.map((label) => ({ label, width: Math.max(label.length + 2, 14) }));
  const rows = templateRows(proposal).map((row) => row.map(sheetCell));
  return workbook(title, [{ name: 'Facts', columns, rows }, guide]);
}

const guide: Sheet = {
  name: 'Columns',
  columns: [
    { label: 'Column', width: 18 },
    { label: 'Holds', width: 80 },
    { label: 'Example', width: 24 },
  ],
  rows: templateFields.map((field) => [field, templateGuide[field].holds, templateGuide[field].example]),
};

function sheetCell({ kind, text }: Cell): SheetCell {
  if (kind === 'number') return amountCell(text);
  return kind === 'date' ? dayCell(text) : text;
}
