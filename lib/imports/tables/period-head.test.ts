import { describe, expect, test } from 'vitest';
import { type PeriodHead, readPeriodHead, type SpanChoices } from './period-head';
import { readPeriodHeads } from './period-heads';

const calendar: SpanChoices = { fiscalYearEnd: '12-31' };
const march: SpanChoices = { fiscalYearEnd: '03-31', namedBy: 'last' };
const openMarch: SpanChoices = { fiscalYearEnd: '03-31' };
const cell = (text: string) => ({ kind: 'text', text }) as const;

/** A head as one line: its span, the day it names, scenario, cumulative and words; or what is asked. */
function said(head: PeriodHead): string {
  if (head.kind === 'other') return head.as;
  if (head.kind === 'ambiguous') return `asked: ${head.question}`;
  const { span, scenario, cumulative, word } = head;
  return [`${span.start} ${span.end}`, scenario, cumulative, word].filter(Boolean).join(' ');
}

const one = (text: string, choices = calendar) => said(readPeriodHead(cell(text), choices));
const row = (texts: readonly string[], choices = calendar) => {
  const { heads, questions } = readPeriodHeads(texts.map(cell), choices);
  return { heads: heads.map(said), questions: questions.map(({ head }) => head.question) };
};

describe('one head', () => {
  test.each([
    ['January 2023', '2023-01-01 2023-01-31'],
    ['FY22', '2022-01-01 2022-12-31'],
    ['FY24E', '2024-01-01 2024-12-31 forecast'],
    ['FY24A', '2024-01-01 2024-12-31 actual'],
    ['FY24B', '2024-01-01 2024-12-31 plan'],
    ['1Q24', '2024-01-01 2024-03-31'],
    ['Q1’24', '2024-01-01 2024-03-31'],
    ['Q1-24', '2024-01-01 2024-03-31'],
    ['Q1 FY24', '2024-01-01 2024-03-31'],
    ['FY24 Q1', '2024-01-01 2024-03-31'],
    ['2Q 2024', '2024-04-01 2024-06-30'],
    ['4. Quartal 2024', '2024-10-01 2024-12-31'],
    ['T3 2024', '2024-07-01 2024-09-30'],
    ['1er trimestre 2024', '2024-01-01 2024-03-31'],
    ['2. Halbjahr 2024', '2024-07-01 2024-12-31'],
    ['1H24', '2024-01-01 2024-06-30'],
    ['H2 2024', '2024-07-01 2024-12-31'],
    ['9M 2024', '2024-01-01 2024-09-30 ytd'],
    ['LTM Sep 2024', '2023-10-01 2024-09-30 ltm'],
    ['TTM Q3 2024', '2023-10-01 2024-09-30 ltm'],
    ['YTD Sep 2024', '2024-01-01 2024-09-30 ytd'],
    ['Sept 2024 YTD', '2024-01-01 2024-09-30 ytd'],
    ['2026-W40', '2026-09-28 2026-10-04'],
    ['W40 2026', '2026-09-28 2026-10-04'],
    ['KW 1/2027', '2027-01-04 2027-01-10'],
    ['w/e 2 Oct 2026', '2026-09-26 2026-10-02'],
    ['Week commencing 28 Sep 2026', '2026-09-28 2026-10-04'],
    ['Q1 2024A', '2024-01-01 2024-03-31 actual'],
    ['Plan Q1 2024', '2024-01-01 2024-03-31 plan'],
    ['Mär 2024', '2024-03-01 2024-03-31'],
    ['févr. 2024', '2024-02-01 2024-02-29'],
    ['Diciembre 2024', '2024-12-01 2024-12-31'],
    ['Three months ended March 31, 2024', '2024-01-01 2024-03-31'],
    ['13 weeks ended 29 March 2024', '2023-12-30 2024-03-29'],
    ['Year ended 30 June 2024', '2023-07-01 2024-06-30'],
    ['Jan–Sep 2024', '2024-01-01 2024-09-30'],
    ['2024 (unaudited)', '2024-01-01 2024-12-31 unaudited'],
    ['Total 2024', '2024-01-01 2024-12-31 total'],
    ['2024¹', '2024-01-01 2024-12-31'],
    ['2024*', '2024-01-01 2024-12-31'],
  ])('%s is %s', (text, expected) => {
    expect(one(text)).toBe(expected);
  });

  test.each([
    ['Mar-24', 'month or day'],
    ['31-Dec-24', 'period of a date'],
    ['01/02/2024', 'date order'],
    ['2023/24', 'year end'],
    ['2009/10', 'split year'],
    ['H1 2023/24', 'year end'],
    ['YTD 2024', 'until'],
    ['LTM', 'until'],
    ['Q1', 'year'],
    ['FY98', 'century'],
    ['FY24P', 'scenario'],
  ])('%s is asked: %s', (text, question) => {
    expect(one(text)).toBe(`asked: ${question}`);
  });

  test.each([
    ['', 'blank'],
    ['Total', 'total'],
    ['Full year', 'total'],
    ['Var %', 'variance'],
    ['Q1 2024 vs Q1 2023', 'variance'],
    ['% of revenue', 'percent'],
    ['Notes', 'notes'],
    ['Prior year', 'comparison'],
    ['Pro forma 2024', 'pro forma'],
    ['Revenue', 'label'],
    ['Actual Budget 2024', 'label'],
    ['31 Feb 2024', 'label'],
    ['Q5 2024', 'label'],
    ['2024-W53', 'label'],
  ])('%s is no period: %s', (text, kind) => {
    expect(one(text)).toBe(kind);
  });

  test('of a company whose year ends in March', () => {
    expect(one('FY24', march)).toBe('2023-04-01 2024-03-31');
    expect(one('2023/24', march)).toBe('2023-04-01 2024-03-31');
    expect(one('FY2023/24', march)).toBe('2023-04-01 2024-03-31');
    expect(one('Q1 FY24', march)).toBe('2023-04-01 2023-06-30');
    expect(one('Q1 FY2023-24', march)).toBe('2023-04-01 2023-06-30');
    expect(one('H2 2023/24', march)).toBe('2023-10-01 2024-03-31');
    expect(one('H1 1999/00', march)).toBe('1999-04-01 1999-09-30');
    expect(one('1H 23/24', march)).toBe('2023-04-01 2023-09-30');
    expect(one('Q1 2024', march)).toBe('asked: years');
    expect(one('Q1 2024', { ...march, years: 'calendar' })).toBe('2024-01-01 2024-03-31');
    expect(one('YTD Sep 2024', { ...march, years: 'fiscal' })).toBe('2024-04-01 2024-09-30 ytd');
    expect(one('FY24', { fiscalYearEnd: null })).toBe('asked: year end');
  });

  test('FY24 of a year over two is asked about, and can be named by its first: never read a year early', () => {
    for (const text of ['FY24', 'Q1 FY24', 'H2 FY2024', 'FY24 Budget']) {
      expect(one(text, openMarch)).toBe('asked: name of a year');
    }
    expect(one('FY24', { ...openMarch, namedBy: 'first' })).toBe('2024-04-01 2025-03-31');
    expect(one('Q4 FY24', { ...openMarch, namedBy: 'first' })).toBe('2025-01-01 2025-03-31');
    expect(one('2023/24', openMarch)).toBe('2023-04-01 2024-03-31');
    expect(one('H2 2023/24', openMarch)).toBe('2023-10-01 2024-03-31');
    expect(one('FYE Mar-24', openMarch)).toBe('2023-04-01 2024-03-31');
  });

  test('a date is the day of a balance whatever it spans, and a reading’s choice answers the question', () => {
    const head = readPeriodHead({ kind: 'date', text: '2024-12-31' }, calendar);
    if (head.kind !== 'ambiguous') throw new Error('It is asked.');
    expect(head.day).toBe('2024-12-31');
    const spans = head.readings.map(({ span }) => span?.start);
    expect(spans).toEqual(['2024-12-01', '2024-10-01', '2024-07-01', '2024-01-01']);
    for (const { choice, span } of head.readings) {
      const answered = readPeriodHead(cell('31.12.2024'), { ...calendar, ...choice });
      expect(answered).toMatchObject({ kind: 'period', span, day: '2024-12-31' });
    }
  });
});

