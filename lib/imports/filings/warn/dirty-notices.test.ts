import { describe, expect, test } from 'vitest';
import { openedList, proposedIn, saidBy } from '@/tests/support/lists';

const header = 'Notice Date,Effective Date,Received Date,Company,City,County,No. Of Employees,Layoff/Closure,Notice ID';
/** A row that shows the order of days, of another company. */
const plain = '01/15/2024,03/15/2024,01/16/2024,Borealis Foods,Reno,Washoe,12,Layoff,900';

async function read(...lines: string[]) {
  const result = await proposedIn('notices', [header, plain, ...lines].join('\n'));
  const own = <Thing extends { place: { row: number | null } }>(all: readonly Thing[]) =>
    all.filter(({ place }) => place.row !== 2);
  return { ...result, events: own(result.events), facts: own(result.facts) };
}

const row = (
  more: Partial<Record<'notice' | 'effective' | 'received' | 'company' | 'people' | 'kind' | 'id', string>>,
) => {
  const { notice = '05/02/2023', effective = '07/03/2023', received = '05/04/2023', company = 'Tamarack Steel' } = more;
  const { people = '75', kind = 'Layoff', id = '31' } = more;
  return [notice, effective, received, company, 'Elko', 'Elko', people, kind, id].map((cell) => `"${cell}"`).join(',');
};

describe('the number of people', () => {
  test.each([
    ['80 - 100', '80 to 100'],
    ['25-30', '25 to 30'],
    ['110 to 125', '110 to 125'],
    ['Up to 55', '0 to 55'],
    ['at most 9', '0 to 9'],
    ['Unknown', 'not disclosed'],
    ['Not stated', 'not disclosed'],
    ['', 'not disclosed'],
    ['TBA', 'not yet reported'],
    ['TBD', 'not yet reported'],
    ['1,204', '1204'],
    ['12,800', '12800'],
    ['75*', '75'],
    ['75 employees', '75'],
  ])('“%s” is %s', async (people, said) => {
    const { facts, refused } = await read(row({ people }));
    expect([facts.map(saidBy), refused]).toEqual([[said], []]);
  });

  test.each(['240 (Passaic) 417 (Bergen)', '30/45', '60 (50 full-time, 10 part-time)', '12.5', '-4', '2023-05-02'])(
    '“%s” is no number: the row is refused whole, and nothing of it is saved',
    async (people) => {
      const { facts, events, sentences } = await read(row({ people }));
      expect([facts, events, sentences.length]).toEqual([[], [], 1]);
    },
  );

  test('more than the people employed at the site is refused', async () => {
    const text =
      'Company,Notice Date,Number Affected,Total Employees\nTamarack,5/22/2023,90,80\nTamarack,5/23/2023,80,80\nTamarack,5/24/2023,8,\n';
    const { facts, sentences } = await proposedIn('notices', text);
    expect(facts.map(saidBy)).toEqual(['80', '8']);
    expect(sentences).toEqual([
      'list.csv, row 2, column Number Affected: Read “90”: it is more than the 80 people employed there. Expected at most as many.',
    ]);
  });
});

describe('the day of the lay-off', () => {
  test.each([
    ['07/03/2023 - 08/14/2023', '2023-07-03', '2023-08-14'],
    ['7/3/2023 to 8/14/2023', '2023-07-03', '2023-08-14'],
    ['07/03/2023, 08/14/2023, 12/29/2023', '2023-07-03', '2023-12-29'],
    ['07/03/2023; 08/14/2023 and 12/29/2023', '2023-07-03', '2023-12-29'],
    ['July 3, 2023', '2023-07-03', '2023-07-03'],
    ['07/03/23', '2023-07-03', '2023-07-03'],
    ['on or about 07/03/2023', '2023-07-03', '2023-07-03'],
    ['July 2023', '2023-07-01', '2023-07-31'],
  ])('“%s” is from %s to %s', async (effective, start, end) => {
    const { facts } = await read(row({ effective }));
    expect(facts.map(({ period, dateBasis }) => [period.start, period.end, dateBasis])).toEqual([
      [start, end, 'stated'],
    ]);
  });

  test.each(['Not stated', 'TBD', 'Various', 'Unknown', 'N/A'])(
    '“%s” is none: the notice’s day stands for it, and says so',
    async (effective) => {
      const { facts } = await read(row({ effective }));
      expect(facts.map(({ period, dateBasis }) => [period.start, dateBasis])).toEqual([['2023-05-02', 'inferred']]);
      expect(facts[0]?.note).toContain(`The list says “${effective}”`);
    },
  );
});

