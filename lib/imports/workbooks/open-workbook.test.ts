import { describe, expect, test } from 'vitest';
import { fileInMemory } from '@/lib/imports/import-file';
import type { TableRow } from '@/lib/imports/tables/table-row';
import { workbook } from '@/lib/workbook/workbook';
import { rowXml, type SmallWorkbook, smallWorkbook } from '@/tests/support/small-workbook';
import { openWorkbook } from './open-workbook';

async function rowsOf(rows: string, more: Partial<SmallWorkbook> & { after?: string } = {}): Promise<TableRow[]> {
  const { after, ...workbook } = more;
  const bytes = smallWorkbook({ sheets: [{ name: 'Data', rows, after }], ...workbook });
  const opened = await openWorkbook(fileInMemory('figures.xlsx', bytes));
  const read: TableRow[] = [];
  for await (const rows of opened.rows('Data')) read.push(...rows);
  return read;
}

/** The first row's cells as `kind:text`. */
async function cellsOf(row: string, more: Partial<SmallWorkbook> = {}): Promise<string[]> {
  const [first] = await rowsOf(`<row r="1">${row}</row>`, more);
  return first?.cells.map(({ kind, text }) => `${kind}:${text}`) ?? [];
}

describe('a cell is read as its workbook stores it', () => {
  test.each([
    ['a number', '<c><v>1234.5</v></c>', 'number:1234.5'],
    ['a whole number beyond 2^53', '<c><v>9007199254740993</v></c>', 'number:9007199254740993'],
    ['a number with an exponent', '<c><v>1.5E+3</v></c>', 'number:1500'],
    ['a sum of 0.1 and 0.2', '<c><v>0.30000000000000004</v></c>', 'number:0.3'],
    ['0.00005 with all its decimals', '<c><v>5.0000000000000002E-5</v></c>', 'number:0.00005'],
    [
      'the cents of a large amount, but no whole unit, rounded',
      '<c><v>1234567890123456.5</v></c>',
      'number:1234567890123457',
    ],
    ['infinity as an error', '<c><v>INF</v></c>', 'error:INF'],
    ['1e400 as an error', '<c><v>1e400</v></c>', 'error:1e400'],
    ['a number stored as text', '<c t="str"><v>1,234</v></c>', 'text:1,234'],
    ['text that looks like a formula', '<c t="inlineStr"><is><t>=1+1</t></is></c>', 'text:=1+1'],
    ['yes', '<c t="b"><v>1</v></c>', 'boolean:TRUE'],
    ['an error', '<c t="e"><v>#REF!</v></c>', 'error:#REF!'],
    ['a formula by the value stored with it', '<c><f>1+1</f><v>3</v></c>', 'number:3'],
    ['a formula that gave a text', '<c t="str"><f>A1</f><v>about</v></c>', 'text:about'],
    [
      'a formula that was never calculated as an error',
      '<c><f>1+1</f></c>',
      'error:a formula that was never calculated',
    ],
    ['an ISO date', '<c t="d"><v>2024-12-31T00:00:00</v></c>', 'date:2024-12-31'],
    ['an ISO time as an error', '<c t="d"><v>12:30:00</v></c>', 'error:12:30:00'],
    ['31 February as an error', '<c t="d"><v>2024-02-31</v></c>', 'error:2024-02-31'],
  ])('%s', async (_, cell, expected) => {
    expect(await cellsOf(cell)).toEqual([expected]);
  });

  test('shared texts, plain and rich, without how they are pronounced', async () => {
    const shared =
      '<si><t>Cash</t></si><si><r><t>Net </t></r><r><rPr><b/></rPr><t>income</t></r><rPh><t>x</t></rPh></si>';
    const row = '<c t="s"><v>1</v></c><c t="s"><v>0</v></c><c t="s"><v>2</v></c>';
    expect(await cellsOf(row, { shared })).toEqual([
      'text:Net income',
      'text:Cash',
      'error:shared text 2, which the workbook does not have',
    ]);
  });

  test('characters that are written by their number', async () => {
    expect(await cellsOf('<c t="inlineStr"><is><t>a_x000D_b _x005F_x000D_</t></is></c>')).toEqual([
      'text:a\rb _x000D_',
    ]);
  });

  test('cells that the row leaves out are blank', async () => {
    expect(await cellsOf('<c r="B1"><v>1</v></c><c r="D1"><v>2</v></c>')).toEqual([
      'text:',
      'number:1',
      'text:',
      'number:2',
    ]);
  });
});

