import { expect, test } from 'vitest';
import { fileInMemory } from '@/lib/imports/import-file';
import { openTable } from '@/lib/imports/tables/open-table';
import { dayCell, writtenWorkbook } from '@/tests/support/written-workbook';

test('a workbook that another library wrote is read as it was written', async () => {
  const rows = [
    ['Metric', dayCell('2024-01-31', 'mmm-yy'), true],
    ['Revenue', { value: 3991.5, format: '#,##0' }, null, { value: 0, formula: 'B2+1' }],
  ];
  const bytes = await writtenWorkbook([
    { name: 'P&L', rows, merged: ['A1:A1'] },
    { name: 'Old', rows: [['x']], hidden: true },
  ]);
  const table = await openTable(fileInMemory('a.xlsx', bytes), {
    encoding: null,
    delimiter: null,
    quote: '"',
    sheet: null,
  });
  const read = [];
  for await (const some of table.rows())
    read.push(...some.map(({ cells }) => cells.map(({ kind, text }) => `${kind} ${text}`)));
  expect(read).toEqual([
    ['text Metric', 'date 2024-01-31', 'boolean TRUE'],
    ['text Revenue', 'number 3991.5', 'text ', 'error a formula without a stored value'],
  ]);
});