describe('the day of the notice', () => {
  test.each([
    ['05/02/2023 05/09/2023', '2023-05-02', '2023-05-09'],
    ['05/02/2023, 05/09/2023', '2023-05-02', '2023-05-09'],
    ['05/09/2023 05/02/2023', '2023-05-02', '2023-05-09'],
  ])('“%s” is a notice and its amendment: given on %s, known as it stands from %s', async (notice, given, known) => {
    const { facts, events } = await read(row({ notice, received: '05/09/2023' }));
    expect([events[0]?.on.start, facts[0]?.knownAt]).toEqual([given, known]);
    expect(facts[0]?.note).toContain(`The notice of ${given} was amended on ${known}.`);
  });

  test.each(['', 'Not stated', 'TBD'])(
    '“%s” is none: the day on which it was received stands for it, and says so',
    async (notice) => {
      const { facts } = await read(row({ notice }));
      expect(facts[0]).toMatchObject({
        knownAt: '2023-05-04',
        note: expect.stringContaining('on which it was received stands for it'),
      });
    },
  );

  test.each([
    ['05/02/2123', 'it is after 2023-05-04, when the notice was received'],
    ['05/02/2032', 'it is after 2023-05-04, when the notice was received'],
    ['05/02/0203', 'there is no such day'],
  ])('“%s” cannot be: the row is refused', async (notice, why) => {
    const { facts, sentences } = await read(row({ notice }));
    expect([facts, sentences]).toEqual([[], [expect.stringContaining(why)]]);
  });

  test('a spreadsheet’s count of days is one only among the days of its list, and is flagged', async () => {
    const { facts, sentences } = await read(
      row({ notice: '45300', effective: '45360', received: '45301' }),
      row({ notice: '20500', received: '', id: '32' }),
    );
    expect(facts.map(({ knownAt, period, flags }) => [knownAt, period.start, flags?.length])).toEqual([
      ['2024-01-09', '2024-03-09', 2],
    ]);
    expect(sentences).toEqual([expect.stringContaining('perhaps a spreadsheet’s count of days')]);
  });
});

describe('names', () => {
  test.each([
    ['Tamarack Steel (amended)', 'Tamarack Steel'],
    ['Tamarack Steel - Revised', 'Tamarack Steel'],
    ['Tamarack Steel (Update #2)', 'Tamarack Steel'],
    ['TAMARACK STEEL*', 'TAMARACK STEEL'],
    ['Tamarack Steel dba Ingot House', 'Tamarack Steel dba Ingot House'],
    ['Tamarack Steel (Nevada)', 'Tamarack Steel (Nevada)'],
  ])('“%s” is listed as %s', async (company, name) => {
    const { outcomes, facts } = await read(row({ company }));
    expect(outcomes.at(-1)?.name).toBe(name);
    const isAmended = /amend|revis|update/i.test(company);
    expect(facts[0]?.flags?.map(({ kind }) => kind)).toEqual(isAmended ? ['amendment'] : []);
  });
});

