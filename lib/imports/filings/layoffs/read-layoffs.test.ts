import { describe, expect, test } from 'vitest';
import { openedList, outcomesOf, proposedIn, saidBy } from '@/tests/support/lists';

const header = 'company,location,industry,total_laid_off,percentage_laid_off,date,stage,country,funds_raised_millions';
const day = '5/18/2020';

const read = (lines: string[], more: Parameters<typeof proposedIn>[2] = {}) =>
  proposedIn('layoffs', [header, ...lines].join('\n'), more);

test('3,000 people, 13 %, on 18 May 2020: an event and the two figures it moved', async () => {
  const { all } = await read([`Uber,SF Bay Area,Transportation,3000,0.13,${day},Post-IPO,United States,24700`]);
  const [event, people, share] = all;
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
    place: { file: 'list.csv', row: 2, column: 'total_laid_off' },
  });
  expect(share).toMatchObject({
    metric: 'headcount-reduction-share',
    value: { figure: { low: '0.13', high: '0.13' } },
    unit: 'ratio',
    note: 'Listed under SF Bay Area, United States. Whether of the company or of an office, the list does not say.',
  });
});

test('a cell without a number gives no figure, never a 0', async () => {
  const { all } = await read([
    `Uber,Vilnius,Transportation,NULL,NULL,${day},,Lithuania,`,
    'Uber,,,,,5/19/2020,,,',
    'Uber,,,Unknown,unknown,5/20/2020,,,',
  ]);
  expect(all.map((each) => each.kind === 'event' && [each.title, each.note])).toEqual([
    ['Lay-offs', 'Listed under Vilnius, Lithuania.'],
    ['Lay-offs', null],
    ['Lay-offs', null],
  ]);
});

test('ranges and bounds stay ranges and bounds', async () => {
  const { facts } = await read([
    `Uber,,,100+,,${day},,,`,
    'Uber,,,80 - 100,,5/19/2020,,,',
    'Uber,,,up to 55,,5/20/2020,,,',
    'Uber,,,about 40,,5/21/2020,,,',
  ]);
  expect(facts.map(saidBy)).toEqual(['100 to null', '80 to 100', '0 to 55', '40']);
  expect(facts.map(({ reported }) => reported)).toEqual(['100+', '80 - 100', 'up to 55', 'about 40']);
});

describe('other lists', () => {
  test('later headings of the same list, shares in percent', async () => {
    const { facts } = await proposedIn(
      'layoffs',
      'Company,Location HQ,# Laid Off,Date,%,Industry,Source,List of Employees Laid Off,Stage,$ Raised (mm),Country,Date Added\n' +
        'Uber,SF,100,2024-05-01,14%,Other,https://example.org/a,,IPO,$5,US,2024-05-02\n',
    );
    expect(facts.map((fact) => [fact.metric, saidBy(fact), fact.locator])).toEqual([
      ['headcount-reduction', '100', 'https://example.org/a'],
      ['headcount-reduction-share', '0.14', 'https://example.org/a'],
    ]);
  });

  test.each([
    ['German', 'Unternehmen;Datum;Entlassene;Anteil;Ort;Land', 'Uber;31.05.2024;1.200;14,5 %;Berlin;Deutschland'],
    ['French', 'Entreprise;Date;Licenciements;Pourcentage;Ville;Pays', 'Uber;31/05/2024;1.200;14,5 %;Lyon;France'],
    ['Spanish', 'Empresa;Fecha;Despedidos;Porcentaje;Ciudad;País', 'Uber;31/05/2024;1.200;0,145;Madrid;España'],
  ])('in %s: 1.200 people and 14,5 %% of the staff on 31 May', async (_, heads, row) => {
    const { facts } = await proposedIn('layoffs', `${heads}\n${row}\n`);
    expect(facts.map((fact) => [saidBy(fact), fact.period.start])).toEqual([
      ['1200', '2024-05-31'],
      ['0.145', '2024-05-31'],
    ]);
  });

  test('a list that groups digits in two ways is not read as either', async () => {
    const { facts, sentences } = await read([
      `Uber,,,"1,200",,${day},,,`,
      `Lyft,,,1.500,,${day},,,`,
      `Bolt,,,80,,${day},,,`,
    ]);
    expect(facts.map(saidBy)).toEqual(['80']);
    expect(sentences).toHaveLength(2);
    expect(sentences[0]).toContain('commas in some cells and with points in others');
  });

  test('shares above 1: whether 1 is all or one per cent is asked once', async () => {
    const list = [`Uber,,,,14,${day},,,`, `Lyft,,,,1,${day},,,`];
    const opened = await openedList('layoffs', [header, ...list].join('\n'));
    expect(opened.read?.asks).toEqual({ dateOrder: false, shares: true });
    expect((await read(list)).facts).toEqual([]);
    expect((await read(list, { shares: 'per cent' })).facts.map(saidBy)).toEqual(['0.14', '0.01']);
    const fractions = await read(list, { shares: 'fractions' });
    expect([fractions.facts.map(saidBy), fractions.sentences.length]).toEqual([['1'], 1]);
  });

  test('two columns of days are asked about, not chosen from', async () => {
    const text = 'Company,Date,Announcement,# Laid Off\nUber,2024-05-01,2024-04-01,5\n';
    const { laidOut, read: rows } = await openedList('layoffs', text);
    expect([laidOut.questions, rows]).toEqual([['Which column is the date: “Date” or “Announcement”?'], null]);
    const columns = [{ header: 'Announcement', is: 'left out' as const }];
    expect((await proposedIn('layoffs', text, { columns })).facts[0]?.period.start).toBe('2024-05-01');
  });
});

