import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileInMemory } from '@/lib/imports/import-file';
import { company, type ReadAll, readAll, readWith } from '@/tests/support/read-tables';
import { rowXml, smallWorkbook } from '@/tests/support/small-workbook';
import { mappingSchema } from './mapping';
import { previewTable } from './preview-table';
import { readTable } from './read-table';

const csv = (text: string) => fileInMemory('figures.csv', Buffer.from(text));
const source = { source_title: 'Report', source_publisher: 'Acme', source_date: '2024-05-02', source_tier: 'primary' };
const told = { defaults: { scenario: 'actual', unit: 'USD', ...source } };

/** Each fact in a line: `cash 2024-03-31..2024-03-31: 5`. */
function lines({ facts }: ReadAll): string[] {
  return facts.map(({ metric, members, period, value }) => {
    const bounds =
      value.kind === 'figure' ? [...new Set([value.figure.low, value.figure.high])].join('–') : value.reason;
    return [metric, ...members.map(({ name }) => name), `${period.start}..${period.end}: ${bounds}`].join(' ');
  });
}

const sentences = ({ rejected }: ReadAll) => rejected.map(({ sentence }) => sentence);

describe('a long table', () => {
  test('is one fact a row', async () => {
    const read = await readAll(
      csv('metric,period,value,creditor\nRevenue,Q1 2024,<$5M,\nDebt,2024-03-31,~100M,AWS\n'),
      {
        ...told,
        columns: [
          { header: 'metric', is: 'metric' },
          { header: 'period', is: 'period' },
          { header: 'value', is: 'value' },
          { header: 'creditor', is: 'dimension', dimension: 'creditor' },
        ],
      },
    );
    expect(sentences(read)).toEqual([]);
    expect(lines(read)).toEqual([
      'revenue 2024-01-01..2024-03-31: 0–5000000',
      'debt AWS 2024-03-31..2024-03-31: 100000000',
    ]);
    expect(read.facts[0]).toMatchObject({ reported: '<$5M', sourceKey: 'report-2024-05-02', knownAt: '2024-05-02' });
    expect(read.sources).toMatchObject([{ key: 'report-2024-05-02', title: 'Report', tier: 'primary' }]);
  });

  test('with two columns of one name is refused', async () => {
    const read = readAll(csv('metric,value,value,period\nCash,1,2,2024-03-31\n'), told);
    await expect(read).rejects.toThrow(
      'figures.csv, row 1: The columns B and C have the same head, “value”. Give each its own.',
    );
  });

  test('with a column that nobody spoke of is refused, and read once it is left out', async () => {
    const file = csv('metric,value,period,__proto__\nCash,1,2024-03-31,polluted\n');
    await expect(readAll(file, told)).rejects.toThrow(
      'Nothing is said of the column “__proto__”. Choose what it holds, or leave it out.',
    );
    const { mapping, unknown } = await previewTable(file, company);
    expect(unknown).toEqual(['__proto__']);
    const columns = [...mapping.columns, { header: '__proto__', is: 'left out' as const }];
    expect(lines(await readAll(file, { ...told, columns }))).toEqual(['cash 2024-03-31..2024-03-31: 1']);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });

  test('below a title and a blank row is found by its header', async () => {
    const read = await readAll(csv('Acme plc,,\n,,\nMetric,As of,Amount\nCash,2024-03-31,5\n'), told);
    expect(read.mapping.headerRow).toBe(3);
    expect(lines(read)).toEqual(['cash 2024-03-31..2024-03-31: 5']);
  });

  test('each cell that cannot be read names its file, row and column, and what was expected', async () => {
    const rows = [
      'Goodwill,2024-03-31,5,USD',
      'Cash,2024-02-31,5,USD',
      'Cash,2024-03-31,five,USD',
      'Cash,2024-03-31,5,DOLLARS',
      'Cash,2024-03-31,5',
      'Cash,2024-03-31,5",USD',
      'Revenue,2024-03-31,5,USD',
    ];
    const read = await readAll(csv(`metric,period,value,unit\n${rows.join('\n')}\n`), told);
    expect(sentences(read)).toEqual([
      'figures.csv, row 2, column metric: Read “Goodwill”: no metric has this name. Expected the name of a metric, such as Revenue, or one set for this file.',
      'figures.csv, row 3, column period: Read “2024-02-31”: there is no such day. Expected a period, such as Q1 2024, 2024, FY2024, 2024-03 or 2024-01-01 to 2024-03-31.',
      'figures.csv, row 4, column value: Read “five”: “five” stands where a number is expected. Expected US dollars, such as $1.5M, <$5M or $10–15M.',
      'figures.csv, row 5, column unit: Read “DOLLARS”: it is not a currency. Expected an ISO 4217 code, such as USD.',
      'figures.csv, row 6: The row has 3 cells, and the header has 4. Expected cells that can be told apart.',
      'figures.csv, row 7: A quotation mark stands inside a cell that does not begin with one. Expected cells that can be told apart.',
      'figures.csv, row 8, column period: Read “2024-03-31”: it is one day, and Revenue is of a period. Expected a period, such as Q1 2024, 2024, FY2024, 2024-03 or 2024-01-01 to 2024-03-31.',
    ]);
    expect(read.totals).toEqual({ rows: 7, read: 7, facts: 0, rejected: 7 });
  });

  test('a long text and a control character cost their row only', async () => {
    const read = await readAll(
      csv(
        `metric,period,value,note\nCash,2024-03-31,1,${'a'.repeat(1_000_000)}\nCash,2024-03-31,2,a\u0007b\nCash,2024-03-31,3,\n`,
      ),
      told,
    );
    expect(lines(read)).toEqual(['cash 2024-03-31..2024-03-31: 3']);
    expect(sentences(read)).toEqual([
      'figures.csv, row 2, column note: Read “aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…”: the cell has over 32767 characters. Expected less.',
      'figures.csv, row 3, column note: Read “a□b”: it holds a control character. Expected plain text.',
    ]);
  });
});

