import { describe, expect, test } from 'vitest';
import { proposedIn, saidBy } from '@/tests/support/lists';

const header =
  'employer_name,place_name,site_address,notice_date,effective_date,employees_affected,layoff_type,is_temporary,is_amendment,current_version,source_notice_id';

const read = (...lines: string[]) => proposedIn('notices', [header, ...lines].join('\n'));

test('a notice tells what is to come at one site: a plan for the day of the lay-off, known on the day of the notice', async () => {
  const { all } = await read(
    '"GROUPON, INC.",Chicago city,600 W. Chicago Avenue,2022-08-08,2022-10-07,293,unknown,,0,1,5c1d',
  );
  const [event, fact] = all;
  expect(event).toMatchObject({
    ...{ kind: 'event', eventKind: 'layoff', on: { start: '2022-08-08', end: '2022-08-08', precision: 'day' } },
    title: 'Notice of lay-offs in Chicago city: 293 people',
    factKeys: ['warn-2022-08-08-row-2'],
  });
  expect(fact).toMatchObject({
    metric: 'headcount-reduction',
    members: [
      { dimension: 'cause', name: 'lay-off' },
      { dimension: 'notice', name: '5c1d' },
      { dimension: 'place', name: 'Chicago city' },
    ],
    period: { type: 'instant', start: '2022-10-07', end: '2022-10-07', precision: 'day' },
    value: { figure: { low: '293', high: '293' } },
    ...{
      scenario: 'plan',
      dateBasis: 'stated',
      knownAt: '2022-08-08',
      unit: 'people',
      reported: '293',
      locator: '5c1d',
    },
    note: 'A notice of what is to come, at one site.',
    place: { file: 'list.csv', row: 2, column: 'employees_affected' },
    flags: [],
  });
});

test('without a day of the lay-off the day of the notice stands for it, and says so', async () => {
  const { all } = await read('Groupon,,600 W. Chicago Avenue,2022-08-08,,293,closure,,0,1,');
  expect(all).toMatchObject([
    { title: 'Notice of a closure in 600 W. Chicago Avenue: 293 people', locator: 'row 2' },
    {
      period: { start: '2022-08-08' },
      dateBasis: 'inferred',
      note: 'A notice of what is to come, at one site. The day of the lay-off is not stated; the day of the notice stands for it.',
    },
  ]);
});

test('of an address that one notice has twice in a town, each site has its own figure', async () => {
  const { facts } = await read(
    'Groupon,Chicago,1 Main St,2022-08-08,2022-10-07,20,,,0,1,A1',
    'Groupon,Chicago,9 Lake Dr,2022-08-08,2022-10-07,30,,,0,1,A1',
    'Groupon,Peoria,5 Elm St,2022-08-08,2022-10-07,40,,,0,1,A1',
  );
  expect(facts.map((fact) => [saidBy(fact), fact.members.at(-1)?.name])).toEqual([
    ['20', '1 Main St, Chicago'],
    ['30', '9 Lake Dr, Chicago'],
    ['40', 'Peoria'],
  ]);
});

describe('what a person should look at is flagged', () => {
  const flags = async (...lines: string[]) =>
    (await read(...lines)).facts.map((fact) => fact.flags?.map(({ kind }) => kind));

  test('a lay-off before its notice', async () => {
    const { events } = await read('Groupon,Chicago,,2016-09-14,2015-07-27,66,,,0,1,');
    expect(events[0]?.flags).toEqual([
      { kind: 'late-notice', sentence: 'The lay-off of 2015-07-27 is before the notice of 2016-09-14.' },
    ]);
  });

  test('an amendment of another notice; a version that was amended says which it is', async () => {
    expect(await flags('Groupon,Chicago,,2017-04-19,,100,,,1,1,')).toEqual([['amendment']]);
    const { facts } = await read('Groupon,Chicago,,2017-04-19,2017-06-19,100,,yes,0,3,');
    expect(facts[0]).toMatchObject({
      note: 'A notice of what is to come, at one site. Temporary. As amended, version 3.',
      flags: [],
    });
  });

  test('two notices of one day and place without numbers', async () => {
    const line = 'Groupon,Chicago,,2017-04-19,,100,,,0,1,';
    expect(await flags(line, line, 'Groupon,Springfield,,2017-04-19,,100,,,0,1,')).toEqual([
      ['same-day'],
      ['same-day'],
      [],
    ]);
  });

  test('a notice for nobody is held back', async () => {
    const { facts } = await read('Groupon,Chicago,,2017-04-19,,0,,,0,1,', 'Groupon,Peoria,,2017-04-20,,up to 5,,,0,1,');
    expect(facts.map(({ hold }) => hold?.code ?? null)).toEqual(['notice-for-nobody', null]);
  });
});

describe('a row is refused by its place', () => {
  test.each([
    [',Chicago,,2017-04-19,,1,,,0,1,', 'column employer_name: The cell is blank: nobody is named.'],
    ['A,,,2017-02-30,,1,,,0,1,', 'column notice_date: Read “2017-02-30”: there is no such day.'],
    ['A,,,2017-02-28,soon,1,,,0,1,', 'column effective_date: Read “soon”: it is not a date.'],
    [
      'A,,,2017-02-28,,lots,,,0,1,',
      'column employees_affected: Read “lots”: “lots” stands where a number is expected.',
    ],
    ['A,,,2117-02-28,2117-04-28,1,,,0,1,', 'column notice_date: Read “2117-02-28”: it is in the future.'],
    ['A,,,1917-02-28,,1,,,0,1,', 'column notice_date: Read “1917-02-28”: no list of notices goes back before 1985.'],
    [
      'A,,,2017-02-28,2107-04-28,1,,,0,1,',
      'column effective_date: Read “2107-04-28”: it is years away from the notice of 2017-02-28.',
    ],
    [
      'A,,,2017-02-28 - 2017-03-28,,1,,,0,1,',
      'column notice_date: Read “2017-02-28 - 2017-03-28”: it is a span of days.',
    ],
    ['A,,,,,1,,,0,1,', 'column notice_date: The cell is blank: the row has no day of the notice.'],
  ])('%s', async (line, sentence) => {
    const { sentences, outcomes } = await read(line);
    expect(sentences).toEqual([expect.stringContaining(`list.csv, row 2, ${sentence}`)]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['refused']);
  });
});