describe('a row is refused by its place', () => {
  test.each([
    [
      'Uber,,,12,,13/13/2020,,,',
      'row 3, column date: Read “13/13/2020”: there is no such day. Expected a date with the month first.',
    ],
    ['Uber,,,12,,NULL,,,', 'row 3, column date: Read “NULL”: it is not a date. Expected a date with the month first.'],
    [',,,12,,5/6/2020,,,', 'row 3, column company: The cell is blank: nobody is named. Expected a company’s name.'],
    ['Uber,,,12,,5/6/2020,,', 'row 3: The row has 8 cells, and the heads have 9.'],
    [
      'Uber,,,-12,,5/6/2020,,,',
      'row 3, column total_laid_off: Read “-12”: this metric cannot be below 0. Expected a number of people, such as 42 or 80 - 100.',
    ],
    [
      'Uber,,,many,,5/6/2020,,,',
      'row 3, column total_laid_off: Read “many”: “many” stands where a number is expected. Expected a number of people, such as 42 or 80 - 100.',
    ],
    [
      'Uber,,,12,1000%,5/6/2020,,,',
      'row 3, column percentage_laid_off: Read “1000%”: no more than all of the staff can be laid off. Expected a share of at most 1, or 100 %.',
    ],
    [
      'Uber,,,12,,5/6/2020 - 5/9/2020,,,',
      'row 3, column date: Read “5/6/2020 - 5/9/2020”: it is more than one day. Expected a row for each lay-off.',
    ],
    [
      'Uber,,,900000000,,5/6/2020,,,',
      'row 3, column total_laid_off: Read “900000000”: no employer has so many people. Expected a number of people, such as 42 or 80 - 100.',
    ],
  ])('%s', async (line, sentence) => {
    expect((await read([`Other,,,1,0.5,${day},,,`, line])).sentences).toEqual([`list.csv, ${sentence}`]);
  });
});

describe('dates', () => {
  test('that show no order of their own are asked for, not guessed', async () => {
    const { read: rows } = await openedList('layoffs', `${header}\nUber,,,12,,5/6/2020,,,`);
    expect(rows?.asks.dateOrder).toBe(true);
    expect((await read(['Uber,,,12,,5/6/2020,,,'])).facts).toEqual([]);
    const { events } = await read(['Uber,,,12,,5/6/2020,,,'], { dateOrder: 'day first' });
    expect(events[0]?.on.start).toBe('2020-06-05');
  });

  test('of two orders in one list are all refused', async () => {
    expect((await read([`Uber,,,12,,${day},,,`, 'Uber,,,12,,18/5/2020,,,'])).sentences).toHaveLength(2);
  });
});

test('two lay-offs of one company on one day both stand, each flagged with the other’s row', async () => {
  const { facts, events } = await read([`Uber,A,,10,,${day},,,`, `Uber,B,,20,,${day},,,`]);
  expect(facts.map(({ key }) => key)).toEqual(['layoff-2020-05-18-row-2', 'layoff-2020-05-18-row-3']);
  expect(events[0]?.flags).toEqual([
    {
      kind: 'same-day',
      sentence: 'The list tells of another lay-off of the same company on that day, in row 3: perhaps the same.',
    },
  ]);
});

test('every row is proposed, refused or left aside, under the name that it gives', async () => {
  const lines = [`Uber,,,1,,${day},,,`, `Uber,,,many,,${day},,,`, 'Lyft,,,4,,?,,,', 'Total,,,5,,,,,', header];
  const outcomes = await outcomesOf('layoffs', [header, ...lines].join('\n'));
  expect(outcomes.map(({ row, name, kind }) => [row, name, kind])).toEqual([
    [2, 'Uber', 'proposed'],
    [3, 'Uber', 'refused'],
    [4, 'Lyft', 'refused'],
    [5, null, 'aside'],
    [6, null, 'aside'],
  ]);
});
