import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CsvBroken, type CsvForm, type CsvRecord, csvSplitter } from './split-csv';

const comma: CsvForm = { delimiter: ',', quote: '"', newline: '\n' };

function records(pieces: readonly string[], form = comma): CsvRecord[] {
  const splitter = csvSplitter(form);
  return [...pieces.flatMap((piece) => [...splitter.push(piece)]), ...splitter.end()];
}

const cells = (text: string, form = comma) => records([text], form).map(({ cells, fault }) => fault ?? cells);

// The cases of csv-spectrum 2.0.0 (BSD-2-Clause), each with what it holds.
test.each<[string, string, string[][]]>([
  [
    'a comma in quotes',
    'first,city\nJohn,"Anytown, WW"\n',
    [
      ['first', 'city'],
      ['John', 'Anytown, WW'],
    ],
  ],
  [
    'empty cells',
    'a,b,c\n1,"",""\n2,3,4',
    [
      ['a', 'b', 'c'],
      ['1', '', ''],
      ['2', '3', '4'],
    ],
  ],
  [
    'empty cells, CRLF',
    'a,b,c\r\n1,"",""\r\n2,3,4',
    [
      ['a', 'b', 'c'],
      ['1', '', ''],
      ['2', '3', '4'],
    ],
  ],
  [
    'doubled quotes',
    'a,b\n1,"ha ""ha"" ha"\n3,4\n',
    [
      ['a', 'b'],
      ['1', 'ha "ha" ha'],
      ['3', '4'],
    ],
  ],
  [
    'JSON',
    'key,val\n1,"{""type"": ""Point"", ""c"": [102.0, 0.5]}"\n',
    [
      ['key', 'val'],
      ['1', '{"type": "Point", "c": [102.0, 0.5]}'],
    ],
  ],
  [
    'line breaks in quotes',
    'a,b\n"Once upon \na time",5\n7,8\n',
    [
      ['a', 'b'],
      ['Once upon \na time', '5'],
      ['7', '8'],
    ],
  ],
  [
    'CRLF in quotes',
    'a,b\r\n"Once upon \r\na time",5\r\n7,8\r\n',
    [
      ['a', 'b'],
      ['Once upon \r\na time', '5'],
      ['7', '8'],
    ],
  ],
  [
    'quotes and line breaks',
    'a,b\n1,"ha \n""ha"" \nha"\n3,4\n',
    [
      ['a', 'b'],
      ['1', 'ha \n"ha" \nha'],
      ['3', '4'],
    ],
  ],
  [
    'other letters',
    'a,b\n4,ʤ',
    [
      ['a', 'b'],
      ['4', 'ʤ'],
    ],
  ],
])('%s', (_, text, expected) => {
  expect(cells(text)).toEqual(expected);
});

describe('a quotation mark out of place', () => {
  test('costs its own row and no other', () => {
    expect(cells('where,city\n37°36\'37.8"N,Modesto\n"x"y,Modesto\n1,2\n')).toEqual([
      ['where', 'city'],
      'a quotation mark stands inside a cell that does not begin with one',
      'text follows the quotation mark that closes a cell',
      ['1', '2'],
    ]);
  });

  test('that is never closed is told with its row, and nothing after it is swallowed in silence', () => {
    const swallowed = `a,b\n1,"2\n${'3,4\n'.repeat(200_000)}`;
    expect(() => records([swallowed])).toThrow(
      new CsvBroken(2, 'A quotation mark is opened here and never closed, so nothing after it can be told apart.'),
    );
  });

  test('of which a whole stream is swallowed stops after a megabyte', () => {
    const splitter = csvSplitter(comma);
    const piece = 'x'.repeat(65_536);
    let pieces = 0;
    const swallow = () => {
      for (const _ of splitter.push('a,b\n"'));
      for (; pieces < 1_000; pieces += 1) for (const _ of splitter.push(piece));
    };
    expect(swallow).toThrow('A quotation mark is opened here and never closed');
    expect(pieces).toBeLessThan(20);
  });
});

const cell = fc.string({ unit: fc.constantFrom('a', '1', '"', ',', ';', '\n', '\r', ' ', 'é', '😀'), maxLength: 8 });
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 });
const form = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t'),
  newline: fc.constant('\n' as const),
  quote: fc.constant('"'),
});

test('any cells come back, whatever the delimiter and wherever the file is cut into pieces', () => {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(table, form, fc.constantFrom('\n', '\r\n'), fc.array(fc.nat(60)), (rows, form, end, cuts) => {
      const text = rows.map((row) => row.map(quoted).join(form.delimiter) + end).join('');
      expect(records(piecesOf(text, cuts), form).map(({ cells }) => cells)).toEqual(rows);
    }),
  );
});

test('any text at all is split the same in one piece and in many', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r'), maxLength: 30 });
  fc.assert(
    fc.property(text, fc.array(fc.nat(10)), (text, cuts) => {
      expect(outcome(piecesOf(text, cuts))).toEqual(outcome([text]));
    }),
  );
});

function outcome(pieces: readonly string[]): unknown {
  try {
    return records(pieces).map(({ cells, fault }) => fault ?? cells);
  } catch (error) {
    return error instanceof CsvBroken ? [error.record, error.message] : error;
  }
}

function piecesOf(text: string, cuts: readonly number[]): string[] {
  const pieces: string[] = [];
  let at = 0;
  for (const length of cuts) {
    pieces.push(text.slice(at, at + length));
    at += length;
  }
  return [...pieces, text.slice(at)];
}
