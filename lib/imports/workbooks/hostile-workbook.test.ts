import { describe, expect, test } from 'vitest';
import { FileRefused } from '@/lib/imports/file-refused';
import { fileInMemory } from '@/lib/imports/import-file';
import { openTable } from '@/lib/imports/tables/open-table';
import { rowXml, smallWorkbook, textXml, zipOf } from '@/tests/support/small-workbook';

const good = rowXml(1, ['metric', 'value']) + rowXml(2, ['Cash', '<c><v>1</v></c>']);
const sheet = (rows: string) => smallWorkbook({ sheets: [{ name: 'Data', rows }] });
const withPart = (name: string, content: string | Uint8Array) =>
  smallWorkbook({ sheets: [{ name: 'Data', rows: good }], parts: { [name]: content } });
const chosen = { encoding: null, delimiter: null, quote: '"', sheet: null };

/** Why the workbook is refused; how many rows it has when it is not. */
async function fate(bytes: Uint8Array, name = 'f.xlsx'): Promise<string> {
  try {
    const table = await openTable(fileInMemory(name, bytes), chosen);
    let count = 0;
    for await (const rows of table.rows()) count += rows.length;
    return `${count} rows`;
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return error.sentence;
  }
}

const damaged = 'The workbook is damaged: its archive cannot be read to the end. Save it again and try once more.';

test('the workbook that the others are made of is read', async () => {
  expect(await fate(sheet(good))).toBe('2 rows');
});

describe('a file that is no workbook', () => {
  test.each([
    ['an empty one', Buffer.alloc(0), 'f.xlsx: The file is empty.'],
    ['a text', Buffer.from('metric,value\nCash,1\n'), 'f.xlsx: It is named like a workbook, and its content is none.'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'f.xlsx: It is a picture.'],
    ['a compressed file', Buffer.from('1f8b0800', 'hex'), 'f.xlsx: It is a compressed file. Unpack it first.'],
    [
      'an old workbook',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'f.xlsx: It is an old or password-protected Excel workbook. Save it as .xlsx without a password.',
    ],
    ['another archive', zipOf({ 'a.txt': 'a' }), 'f.xlsx: It is an archive, and not a workbook.'],
  ])('%s', async (_, bytes, sentence) => {
    expect(await fate(bytes)).toBe(sentence);
  });
});

describe('an archive', () => {
  test('that is cut off', async () => {
    expect(await fate(sheet(good).subarray(0, -10))).toBe(`f.xlsx: ${damaged}`);
  });

  test('in which a byte of a sheet was changed', async () => {
    const bytes = zipOfStored();
    const at = Buffer.from(bytes).indexOf('<v>1</v>');
    bytes[at + 3] = '9'.charCodeAt(0);
    expect(await fate(bytes)).toBe(`f.xlsx, xl/worksheets/sheet1.xml: ${damaged}`);
  });

  test('that is protected by a password', async () => {
    const bytes = sheet(good);
    const directory = Buffer.from(bytes).lastIndexOf('PK\u0001\u0002');
    bytes[directory + 8] = (bytes[directory + 8] ?? 0) | 1;
    expect(await fate(bytes)).toBe('f.xlsx: It is protected by a password. Save it without one.');
  });

  test('of over 1,000 parts', async () => {
    const parts = Object.fromEntries(Array.from({ length: 1_001 }, (_, at) => [`xl/part${at}.xml`, '']));
    expect(await fate(zipOf(parts))).toBe('f.xlsx: Its archive has over 1000 parts.');
  });

  test.each(['../../etc/passwd', '/tmp/part.xml', 'xl/../../part.xml'])('with a part named %s', async (name) => {
    expect(await fate(withPart(name, 'x'))).toBe(
      'f.xlsx: A part’s name in its archive points out of it. It is not opened.',
    );
  });

  test('with two parts of one name', async () => {
    expect(await fate(withPart('XL/Workbook.xml', '<x/>'))).toBe('f.xlsx: Its archive has two parts of the same name.');
  });

  test('with macros', async () => {
    expect(await fate(withPart('xl/vbaProject.bin', 'x'))).toBe(
      'f.xlsx: It holds macros. Save it as .xlsx without them.',
    );
  });

  test('that unpacks to half a gigabyte is refused before it is unpacked', async () => {
    const bytes = withPart('xl/media/bomb.bin', 'x');
    expect(await fate(sayingItIs(500 * 1_048_576, bytes, 'xl/media/bomb.bin'))).toBe(
      'f.xlsx: Unpacked it is larger than 400 MB.',
    );
  });

  test('that says it unpacks to 100 bytes, and goes on, is refused as it goes on', async () => {
    const part = 'xl/worksheets/sheet1.xml';
    const bytes = withPart(part, `<worksheet><sheetData>${' '.repeat(5_000_000)}</sheetData></worksheet>`);
    expect(await fate(sayingItIs(100, bytes, part))).toBe(`f.xlsx, ${part}: ${damaged}`);
  });
});

