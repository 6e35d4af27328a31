import { describe, expect, test } from 'vitest';
import { type LayoffOptions, readLayoffs } from '@/lib/imports/filings/layoffs/read-layoffs';

const options: LayoffOptions = {
  file: 'layoffs.csv',
  companies: [{ id: 'uber', names: ['Uber', 'Uber Technologies, Inc.'] }],
  source: { title: 'Lay-offs 2020–2023', publisher: 'Layoffs.fyi', publishedOn: '2023-03-07', url: null },
};
const header = 'company,location,industry,total_laid_off,percentage_laid_off,date,stage,country,funds_raised_millions';

function read(lines: string[], more: Partial<LayoffOptions> = {}) {
  const result = readLayoffs([header, ...lines].join('\n'), { ...options, ...more });
  if (!result.ok) throw new Error(result.rejected.sentence);
  return result;
}

const proposedOf = (...lines: string[]) =>
  read(lines)
    .companies.flatMap(({ told }) => told)
    .flatMap(({ proposed }) => proposed);
const sentences = (...lines: string[]) => read(lines).rejected.map(({ sentence }) => sentence);
const day = '5/18/2020';

test('3,000 people, 13 %, on 18 May 2020: an event and the two figures it moved', () => {
  const [event, people, share] = proposedOf(
    `Uber,SF Bay Area,Transportation,3000,0.13,${day},Post-IPO,United States,24700`,
  );
  expect(event).toMatchObject({
    kind: 'event',
    eventKind: 'layoff',
    on: { start: '2020-05-18', end: '2020-05-18', precision: 'day' },
    title: '3,000 people are laid off',
    note: 'Listed under SF Bay Area, United States.',
    factKeys: ['layoff-2020-05-18', 'layoff-2020-05-18-share'],
  });
  expect(people).toMatchObject({
    metric: 'headcount-reduction',
    members: [{ dimension: 'cause', name: 'lay-off' }],
    period: { type: 'instant', start: '2020-05-18', end: '2020-05-18', precision: 'day' },
    value: { kind: 'figure', figure: { low: '3000', high: '3000', approximate: false } },
    ...{ reported: '3000', unit: 'people', scenario: 'actual', knownAt: '2020-05-18', sourceKey: 'layoff-list' },
    place: { file: 'layoffs.csv', row: 2, column: 'total_laid_off' },
  });
  expect(share).toMatchObject({
    metric: 'headcount-reduction-share',
    value: { figure: { low: '0.13', high: '0.13' } },
    unit: 'ratio',
    note: 'Listed under SF Bay Area, United States. Whether of the company or of an office, the list does not say.',
  });
});

test('a cell without a number gives no figure, never a 0', () => {
  const proposed = proposedOf(`Uber,Vilnius,Transportation,NULL,NULL,${day},,Lithuania,`, 'Uber,,,,,5/19/2020,,,');
  expect(proposed.map(({ kind }) => kind)).toEqual(['event', 'event']);
  expect(proposed.map((each) => each.kind === 'event' && [each.title, each.note])).toEqual([
    ['Lay-offs', 'Listed under Vilnius, Lithuania.'],
    ['Lay-offs', null],
  ]);
});

test('the later headings of the same list, shares in percent, and bounds stay bounds', () => {
  const text =
    'Company,Location HQ,# Laid Off,Date,%,Source,Country\nUber,SF,100+,2024-05-01,14%,https://example.org/a,US\n';
  const result = readLayoffs(text, options);
  const proposed = result.ok ? result.companies.flatMap(({ told }) => told.flatMap((each) => each.proposed)) : [];
  expect(proposed.slice(1)).toMatchObject([
    { value: { figure: { low: '100', high: null } }, reported: '100+', locator: 'https://example.org/a' },
    { value: { figure: { low: '0.14', high: '0.14' } }, reported: '14%' },
  ]);
});

