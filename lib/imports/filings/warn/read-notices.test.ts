import { describe, expect, test } from 'vitest';
import type { LayoffOptions } from '@/lib/imports/filings/layoffs/read-layoffs';
import { readNotices } from '@/lib/imports/filings/warn/read-notices';

const options: LayoffOptions = {
  file: 'il.csv',
  companies: [{ id: 'groupon', names: ['Groupon, Inc.'] }],
  source: { title: 'WARN notices of Illinois', publisher: 'Illinois', publishedOn: null, url: 'https://example.org' },
};
const header =
  'employer_name,place_name,site_address,notice_date,effective_date,employees_affected,layoff_type,is_temporary,is_amendment,current_version,source_notice_id';

function read(...lines: string[]) {
  const result = readNotices([header, ...lines].join('\n'), options);
  if (!result.ok) throw new Error(result.rejected.sentence);
  return result;
}

const proposedOf = (...lines: string[]) =>
  read(...lines).companies.flatMap(({ told }) => told.flatMap(({ proposed }) => proposed));

test('a notice tells what is to come at one site: a plan for the day of the lay-off, known on the day of the notice', () => {
  const [event, fact] = proposedOf(
    '"GROUPON, INC.",Chicago city,600 W. Chicago Avenue,2022-08-08,2022-10-07,293,unknown,,0,1,5c1d',
  );
  expect(event).toMatchObject({
    ...{ kind: 'event', eventKind: 'layoff', on: { start: '2022-08-08', end: '2022-08-08', precision: 'day' } },
    title: 'Notice of lay-offs in Chicago city: 293 people',
    factKeys: ['warn-2022-08-08-row-2'],
  });
  expect(fact).toMatchObject({
    metric: 'headcount-reduction',
    members: [
      { dimension: 'cause', name: 'lay-off' },
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
    place: { file: 'il.csv', row: 2, column: 'employees_affected' },
    flags: [],
  });
});

test('without a day of the lay-off the day of the notice stands for it, and says so', () => {
  expect(proposedOf('Groupon,,600 W. Chicago Avenue,2022-08-08,,293,closure,,0,1,')).toMatchObject([
    { title: 'Notice of a closure in 600 W. Chicago Avenue: 293 people', locator: 'row 2' },
    {
      period: { start: '2022-08-08' },
      dateBasis: 'inferred',
      note: 'A notice of what is to come, at one site. The day of the lay-off is not told; the day of the notice stands for it.',
    },
  ]);
});

test('without a number of people there is an event and no figure', () => {
  expect(proposedOf('Groupon,Chicago,,2022-08-08,,,closure,,0,1,')).toMatchObject([
    { kind: 'event', title: 'Notice of a closure in Chicago', factKeys: [] },
  ]);
});

describe('what a person should look at is flagged', () => {
  const kinds = (...lines: string[]) => proposedOf(...lines).map(({ flags }) => flags?.map(({ kind }) => kind));

  test('a lay-off before its notice', () => {
    const [event] = proposedOf('Groupon,Chicago,,2016-09-14,2015-07-27,66,,,0,1,');
    expect(event?.flags).toEqual([
      { kind: 'late-notice', sentence: 'The lay-off of 2015-07-27 is before the notice of 2016-09-14.' },
    ]);
  });

  test('an amendment of another notice; a version that was amended says which it is', () => {
    expect(kinds('Groupon,Chicago,,2017-04-19,,100,,,1,1,')).toEqual([['amendment'], ['amendment']]);
    expect(proposedOf('Groupon,Chicago,,2017-04-19,2017-06-19,100,,yes,0,3,')[1]).toMatchObject({
      note: 'A notice of what is to come, at one site. Temporary. As amended, version 3.',
      flags: [],
    });
  });

  test('two notices of one day and place', () => {
    const line = 'Groupon,Chicago,,2017-04-19,,100,,,0,1,';
    expect(kinds(line, line, 'Groupon,Springfield,,2017-04-19,,100,,,0,1,')).toEqual([
      ...[['same-day'], ['same-day'], ['same-day'], ['same-day'], [], []],
    ]);
  });
});

test('a row without employer or with a day that is none is refused by its place', () => {
  const { rejected, rows } = read(
    ',Chicago,,2017-04-19,,1,,,0,1,',
    'A,,,2017-02-30,,1,,,0,1,',
    'A,,,2017-02-28,soon,1,,,0,1,',
    'A,,,2017-02-28,,lots,,,0,1,',
  );
  expect(rejected.map(({ sentence }) => sentence.split(' was read')[0])).toEqual([
    'il.csv, row 2, column employer_name: nothing',
    'il.csv, row 3, column notice_date: “2017-02-30”',
    'il.csv, row 4, column effective_date: “soon”',
    expect.stringMatching(/^il\.csv, row 5, column employees_affected: .*“lots”/),
  ]);
  expect(rows).toBe(4);
});

test('other states’ headings: Company, WARN date, Layoff date, No. of employees', () => {
  const text = 'Company,City,WARN Date,Layoff Date,No. of Employees\nGroupon,Austin,4/19/2017,6/19/2017,"1,200"\n';
  const result = readNotices(text, options);
  expect(result.ok && result.companies[0]?.told[0]?.proposed[1]).toMatchObject({
    period: { start: '2017-06-19' },
    value: { figure: { low: '1200' } },
    place: { column: 'No. of Employees' },
  });
});