describe('a sheet', () => {
  const entity = (doctype: string) => `<?xml version="1.0"?><!DOCTYPE x [${doctype}]><sst><si><t>&e;</t></si></sst>`;
  const laughs = '<!ENTITY l "lol"><!ENTITY m "&l;&l;&l;&l;&l;&l;&l;&l;"><!ENTITY e "&m;&m;&m;&m;&m;&m;&m;&m;">';

  test.each([
    ['that names a file of the machine', '<!ENTITY e SYSTEM "file:///etc/hostname">'],
    ['of a billion laughs', laughs],
  ])('%s', async (_, doctype) => {
    const sentence =
      'f.xlsx, xl/sharedStrings.xml: The workbook has a document type, which no spreadsheet writes. It is not opened.';
    expect(await fate(withPart('xl/sharedStrings.xml', entity(doctype)))).toBe(sentence);
  });

  test.each([
    [
      'row 4294967295',
      '<row r="4294967295"><c><v>1</v></c></row>',
      'The sheet is damaged: no row can begin with the cell A4294967295.',
    ],
    ['row 0', '<row r="0"><c r="A0"><v>1</v></c></row>', 'The sheet is damaged: no row can begin with the cell A0.'],
    [
      'row -1',
      '<row r="-1"><c r="A-1"><v>1</v></c></row>',
      'The sheet is damaged: no row can begin with the cell A-1.',
    ],
    ['a row before the last', '<row r="3"/><row r="2"/>', 'The sheet is damaged: no row can begin with the cell A2.'],
    [
      'a cell far to the right',
      '<row r="1"><c r="XFD1"><v>1</v></c></row>',
      'The cell XFD1 is beyond the 1000 columns that are read.',
    ],
    [
      'a cell of another row',
      '<row r="1"><c r="A2"><v>1</v></c></row>',
      'The sheet is damaged: a cell in row 1 says it is A2.',
    ],
    [
      'a cell twice',
      '<row r="1"><c r="A1"/><c r="A1"/></row>',
      'The sheet is damaged: the cell A1 is out of its order.',
    ],
    [
      'a text of 32,768 characters',
      `<row r="1">${textXml('a'.repeat(32_768))}</row>`,
      'The cell A1 has over 32767 characters.',
    ],
    ['an open tag', '<row r="1"><c><v>1</row>', 'The workbook is damaged: this part is not well-formed XML.'],
    [
      'tags nested a hundred deep',
      `<row r="1">${'<c>'.repeat(100)}${'</c>'.repeat(100)}</row>`,
      'The workbook is damaged: its parts are nested too deep.',
    ],
    ['a comment of 3 MB', `<!--${'a'.repeat(3_000_000)}-->`, 'A text in it is over 32767 characters long.'],
  ])('with %s', async (_, rows, sentence) => {
    expect(await fate(sheet(rows))).toBe(`f.xlsx, sheet Data: ${sentence}`);
  });

  test('whose part is missing', async () => {
    const bytes = smallWorkbook({
      sheets: [{ name: 'Data', rows: good }],
      parts: { 'xl/_rels/workbook.xml.rels': '<Relationships/>' },
    });
    expect(await fate(bytes)).toBe('f.xlsx, sheet Data: The workbook is damaged: the sheet is missing.');
  });

  test('is missing altogether', async () => {
    expect(await fate(smallWorkbook({ sheets: [] }))).toBe('f.xlsx: The workbook has no sheets.');
  });

  test('of a chosen name that the workbook does not have', async () => {
    const open = openTable(fileInMemory('f.xlsx', sheet(good)), { ...chosen, sheet: 'Date' });
    await expect(open).rejects.toThrow('f.xlsx: It has no sheet “Date”. It has “Data”.');
  });
});

/** The good workbook without compression, so that its bytes are its text. */
function zipOfStored(): Uint8Array {
  return smallWorkbook({ sheets: [{ name: 'Data', rows: good }], stored: true });
}

/** The archive with another size told for a part in its directory. */
function sayingItIs(size: number, bytes: Uint8Array, part: string): Uint8Array {
  const buffer = Buffer.from(bytes);
  buffer.writeUInt32LE(size, buffer.lastIndexOf(part) - 46 + 24);
  return buffer;
}