describe('a rescinded notice is never a plan', () => {
  test.each([
    { kind: 'RESCINDED' },
    { company: 'Tamarack Steel - RESCINDED 6/1/2023' },
    { company: 'RESCINDED: Tamarack Steel' },
    { company: 'Tamarack Steel Rescinded' },
    { kind: 'Layoff - Rescinded' },
    { company: 'Tamarack Steel (withdrawn)' },
    { people: 'Cancelled' },
    { effective: 'Rescinded' },
  ])('%o', async (more) => {
    const { facts, events, outcomes } = await read(row(more));
    expect(facts).toEqual([]);
    expect(events.map(({ title }) => title)).toEqual(['Notice of lay-offs in Elko rescinded']);
    expect(outcomes.at(-1)?.name).toBe('Tamarack Steel');
  });

  test('it withdraws the notice of its number: from its day on the plan no longer applies', async () => {
    const { facts, events } = await read(row({}), row({ notice: '06/01/2023', received: '', kind: 'Rescission' }));
    expect(facts.map((fact) => [saidBy(fact), fact.knownAt, fact.period.start, fact.restates])).toEqual([
      ['75', '2023-05-02', '2023-07-03', null],
      [
        'not applicable',
        '2023-06-01',
        '2023-07-03',
        { key: 'warn-2023-05-02-row-3', reason: 'Rescinded on 2023-06-01' },
      ],
    ]);
    expect(events).toHaveLength(2);
  });

  test('notes that may mean a part of it are for a person', async () => {
    const text = `${header},Comments\n${row({})},Reduced by 20; the rest was rescinded\n${row({ id: '32' })},Rescinded 6/1/2023\n${row({ id: '33' })},Not rescinded\n`;
    const { outcomes, facts } = await proposedIn('notices', text, { dateOrder: 'month first' });
    expect(outcomes.map(({ kind }) => kind)).toEqual(['refused', 'proposed', 'proposed']);
    expect(facts.map(({ place }) => place.row)).toEqual([4]);
  });
});

describe('rows of one number', () => {
  test('a true repeat is the same', async () => {
    const { facts, asides } = await read(row({}), row({}), row({}));
    expect([facts.map(saidBy), asides]).toEqual([
      ['75'],
      ['rows that repeat another row', 'rows that repeat another row'],
    ]);
  });

  test.each([
    ['of a later day', { notice: '06/01/2023', received: '06/02/2023', people: '60' }],
    ['that says so', { kind: 'Layoff (amended)', people: '60' }],
  ])('an amendment %s takes the place of its notice, wherever it stands', async (_, more) => {
    for (const lines of [
      [row({}), row(more)],
      [row(more), row({})],
    ]) {
      const { facts } = await read(...lines);
      expect(facts.map((fact) => [saidBy(fact), fact.restates?.key ?? null])).toEqual([
        ['75', null],
        ['60', facts[0]?.key],
      ]);
    }
  });

  test('two of one day that differ are refused, both, with each other’s row', async () => {
    const { facts, sentences } = await read(row({}), row({ people: '60' }), row({ id: '32' }));
    expect(facts.map(({ place }) => place.row)).toEqual([5]);
    expect(sentences).toEqual([
      'list.csv, row 3, column Notice ID: The notice 31 stands in row 4 too, with other content, and neither says which is later.',
      'list.csv, row 4, column Notice ID: The notice 31 stands in row 3 too, with other content, and neither says which is later.',
    ]);
  });
});

describe('rows that are no notices are left aside, by kind', () => {
  test.each([
    [',,,TOTALS:,,,"5,708",,', 'rows of totals'],
    ['Total,,,,,,99,,', 'rows of totals'],
    [header, 'rows that repeat the heads'],
    ['February 2024,,,,,,,,', 'headings and remarks between the rows'],
    ['2023,,,,,,,,', 'headings and remarks between the rows'],
    [',,,,,,,* as amended,', 'headings and remarks between the rows'],
  ])('%s', async (line, words) => {
    const { asides, refused, facts } = await read(line);
    expect([asides, refused, facts]).toEqual([[words], [], []]);
  });

  test('a company that is called Total is none of them', async () => {
    expect((await read(row({ company: 'Total Wine' }))).facts.map(saidBy)).toEqual(['75']);
  });
});

