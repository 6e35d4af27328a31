import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileInMemory } from '@/lib/imports/import-file';
import { openTable } from '@/lib/imports/tables/open-table';
import type { Cell } from '@/lib/imports/tables/table-row';
import { rowXml, smallWorkbook, zipOf } from '@/tests/support/small-workbook';
import { dayCell, type SheetCell, writtenWorkbook } from '@/tests/support/written-workbook';

/** The cells of a workbook's first sheet. */
async function cellsOf(bytes: Uint8Array, name = 'a.xlsx'): Promise<(readonly Cell[])[]> {
  const file = fileInMemory(name, bytes);
  const table = await openTable(file, { encoding: null, delimiter: null, quote: '"', sheet: null });
  const read = [];
  for await (const some of table.rows()) read.push(...some.map(({ cells }) => cells));
  return read;
}

const written = async (...cells: SheetCell[]) =>
  (await cellsOf(await writtenWorkbook([{ name: 'P&L', rows: [cells] }])))[0];
const raw = async (cells: string, more: Partial<Parameters<typeof smallWorkbook>[0]> = {}) =>
  (await cellsOf(smallWorkbook({ sheets: [{ name: 'S', rows: rowXml(1, [cells]) }], ...more })))[0];

describe('a workbook that another library wrote', () => {
  test('is read as it was written', async () => {
    expect(await written('Revenue', 3991.5, true, dayCell('2024-01-31'), null, 'x')).toEqual([
      { kind: 'text', text: 'Revenue' },
      { kind: 'number', text: '3991.5' },
      { kind: 'boolean', text: 'TRUE' },
      { kind: 'date', text: '2024-01-31' },
      { kind: 'text', text: '' },
      { kind: 'text', text: 'x' },
    ]);
  });

  test('gives exactly its texts, marks, numbers and days, whatever they are', async () => {
    const word = fc.stringMatching(/^[A-Za-z&<>(),. ]{0,12}[A-Za-z)]$/);
    const mark = fc.constantFrom('1', '2', '12', 'a', '(3)', '*', '†');
    const amount = fc.integer({ min: -1e12, max: 1e12 }).map((cents) => cents / 100);
    const day = fc
      .integer({ min: 1, max: 60_000 })
      .map((days) => new Date(Date.UTC(1960, 0, days)).toISOString().slice(0, 10));
    const cell: fc.Arbitrary<[SheetCell, Cell]> = fc.oneof(
      word.map((text): [SheetCell, Cell] => [text, { kind: 'text', text }]),
      amount.map((value): [SheetCell, Cell] => [value, { kind: 'number', text: String(value) }]),
      day.map((text): [SheetCell, Cell] => [dayCell(text), { kind: 'date', text }]),
      fc.tuple(fc.oneof(word, amount), mark).map(([value, raised]): [SheetCell, Cell] => [
        { value, raised },
        { kind: 'text', text: String(value), note: raised },
      ]),
      amount.map((value): [SheetCell, Cell] => [
        { value, format: '0.0%' },
        { kind: 'number', text: String(value), format: { percent: 'of the number' } },
      ]),
      amount.map((value): [SheetCell, Cell] => [
        { value, formula: 'A1' },
        { kind: 'error', text: 'a formula that was never calculated' },
      ]),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 40 }), async (cells) => {
        expect(await written(...cells.map(([value]) => value))).toEqual(cells.map(([, read]) => read));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a raised mark is a note, never a digit', () => {
  test('190 with a raised 1 is 190, and so in texts that cells share, in labels and in words', async () => {
    expect(await written({ value: 190, raised: '1' }, { value: 'EBITDA', raised: 'a' })).toEqual([
      { kind: 'text', text: '190', note: '1' },
      { kind: 'text', text: 'EBITDA', note: 'a' },
    ]);
    const run = (text: string, raised: boolean) =>
      `<r>${raised ? '<rPr><vertAlign val="superscript"/></rPr>' : '<rPr><vertAlign val="baseline"/></rPr>'}<t xml:space="preserve">${text}</t></r>`;
    const inline = (...runs: string[]) => `<c t="inlineStr"><is>${runs.join('')}</is></c>`;
    expect(await raw(inline(run('4,100', false), run('1,2', true), run(' m', false)))).toEqual([
      { kind: 'text', text: '4,100 m', note: '1,2' },
    ]);
    expect(await raw(inline(run('1', false), run('st', true), run(' half', false)))).toEqual([
      { kind: 'text', text: '1st half' },
    ]);
  });

  test('a number that is raised as a whole is refused: nobody can tell a mark from a figure', async () => {
    const error = { kind: 'error', text: '5, raised as a footnote mark is' };
    expect(await written({ value: 5, isRaised: true }, { value: '', raised: '5' })).toEqual([error, error]);
    expect(await written({ value: 'Unaudited', isRaised: true })).toEqual([{ kind: 'text', text: 'Unaudited' }]);
  });

  test('in OpenDocument, by the style of a span or of the cell', async () => {
    const names = 'xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:number="n"';
    const style = (name: string, position: string, family = 'text') =>
      `<style:style style:name="${name}" style:family="${family}"><style:text-properties style:text-position="${position}"/></style:style>`;
    const text = (inner: string, more = '') =>
      `<table:table-cell office:value-type="string"${more}><text:p>${inner}</text:p></table:table-cell>`;
    const span = (name: string, inner: string) => `<text:span text:style-name="${name}">${inner}</text:span>`;
    const cells = [
      text(`${span('T1', '190')}${span('T2', '1')}`),
      text(`190${span('T3', '<text:span>2</text:span>')}`),
      text(`CO${span('T4', '2')}`),
      text('7', ' table:style-name="ce1"'),
      `<table:table-cell office:value-type="float" office:value="3991000" table:style-name="ce2"><text:p>3,991</text:p></table:table-cell>`,
      '<table:table-cell table:formula="of:=1+1"/>',
    ];
    const content = `<x ${names}><office:automatic-styles>${style('T1', '0% 100%')}${style('T2', '33% 58%')}${style('T4', 'sub 58%')}${style('ce1', 'super', 'table-cell')}<style:style style:name="ce2" style:data-style-name="N1"/></office:automatic-styles><table:table table:name="S"><table:table-row>${cells.join('')}</table:table-row></table:table></x>`;
    const styles = `<x ${names}>${style('T3', 'super 58%')}<number:number-style style:name="N1"><number:number number:display-factor="1000"/></number:number-style></x>`;
    expect((await cellsOf(zipOf({ 'content.xml': content, 'styles.xml': styles }), 'a.ods'))[0]).toEqual([
      { kind: 'text', text: '190', note: '1' },
      { kind: 'text', text: '190', note: '2' },
      { kind: 'text', text: 'CO2' },
      { kind: 'error', text: '7, raised as a footnote mark is' },
      { kind: 'number', text: '3991000', format: { power: 3 } },
      { kind: 'error', text: 'a formula that was never calculated' },
    ]);
  });
});

describe('a workbook that was never calculated', () => {
  const never = { kind: 'error', text: 'a formula that was never calculated' };
  const formula = (value: string, more = '') => `<c><f${more}>A1-B1</f><v>${value}</v></c>`;
  const toCalculate = (attributes: string) => ({
    parts: {
      'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="s0"/></sheets><calcPr ${attributes}/></workbook>`,
    },
  });

  test('gives none of its formulas’ values where it says itself that they are still to be calculated', async () => {
    const cells = `<c><v>4100</v></c>${formula('0')}${formula('7')}`;
    for (const said of ['fullCalcOnLoad="1"', 'fullCalcOnLoad="true"', 'calcCompleted="0"']) {
      expect(await raw(cells, toCalculate(said))).toEqual([{ kind: 'number', text: '4100' }, never, never]);
    }
    expect(await raw(cells, toCalculate('calcId="191029"'))).toHaveLength(3);
  });

  test('gives no zero where nothing but zeros and blanks is stored with its formulas', async () => {
    expect(await raw(`<c><v>4100</v></c>${formula('0')}${formula('0.0')}${formula('')}`)).toEqual([
      { kind: 'number', text: '4100' },
      never,
      never,
      never,
    ]);
  });

  test('is read where one formula shows that it was calculated', async () => {
    expect(await raw(`${formula('0')}${formula('-3')}`)).toEqual([
      { kind: 'number', text: '0' },
      { kind: 'number', text: '-3' },
    ]);
  });

  test('gives no zero of the cells that one formula fills', async () => {
    const cells = '<c r="A1"><f t="array" ref="A1:B1">X</f><v>0</v></c><c r="B1"><v>0</v></c><c r="C1"><v>0</v></c>';
    expect(await raw(cells)).toEqual([never, never, { kind: 'number', text: '0' }]);
  });
});

describe('what a number’s format shows', () => {
  test.each([
    ['#,##0', undefined],
    ['0.0%', { percent: 'of the number' }],
    ['0"%"', { percent: 'written' }],
    ['#,##0,', { power: 3 }],
    ['#,##0.0,,"m";(#,##0.0,,"m")', { power: 6, words: 'm' }],
    ['0.0,,\\M', { power: 6, words: 'M' }],
    ['#,##0,.0', { power: 3 }],
    ['[$£-809]#,##0', { currency: '£' }],
    ['[$EUR] #,##0.00', { currency: 'EUR' }],
    ['_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"??_);_(@_)', { currency: '$' }],
    ['"€m" #,##0', { currency: '€', words: 'm' }],
    ['#,##0 "FTE"', { words: 'FTE' }],
    ['[Red][<0]0;0', undefined],
    ['General', undefined],
  ])('%s: %j', async (format, expected) => {
    expect((await written({ value: 5, format }))?.[0]?.format).toEqual(expected);
  });

  test.each([
    ['mmm-yy', 'month'],
    ['[$-409]mmm\\-yy;@', 'month'],
    ['mm/yyyy', 'month'],
    ['yyyy', 'year'],
    ['dd-mmm', undefined],
    ['yyyy-mm-dd', undefined],
  ])('a day as %s is shown as its %s', async (format, expected) => {
    expect((await written(dayCell('2024-01-31', format)))?.[0]).toMatchObject({ kind: 'date', text: '2024-01-31' });
    expect((await written(dayCell('2024-01-31', format)))?.[0]?.format?.dateAs).toBe(expected);
  });
});