describe('a row is refused by its place', () => {
  test.each([
    [
      'Uber,,,12,,13/13/2020,,,',
      'layoffs.csv, row 3, column date: “13/13/2020” was read, a date with the month first was expected.',
    ],
    [
      'Uber,,,12,,NULL,,,',
      'layoffs.csv, row 3, column date: “NULL” was read, a date with the month first was expected.',
    ],
    [',,,12,,5/6/2020,,,', 'layoffs.csv, row 3, column company: nothing was read, a company’s name was expected.'],
    ['Uber,,,12,,5/6/2020,,', 'layoffs.csv, row 3: “8 cells” was read, 9 cells, as the header has, was expected.'],
    [
      'Uber,,,12,1.4,5/6/2020,,,',
      'layoffs.csv, row 3, column percentage_laid_off: “1.4” was read, a share of at most 1, or 100 %, was expected.',
    ],
    [
      'Uber,,,-12,,5/6/2020,,,',
      'layoffs.csv, row 3, column total_laid_off: Read “-12”: this metric cannot be below 0. Expected people, such as 200, ~200 or 150–200.',
    ],
  ])('%s', (line, sentence) => {
    expect(sentences(`Other,,,1,,${day},,,`, line)).toEqual([sentence]);
  });

  test('text where a number should be is quoted with its row', () => {
    expect(sentences(`Uber,,,many,,${day},,,`)[0]).toMatch(/^layoffs\.csv, row 2, column total_laid_off: .*“many”/);
  });
});

describe('dates', () => {
  test('that show no order of their own are asked for, not guessed', () => {
    expect(sentences('Uber,,,12,,5/6/2020,,,')).toEqual([
      'layoffs.csv, row 2, column date: “5/6/2020” was read, a date, and whether day or month stands first, was expected.',
    ]);
    const result = read(['Uber,,,12,,5/6/2020,,,'], { dateOrder: 'day first' });
    expect(result.companies[0]?.told[0]?.proposed[0]).toMatchObject({ on: { start: '2020-06-05' } });
  });

  test('of two orders in one file are all refused', () => {
    expect(sentences(`Uber,,,12,,${day},,,`, 'Uber,,,12,,18/5/2020,,,')).toHaveLength(2);
  });
});

test('two lay-offs of one company on one day both stand, each flagged with the other’s row', () => {
  const proposed = proposedOf(`Uber,A,,10,,${day},,,`, `Uber,B,,20,,${day},,,`);
  expect(proposed.map((each) => each.kind === 'fact' && each.key)).toEqual([
    ...[false, 'layoff-2020-05-18-row-2', false, 'layoff-2020-05-18-row-3'],
  ]);
  expect(proposed[0]?.flags).toEqual([
    {
      kind: 'same-day',
      sentence: 'The list tells of another lay-off of the same company on that day, in row 3: perhaps the same.',
    },
  ]);
});

test('every row is told of a company, stands under others, or is refused; names alike are for a person', () => {
  const result = read([
    `Uber,,,1,,${day},,,`,
    `UBER,,,2,,${day},,,`,
    `Uber Freight,,,3,,${day},,,`,
    `Lyft,,,4,,${day},,,`,
    'Lyft,,,4,,?,,,',
  ]);
  const [uber] = result.companies;
  expect(uber?.told.map(({ row }) => row)).toEqual([2, 3]);
  expect(uber?.matches.map(({ read, rule }) => [read, rule])).toEqual([
    ['Uber', 'exact'],
    ['UBER', 'spelling'],
  ]);
  expect(result.others.map(({ name, possible, told }) => [name, possible.length, told.length])).toEqual([
    ['Uber Freight', 1, 1],
    ['Lyft', 0, 1],
  ]);
  expect([result.rows, result.rejected.length]).toEqual([5, 1]);
  expect(result.source).toEqual({
    ...options.source,
    key: 'layoff-list',
    tier: 'compiled',
    kind: 'dataset',
    note: null,
  });
});
