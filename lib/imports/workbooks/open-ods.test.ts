import { describe, expect, test } from 'vitest';
import { fileInMemory } from '@/lib/imports/import-file';
import type { TableRow } from '@/lib/imports/tables/table-row';
import { zipOf } from '@/tests/support/small-workbook';
import { openWorkbook } from './open-workbook';

const names = 'xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:calcext="c"';
const content = (tables: string) =>
  `<?xml version="1.0"?><office:document-content ${names}><office:automatic-styles><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
const sheet = (rows: string, name = 'Data', style = 'ta1') =>
  `<table:table table:name="${name}" table:style-name="${style}">${rows}</table:table>`;
const row = (cells: string, repeated = 1) =>
  `<table:table-row table:number-rows-repeated="${repeated}">${cells}</table:table-row>`;
const text = (shown: string, more = '') =>
  `<table:table-cell office:value-type="string" ${more}><text:p>${shown}</text:p></table:table-cell>`;

const open = (tables: string, parts: Record<string, string> = {}) =>
  openWorkbook(fileInMemory('f.ods', zipOf({ 'content.xml': content(tables), ...parts })));

async function rowsOf(rows: string): Promise<TableRow[]> {
  const read: TableRow[] = [];
  for await (const some of (await open(sheet(rows))).rows('Data')) read.push(...some);
  return read;
}

const cellsOf = async (cells: string) =>
  (await rowsOf(row(cells)))[0]?.cells.map(({ kind, text }) => `${kind}:${text}`);

describe('a cell of an OpenDocument workbook', () => {
  const typed = (type: string, value: string) =>
    `<table:table-cell office:value-type="${type}" ${value}><text:p>shown</text:p></table:table-cell>`;

  test.each([
    ['a number, not as it is shown', typed('float', 'office:value="1234.5"'), 'number:1234.5'],
    ['an amount of money', typed('currency', 'office:currency="USD" office:value="5"'), 'number:5'],
    ['a share', typed('percentage', 'office:value="0.1"'), 'number:0.1'],
    ['a formula by its stored value', typed('float', 'table:formula="of:=1+1" office:value="3"'), 'number:3'],
    ['a date', typed('date', 'office:date-value="2024-12-31T10:00:00"'), 'date:2024-12-31'],
    ['31 February', typed('date', 'office:date-value="2024-02-31"'), 'error:2024-02-31'],
    ['yes', typed('boolean', 'office:boolean-value="true"'), 'boolean:TRUE'],
    [
      'an error',
      '<table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#REF!</text:p></table:table-cell>',
      'error:#REF!',
    ],
    ['paragraphs and spaces', text('a<text:s text:c="2"/><text:span>b</text:span></text:p><text:p>c'), 'text:a  b\nc'],
    [
      'a text without its comment',
      '<table:table-cell office:value-type="string"><office:annotation><text:p>why?</text:p></office:annotation><text:p>Cash</text:p></table:table-cell>',
      'text:Cash',
    ],
  ])('gives %s', async (_, cell, expected) => {
    expect(await cellsOf(cell)).toEqual([expected]);
  });

  test('that stands for many is given as often, and blanks to the right are not', async () => {
    const cells = `${text('a', 'table:number-columns-repeated="2"')}<table:table-cell table:number-columns-repeated="3"/>${text('b')}<table:table-cell table:number-columns-repeated="16000"/>`;
    expect(await cellsOf(cells)).toEqual(['text:a', 'text:a', 'text:', 'text:', 'text:', 'text:b']);
  });
});

describe('the rows of an OpenDocument workbook', () => {
  test('keep their numbers where rows are blank or written once for many', async () => {
    const rows = await rowsOf(row(text('a'), 2) + row('<table:table-cell/>', 1_000_000) + row(text('b')));
    expect(rows.map(({ row, cells }) => [row, cells[0]?.text])).toEqual([
      [1, 'a'],
      [2, 'a'],
      [1_000_003, 'b'],
    ]);
  });

  test('share what is merged', async () => {
    const merged = text('Debt', 'table:number-rows-spanned="2" table:number-columns-spanned="2"');
    const [first, second] = await rowsOf(
      row(`${merged}<table:covered-table-cell/>${text('x')}`) +
        row(`<table:covered-table-cell table:number-columns-repeated="2"/>${text('y')}`),
    );
    expect(first?.cells.map(({ text, merged }) => [text, merged ?? false])).toEqual([
      ['Debt', false],
      ['Debt', true],
      ['x', false],
    ]);
    expect(second?.cells.map(({ text, merged }) => [text, merged ?? false])).toEqual([
      ['Debt', true],
      ['Debt', true],
      ['y', false],
    ]);
  });

  test.each([
    ['a row a million times', row(text('a'), 1_000_000), 'The sheet repeats over 100000 rows.'],
    [
      'a cell ten thousand times',
      row(text('a', 'table:number-columns-repeated="10000"')),
      'Row 1 goes beyond the 1000 columns that are read.',
    ],
    [
      'a row -1 times',
      row(text('a'), -1),
      'The workbook is damaged: it repeats something more often than a sheet has room for.',
    ],
    [
      'a merge over a whole sheet',
      row(text('a', 'table:number-rows-spanned="1048576" table:number-columns-spanned="16384"')),
      'The sheet merges over 100000 cells.',
    ],
  ])('are refused with %s', async (_, rows, sentence) => {
    await expect(rowsOf(rows)).rejects.toThrow(`f.ods, sheet Data: ${sentence}`);
  });
});

test('its sheets are named, the hidden ones last, and one is read without the others', async () => {
  const book = await open(sheet(row(text('a')), 'Old', 'ta2') + sheet(row(text('b')), 'Data'));
  expect([book.sheets, book.hidden]).toEqual([['Data', 'Old'], ['Old']]);
  const read: TableRow[] = [];
  for await (const some of book.rows('Old')) read.push(...some);
  expect(read.map(({ cells }) => cells[0]?.text)).toEqual(['a']);
});

test('one with a password, or without sheets, is refused', async () => {
  const manifest = '<manifest><file-entry><encryption-data/></file-entry></manifest>';
  await expect(open(sheet(''), { 'META-INF/manifest.xml': manifest })).rejects.toThrow(
    'f.ods: It is protected by a password. Save it without one.',
  );
  await expect(open('')).rejects.toThrow('f.ods: The workbook has no sheets.');
});