describe('a wide table', () => {
  const text = 'Metric,Q1 2024,Q2 2024,Note\nRevenue,10,<5M,\nAssets of all kinds,,,a heading\nCash,,7,\n';

  test('is a fact for each filled cell under a period', async () => {
    const read = await readAll(csv(text), told);
    expect(read.mapping.shape).toBe('wide');
    expect(lines(read)).toEqual([
      'revenue 2024-01-01..2024-03-31: 10',
      'revenue 2024-04-01..2024-06-30: 0–5000000',
      'cash 2024-04-01..2024-06-30: 7',
    ]);
    expect(read.totals).toEqual({ rows: 3, read: 3, facts: 3, rejected: 0 });
  });

  test('holds balances at the end of their period where a person says so', async () => {
    const read = await readAll(csv(text), { ...told, stocks: 'period end' });
    expect(lines(read).at(-1)).toBe('cash 2024-06-30..2024-06-30: 7');
  });

  test('of a workbook reads heads that are numbers or dates, and rows that share a merged label', async () => {
    const rows =
      rowXml(1, ['metric', 'creditor', '<c><v>2023</v></c>', '<c s="1"><v>45657</v></c>']) +
      rowXml(2, ['Debt', 'AWS', '<c><v>1</v></c>', '<c><v>2</v></c>']) +
      rowXml(3, ['', 'Google', '', '<c t="str"><f>1+2</f><v>&lt;3</v></c>']);
    const sheets = [{ name: 'Data', rows, after: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>' }];
    const bytes = smallWorkbook({ sheets, formats: ['yyyy-mm-dd'] });
    const columns = [
      { header: 'metric', is: 'metric' as const },
      { header: 'creditor', is: 'dimension' as const, dimension: 'creditor' },
      { header: '2023', is: 'values' as const },
      { header: '2024-12-31', is: 'values' as const },
    ];
    const read = await readWith(fileInMemory('figures.xlsx', bytes), {
      shape: 'wide',
      columns,
      moneyIn: 'units',
      ...told,
    });
    expect(sentences(read)).toEqual([]);
    expect(lines(read)).toEqual([
      'debt AWS 2023-01-01..2023-12-31: 1',
      'debt AWS 2024-12-31..2024-12-31: 2',
      'debt Google 2024-12-31..2024-12-31: 0–3',
    ]);
  });
});

describe('conventions are one for a file', () => {
  test('as its cells show them', async () => {
    const read = await readAll(csv('metric;period;value\nCash;31.03.2024;1.234\nCash;30.06.2024;1.234,5\n'), told);
    expect(read.mapping).toMatchObject({ delimiter: ';', numbers: 'de', dates: 'dmy' });
    expect(lines(read)).toEqual(['cash 2024-03-31..2024-03-31: 1234', 'cash 2024-06-30..2024-06-30: 1234.5']);
  });

  test.each([
    [
      'metric;period;value\nCash;2024-03-31;1,234.5\nCash;2024-06-30;1.234,5\n',
      'It mixes two conventions, “1,234.5” in row 2 and “1.234,5” in row 3. Choose how numbers are written in this file: 1,234.5 or 1.234,5.',
    ],
    [
      'metric;period;value\nCash;2024-03-31;1,234\n',
      '“1,234” can be read in two ways. Choose how numbers are written in this file: 1,234.5 or 1.234,5.',
    ],
    [
      'metric;period;value\nCash;01/02/2024;1\n',
      '“01/02/2024” can be read in two ways. Choose the order of day and month in this file: day first or month first.',
    ],
  ])('and are asked for: %j', async (text, sentence) => {
    await expect(readAll(csv(text), told)).rejects.toThrow(sentence);
  });

  test('that were chosen hold for every row', async () => {
    const file = csv('metric;period;value\nCash;01/02/2024;1,234\n');
    expect(lines(await readAll(file, { ...told, numbers: 'de', dates: 'mdy' }))).toEqual([
      'cash 2024-01-02..2024-01-02: 1.234',
    ]);
  });
});

describe('a workbook of several sheets', () => {
  const rows = rowXml(1, ['metric', 'period', 'value']) + rowXml(2, ['Cash', '2024-03-31', '5']);
  const bytes = smallWorkbook({
    sheets: [
      { name: 'Cover', rows: rowXml(1, ['Acme']) },
      { name: 'Old', rows, state: 'hidden' },
      { name: 'Data', rows },
    ],
  });
  const file = fileInMemory('figures.xlsx', bytes);

  test('is shown with its hidden ones named, and asks which to read', async () => {
    expect(await previewTable(file, company)).toMatchObject({
      sheets: ['Cover', 'Data', 'Old'],
      hiddenSheets: ['Old'],
      sheet: 'Cover',
    });
    const mapping = mappingSchema.parse({ shape: 'long', columns: [] });
    await expect(readTable(file, mapping, company)).rejects.toThrow(
      'It has several sheets. Choose one: “Cover”, “Data”, “Old”.',
    );
    expect(lines(await readAll(file, { ...told, sheet: 'Data' }))).toEqual(['cash 2024-03-31..2024-03-31: 5']);
  });
});

test('rows in are facts and rejections out, whatever stands in the cells', async () => {
  const cell = fc.oneof(
    fc.constantFrom('Cash', '2024-03-31', '<5M', 'n/a', '', '31.02.2024', '(5)', '"', ','),
    fc.string({ maxLength: 6 }),
  );
  const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  await fc.assert(
    fc.asyncProperty(rows, async (rows) => {
      const text = `metric,period,value\n${rows.map((row) => `${row.map(quoted).join(',')}\n`).join('')}`;
      const read = await readAll(csv(text), { ...told, numbers: 'en', dates: 'dmy' });
      const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
      expect(read.totals).toEqual({
        rows: filled.length,
        read: filled.length,
        facts: read.facts.length,
        rejected: read.rejected.length,
      });
      expect(read.facts.length + read.rejected.length).toBe(filled.length);
    }),
  );
});