describe('heads over each other', () => {
  const over = (...texts: string[]) => said(readPeriodHead(texts.map(cell), calendar));

  test('a year above a month, a scenario above or below a period', () => {
    expect(over('2024', 'Mar')).toBe('2024-03-01 2024-03-31');
    expect(over('Mar', '2024')).toBe('2024-03-01 2024-03-31');
    expect(over('2024', 'Full year')).toBe('2024-01-01 2024-12-31');
    expect(over('Budget', 'Q1 2024')).toBe('2024-01-01 2024-03-31 plan');
    expect(over('Q1 2024', 'Forecast')).toBe('2024-01-01 2024-03-31 forecast');
    expect(over('Budget', 'Variance')).toBe('variance');
  });

  test('a line that stands over its first column holds up to the next', () => {
    const stacks = [
      ['Actual', '2023', 'Nov'],
      ['', '', 'Dec'],
      ['Budget', '2024', 'Jan'],
      ['', '', 'Feb'],
    ].map((texts) => texts.map(cell));
    expect(readPeriodHeads(stacks, calendar).heads.map(said)).toEqual([
      '2023-11-01 2023-11-30 actual',
      '2023-12-01 2023-12-31 actual',
      '2024-01-01 2024-01-31 plan',
      '2024-02-01 2024-02-29 plan',
    ]);
  });
});