describe('what nobody can tell is asked', () => {
  test.each([
    [
      'Whose,Day given,Heads out\na,1/15/2024,3\n',
      'Which column is the company? Perhaps “Whose”, “Day given” or “Heads out”',
    ],
    [
      'Company,Layoff Date,Closing Date,Notice Date,# Affected\na,1/15/2024,1/16/2024,1/2/2024,3\n',
      'Which column is the day of the lay-off: “Layoff Date” or “Closing Date”?',
    ],
    [
      'Company,Notice Date,WARN Date,# Affected\na,1/15/2024,1/16/2024,3\n',
      'Which column is the day of the notice: “Notice Date” or “WARN Date”?',
    ],
    [
      'Company,Notice Date,Effective Date,Anz.\na,1/15/2024,3/16/2024,3\n',
      'Which column is the number of people laid off? Perhaps “Anz.”',
    ],
    [
      'Company,Notice Date,# Affected,Date\na,1/15/2024,3,3/15/2024\n',
      'Which column is the day of the lay-off? Perhaps “Date”',
    ],
    [
      'Company,Notice Date,Date,Date,# Affected\na,1/15/2024,1/16/2024,1/17/2024,3\n',
      'Which column is the date: “Date (column C)” or “Date (column D)”?',
    ],
  ])('%s', async (text, question) => {
    const { laidOut, read: rows } = await openedList('notices', text);
    expect([rows, laidOut.questions[0]]).toEqual([null, expect.stringContaining(question)]);
  });

  test('a person’s answer settles it, and what is left out stays out', async () => {
    const text = 'Whose,Day given,Heads out,Code\nTamarack,1/15/2024,3,9\n';
    const columns = [
      { header: 'Whose', is: 'company' },
      { header: 'Day given', is: 'notice day' },
      { header: 'Heads out', is: 'people' },
      { header: 'Code', is: 'left out' },
    ] as const;
    const { facts, events } = await proposedIn('notices', text, { columns: [...columns] });
    expect([facts.map(saidBy), events[0]?.on.start]).toEqual([['3'], '2024-01-15']);
  });

  test('a list without days of its notices is read by the day on which it was published', async () => {
    const text =
      'Company Name,City,First Date of Separation,Total Number of Affected Employees\nTamarack,Macon,3/15/2024,3\n';
    expect((await proposedIn('notices', text)).facts).toEqual([]);
    const { facts, events } = await proposedIn('notices', text, { publishedOn: '2024-02-01' });
    expect(facts.map(({ knownAt, period }) => [knownAt, period.start])).toEqual([['2024-02-01', '2024-03-15']]);
    expect(events[0]?.on.start).toBe('2024-03-15');
  });

  test.each([
    ['December', '1/31/2024', '2023-12-31'],
    ['January', '3/15/2024', '2024-01-31'],
    ['March', '3/15/2024', '2024-03-31'],
  ])('“%s” before a lay-off of %s is %s, and flagged', async (month, layoff, known) => {
    const text = `Company,City,Month Posted,Effective Date,Workforce Affected\nTamarack,Camden,${month},${layoff},5\n`;
    const { facts } = await proposedIn('notices', text);
    expect(
      facts.map(({ knownAt, knownPrecision, flags }) => [knownAt, knownPrecision, flags?.map(({ kind }) => kind)]),
    ).toEqual([[known, 'month', ['year']]]);
  });

  test('a month that would be most of a year before the lay-off is refused', async () => {
    const text = 'Company,City,Month Posted,Effective Date,Workforce Affected\nTamarack,Camden,April,3/15/2024,5\n';
    expect((await proposedIn('notices', text)).sentences).toEqual([
      expect.stringContaining('it is a month without a year'),
    ]);
  });
});
