import { expect, test } from 'vitest';
import { listLayoutSchema } from '@/lib/imports/files/file-choices';
import { fileFormat } from '@/lib/imports/files/file-format';
import { openFile } from '@/lib/imports/files/open-file';
import { fileInMemory } from '@/lib/imports/import-file';
import { all } from '@/tests/support/import-files';
import { openedList, proposedIn, saidBy } from '@/tests/support/lists';
import { dayCell, type SheetCell, type WrittenSheet, writtenWorkbook } from '@/tests/support/written-workbook';

const heads = ['Date Received', 'Employer', 'Town', '# of Workers', 'Layoff Start Date', 'Closure or Layoff'];
const workbook = async (...sheets: WrittenSheet[]) => fileInMemory('warn.xlsx', await writtenWorkbook(sheets));
const row = (day: string, town: string, people: SheetCell, layoff: SheetCell = dayCell('2021-06-30')): SheetCell[] => [
  ...[dayCell(day), 'Calder Paper', town, people, layoff, 'Layoff'],
];

test('a sheet for each year is one list, with each row’s sheet; a sheet that is none, and a hidden one, are said', async () => {
  const file = await workbook(
    { name: 'Read me', rows: [['This workbook lists all notices.'], ['Questions: call the agency.']] },
    {
      name: '2020',
      rows: [['Notices of 2020'], [], heads, row('2020-11-02', 'Toledo', 31), row('2020-11-09', 'Lima', 12)],
    },
    { name: '2021', rows: [heads, row('2021-04-28', 'Xenia', 54)] },
    { name: 'Draft', hidden: true, rows: [heads, row('2021-04-29', 'Berea', 9)] },
  );
  expect(await fileFormat(file)).toBe('notices');
  const { facts, refused } = await proposedIn('notices', file);
  expect(facts.map((fact) => [fact.place.sheet, fact.place.row, saidBy(fact), fact.knownAt])).toEqual([
    ['2020', 4, '31', '2020-11-02'],
    ['2020', 5, '12', '2020-11-09'],
    ['2021', 2, '54', '2021-04-28'],
  ]);
  expect(refused).toEqual([]);
  const source = { title: 'Notices', publisher: 'A state', publishedOn: null, url: null };
  const opened = await openFile(
    file,
    { ...listLayoutSchema.parse({}), format: 'notices', names: ['Calder Paper'], source },
    { currency: 'USD', fiscalYearEnd: '12-31' },
  );
  await all(opened.rows);
  expect(opened.aside()).toEqual([
    { count: 2, words: 'rows of the sheet “Read me”, which is not read' },
    { count: 2, words: 'rows of the hidden sheet “Draft”, which is not read' },
  ]);
});

test('a person chooses the sheets, a hidden one too', async () => {
  const file = await workbook(
    { name: '2021', rows: [heads, row('2021-04-28', 'Xenia', 54)] },
    { name: 'Draft', hidden: true, rows: [heads, row('2021-04-29', 'Berea', 9)] },
  );
  expect((await proposedIn('notices', file, { sheets: ['Draft'] })).facts.map(saidBy)).toEqual(['9']);
  await expect(openedList('notices', file, { sheets: ['2031'] })).rejects.toThrow('It has no sheet “2031”.');
});

test('a raised footnote mark is no digit of the number, and a month shown as such is a month', async () => {
  const file = await workbook({
    name: '2021',
    rows: [
      heads,
      row('2021-04-28', 'Xenia', { value: 54, raised: '1' }, dayCell('2021-06-01', 'mmm-yy')),
      row('2021-04-29', 'Lima', { value: '1,054', raised: '2' }),
      row('2021-04-30', 'Berea', 0.54),
    ],
  });
  const { facts, sentences } = await proposedIn('notices', file);
  expect(facts.map((fact) => [saidBy(fact), fact.period.start, fact.period.end])).toEqual([
    ['54', '2021-06-01', '2021-06-30'],
    ['1054', '2021-06-30', '2021-06-30'],
  ]);
  expect(sentences).toEqual([expect.stringContaining('people are counted in whole numbers')]);
});

test('sheets whose columns are called and ordered otherwise are one list', async () => {
  const other = ['Company', 'No. Affected', 'County', 'WARN Date', 'Effective Date'];
  const file = await workbook(
    { name: 'North', rows: [heads, row('2021-04-28', 'Xenia', 54)] },
    { name: 'South', rows: [other, ['Calder Paper', 8, 'Pike', dayCell('2021-05-03'), dayCell('2021-07-05')]] },
  );
  const { facts } = await proposedIn('notices', file);
  expect(facts.map((fact) => [saidBy(fact), fact.knownAt, fact.members.at(-1)?.name])).toEqual([
    ['54', '2021-04-28', 'Xenia'],
    ['8', '2021-05-03', 'Pike'],
  ]);
});

test('a question of one sheet says which', async () => {
  const file = await workbook(
    { name: 'North', rows: [heads, row('2021-04-28', 'Xenia', 54)] },
    {
      name: 'South',
      rows: [
        [...heads, 'Closing Date'],
        [...row('2021-04-28', 'Xenia', 54), dayCell('2021-07-05')],
      ],
    },
  );
  const { laidOut, read } = await openedList('notices', file);
  expect([read, laidOut.questions]).toEqual([
    null,
    ['Sheet South: Which column is the day of the lay-off: “Layoff Start Date” or “Closing Date”?'],
  ]);
});

test('shares that a workbook shows as percents are fractions of the staff; so is 29 shown as 29%', async () => {
  const file = await workbook({
    name: 'Cuts',
    rows: [
      ['Company', 'Date', 'Laid off', 'Share'],
      ['Calder', dayCell('2021-04-28'), 40, { value: 0.29, format: '0%' }],
      ['Calder', dayCell('2021-05-28'), 40, { value: 29, format: '0"%"' }],
    ],
  });
  expect(await fileFormat(file)).toBe('layoffs');
  const { facts, sentences } = await proposedIn('layoffs', file);
  expect(sentences).toEqual([]);
  expect(facts.map(saidBy)).toEqual(['40', '0.29', '40', '0.29']);
});