describe('fiscal years beside their months', () => {
  const months = (from: number, year: number) =>
    [...Array(12).keys()].map((index) => {
      const at = from - 1 + index;
      const name = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][at % 12];
      return `${name}-${year + Math.floor(at / 12)}`;
    });

  test('twelve months settle by which year FY23 and FY24 are named', () => {
    expect(row([...months(4, 23), 'FY23'], openMarch).heads.at(-1)).toBe('2023-04-01 2024-03-31');
    expect(row([...months(4, 23), 'FY24'], openMarch).heads.at(-1)).toBe('2023-04-01 2024-03-31');
    expect(row([...months(4, 23), 'FY26'], openMarch).questions).toEqual(['name of a year']);
  });

  test('twelve months to March before FY24 of a company whose year ends in December are asked about', () => {
    expect(row([...months(4, 23), 'FY24']).questions).toEqual(['year end']);
    expect(row([...months(1, 24), 'FY24']).heads.at(-1)).toBe('2024-01-01 2024-12-31');
  });

  test('April to March under 2024, or under no year, are not all of 2024', () => {
    const under = (year: string, texts: readonly string[], choices: SpanChoices) => {
      const stacks = texts.map((text, at) => [cell(at === 0 ? year : ''), cell(text)]);
      const { heads, questions } = readPeriodHeads(stacks, choices);
      return { heads: heads.map(said), questions: questions.map(({ head }) => head.question) };
    };
    const names = months(4, 23).map((text) => text.slice(0, 3));
    expect(under('2024', names, calendar).questions).toEqual(['name of a year']);
    const last = under('2024', names, { ...calendar, namedBy: 'last' }).heads;
    expect([last[0], last[11]]).toEqual(['2023-04-01 2023-04-30', '2024-03-01 2024-03-31']);
    const split = under('2023/24', names, calendar).heads;
    expect([split[0], split[11]]).toEqual(['2023-04-01 2023-04-30', '2024-03-01 2024-03-31']);
    expect(under('2024', ['Jan', 'Feb', 'Mar'], openMarch).heads[2]).toBe('2024-03-01 2024-03-31');
    expect(under('FY24', ['Apr', 'Feb'], { ...openMarch, namedBy: 'last' }).heads).toEqual([
      '2023-04-01 2023-04-30',
      '2024-02-01 2024-02-29',
    ]);
  });

  test('a fiscal year over a day or a span is that day’s or that span’s; far from each other they are no period', () => {
    const over = (...texts: string[]) => said(readPeriodHead(texts.map(cell), calendar));
    expect(over('FY24', 'Year ended 31 March 2024')).toBe('2023-04-01 2024-03-31');
    expect(over('FY23', '12 months to Mar-24')).toBe('2023-04-01 2024-03-31');
    expect(over('FY24', '31-Mar-24')).toBe('asked: period of a date');
    expect(over('FY24', '31-Mar-21')).toBe('label');
  });
});

describe('a row of heads', () => {
  test('Jan-23 to Dec-25 are 36 months and no days of January', () => {
    const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
    const { heads, questions } = row([23, 24, 25].flatMap((year) => names.map((name) => `${name}-${year}`)));
    expect(questions).toEqual([]);
    expect(heads).toHaveLength(36);
    expect(heads[0]).toBe('2023-01-01 2023-01-31');
    expect(heads[35]).toBe('2025-12-01 2025-12-31');
  });

  test.each([
    [['31-Jan-24', '29-Feb-24', 'Total'], ['2024-01-01 2024-01-31', '2024-02-01 2024-02-29', 'total'], []],
    [['FY22', 'Mar-22'], ['2022-01-01 2022-12-31', '2022-03-01 2022-03-31'], []],
    [['FY98', 'FY99', 'FY00'], ['1998-01-01 1998-12-31', '1999-01-01 1999-12-31', '2000-01-01 2000-12-31'], []],
    [['13/01/2024', '01/02/2024'], ['2024-01-13 2024-01-13', '2024-02-01 2024-02-01'], []],
    [['31-Dec-23', '31-Dec-24'], null, ['period of a date']],
    [['Mar 2023', 'Mar 2024'], null, ['period of a date']],
    [['Dec-22', 'Dec-23'], null, ['month or day']],
    [['Oct-02', 'Oct-09', 'Oct-16'], null, ['month or day']],
    [['25 Sep 2026', '2 Oct 2026', '9 Oct 2026'], null, ['week of a date']],
    [['1 Jan 2024', '1 Feb 2024'], null, ['first day of a month']],
    [['01/02/2024', '01/03/2024'], null, ['date order']],
  ])('%j: %j, asked once: %j', (texts, spans, questions) => {
    const read = row(texts);
    expect(read.questions).toEqual(questions);
    if (spans) expect(read.heads).toEqual(spans);
  });

  test('2008/09, 2009/10 of a company whose year ends in March', () => {
    expect(row(['2008/09', '2009/10'], march).heads).toEqual(['2008-04-01 2009-03-31', '2009-04-01 2010-03-31']);
  });
});