describe('dates', () => {
  const formats = ['yyyy-mm-dd', '[$-409]d-mmm-yy;@', 'h:mm:ss', '0.00" days"', '[Red]#,##0'];
  const styled = (style: number, value: number) => `<c s="${style}"><v>${value}</v></c>`;

  test.each([
    [false, 1, 'date:1900-01-01'],
    [false, 59, 'date:1900-02-28'],
    [false, 60, 'error:day 60, which no calendar has'],
    [false, 61, 'date:1900-03-01'],
    [false, 0, 'error:day 0, which no calendar has'],
    [false, 45657.75, 'date:2024-12-31'],
    [false, 2958465, 'date:9999-12-31'],
    [false, 2958466, 'error:day 2958466, which no calendar has'],
    [true, 0, 'date:1904-01-01'],
    [true, 44195, 'date:2024-12-31'],
    [true, -1, 'error:day -1, which no calendar has'],
  ])('in the 1904 system: %s, day %d is %s', async (date1904, value, expected) => {
    expect(await cellsOf(styled(1, value), { formats, date1904 })).toEqual([expected]);
  });

  test('are told from numbers by the cell’s format', async () => {
    const cells = formats.map((_, at) => styled(at + 1, 45657)).join('');
    const [iso, named, time, days, red] = await cellsOf(cells, { formats });
    expect([iso, named]).toEqual(['date:2024-12-31', 'date:2024-12-31']);
    expect([time, days, red]).toEqual(['number:45657', 'number:45657', 'number:45657']);
  });
});

describe('merged cells', () => {
  const after = '<mergeCells><mergeCell ref="A1:A3"/><mergeCell ref="B1:C1"/></mergeCells>';

  test('give their text to every cell that they cover, marked as shared', async () => {
    const [first, second, third] = await rowsOf(
      rowXml(1, ['Cash', '2024', '']) + rowXml(2, ['', '1', '2']) + rowXml(3, []),
      { after },
    );
    expect(first?.cells).toEqual([
      { kind: 'text', text: 'Cash' },
      { kind: 'text', text: '2024' },
      { kind: 'text', text: '2024', merged: true },
    ]);
    expect(second?.cells[0]).toEqual({ kind: 'text', text: 'Cash', merged: true });
    expect(third?.cells).toEqual([{ kind: 'text', text: 'Cash', merged: true }]);
  });

  test('of a whole sheet are refused', async () => {
    const whole = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    await expect(rowsOf(rowXml(1, ['a']), { after: whole })).rejects.toThrow('The sheet merges over 100000 cells.');
  });
});

describe('sheets', () => {
  const rows = rowXml(1, ['a']);

  test('are named in their order, the hidden ones last and told apart', async () => {
    const sheets = [
      { name: 'Old', rows, state: 'veryHidden' },
      { name: 'Figures', rows },
      { name: '&lt;img src=x&gt;__proto__', rows, state: 'hidden' },
    ];
    const opened = await openWorkbook(fileInMemory('f.xlsx', smallWorkbook({ sheets })));
    expect(opened.sheets).toEqual(['Figures', 'Old', '<img src=x>__proto__']);
    expect(opened.hidden).toEqual(['Old', '<img src=x>__proto__']);
  });

  test('of a strict workbook, in UTF-16, and from another program are read alike', async () => {
    expect(await cellsOf('<c><v>1</v></c>', { strict: true })).toEqual(['number:1']);
    const sheet = `<?xml version="1.0" encoding="UTF-16"?><x:worksheet xmlns:x="a"><x:sheetData><x:row><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const parts = { 'xl/worksheets/sheet1.xml': Buffer.from(`\ufeff${sheet}`, 'utf16le') };
    expect((await rowsOf('', { parts }))[0]?.cells).toEqual([{ kind: 'number', text: '7' }]);
  });

  test('that only hold a chart are left out', async () => {
    const relations =
      '<Relationships><Relationship Id="s0" Type="a/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="s1" Type="a/chartsheet" Target="worksheets/sheet2.xml"/></Relationships>';
    const sheets = [
      { name: 'Figures', rows },
      { name: 'Chart', rows: '' },
    ];
    const bytes = smallWorkbook({ sheets, parts: { 'xl/_rels/workbook.xml.rels': relations } });
    expect((await openWorkbook(fileInMemory('f.xlsx', bytes))).sheets).toEqual(['Figures']);
  });
});

test('what a program adds behind the rows, in words of its own, is no row', async () => {
  const after = '<extLst><ext><x14:row><x14:c><x14:v>9</x14:v></x14:c></x14:row></ext></extLst>';
  expect((await rowsOf(rowXml(1, ['a']), { after })).length).toBe(1);
});

test('a workbook that another program wrote, with rows and formats of its own, is read as it shows', async () => {
  const bytes = await workbook('Figures', [
    {
      name: 'Data',
      above: ['Acme plc'],
      columns: [
        { label: 'metric', width: 10 },
        { label: 'as of', width: 10 },
        { label: 'value', width: 10 },
      ],
      rows: [['Cash', new Date(Date.UTC(2024, 2, 31)), 1234.5]],
    },
  ]);
  const opened = await openWorkbook(fileInMemory('f.xlsx', bytes));
  const read: TableRow[] = [];
  for await (const rows of opened.rows('Data')) read.push(...rows);
  expect(read.map(({ row, cells }) => [row, ...cells.map(({ kind, text }) => `${kind}:${text}`)])).toEqual([
    [1, 'text:Acme plc'],
    [3, 'text:metric', 'text:as of', 'text:value'],
    [4, 'text:Cash', 'date:2024-03-31', 'number:1234.5'],
  ]);
});
