import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PeriodHead, readPeriodHead, type SpanChoices } from './period-head';
import { readPeriodHeads } from './period-heads';
import { readSpan } from './read-span';

/** A period as a person may write it, and the days that it has: the second always of the calendar’s own arithmetic. */
type Written = { readonly text: string; readonly start: string; readonly end: string };

const day = (year: number, month: number, date: number) =>
  new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
const months = (text: string, year: number, first: number, length: number): Written => ({
  text,
  start: day(year, first, 1),
  end: day(year, first + length, 0),
});

const names = [
  ['Jan', 'January', 'Januar', 'janvier', 'enero'],
  ['Feb', 'February', 'Februar', 'févr.', 'febrero'],
  ['Mar', 'March', 'März', 'mars', 'marzo'],
  ['Apr', 'April', 'April', 'avril', 'abril'],
  ['May', 'May', 'Mai', 'mai', 'mayo'],
  ['Jun', 'June', 'Juni', 'juin', 'junio'],
  ['Jul', 'July', 'Juli', 'juillet', 'julio'],
  ['Aug', 'August', 'August', 'août', 'agosto'],
  ['Sep', 'September', 'Sept', 'septembre', 'septiembre'],
  ['Oct', 'October', 'Okt', 'octobre', 'octubre'],
  ['Nov', 'November', 'November', 'novembre', 'noviembre'],
  ['Dec', 'December', 'Dez', 'décembre', 'diciembre'],
] as const;

const year = fc.integer({ min: 1990, max: 2049 });
const month = fc.integer({ min: 1, max: 12 });
const name = fc
  .tuple(month, fc.integer({ min: 0, max: 4 }))
  .map(([at, which]) => ({ month: at, name: names[at - 1]?.[which] ?? '' }));
const short = (of: number) => String(of % 100).padStart(2, '0');
/** A year with four digits, or with two where that is this century. */
const yearText = (of: number, isShort: boolean) => (isShort && of >= 2000 ? short(of) : String(of));
const join = fc.constantFrom(' ', '-', '/', ' ’', "'", '');

const written: fc.Arbitrary<Written> = fc.oneof(
  fc
    .tuple(year, name, fc.constantFrom(' ', '-', ', ', '. '))
    .map(([of, { month, name }, gap]) => months(`${name}${name.endsWith('.') ? ' ' : gap}${of}`, of, month, 1)),
  fc
    .tuple(year, fc.integer({ min: 1, max: 4 }), join, fc.boolean())
    .map(([of, part, gap, isShort]) =>
      months(`Q${part}${gap === '' ? ' ' : gap}${yearText(of, isShort)}`, of, 3 * part - 2, 3),
    ),
  fc
    .tuple(year, fc.integer({ min: 1, max: 4 }), fc.boolean())
    .map(([of, part, isShort]) => months(`${part}Q${yearText(of, isShort)}`, of, 3 * part - 2, 3)),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([of, part]) => months(`Q${part} FY${of}`, of, 3 * part - 2, 3)),
  fc
    .tuple(year, fc.integer({ min: 1, max: 2 }), fc.boolean())
    .map(([of, part, isShort]) => months(`${part}H${yearText(of, isShort)}`, of, 6 * part - 5, 6)),
  fc.tuple(year, fc.integer({ min: 1, max: 2 })).map(([of, part]) => months(`H${part} ${of}`, of, 6 * part - 5, 6)),
  fc.tuple(year, fc.boolean()).map(([of, isShort]) => months(`FY${yearText(of, isShort)}`, of, 1, 12)),
  year.map((of) => months(String(of), of, 1, 12)),
  year.map((of) => months(`9M ${of}`, of, 1, 9)),
  fc.tuple(year, name).map(([of, { month, name }]) => months(`YTD ${name} ${of}`, of, 1, month)),
  fc.tuple(year, name).map(([of, { month, name }]) => months(`LTM ${name} ${of}`, of, month - 11, 12)),
  fc
    .tuple(year, month, fc.constantFrom(1, 2))
    .map(([of, at, gap]) => months(`${of}-${String(at).padStart(2, '0')}${' '.repeat(gap - 1)}`, of, at, 1)),
);

const calendar: SpanChoices = { fiscalYearEnd: '12-31' };
const spanOf = (head: PeriodHead) => (head.kind === 'period' ? [head.span.start, head.span.end] : head.kind);

test('a period in any written form has exactly its days, as a head and in a column', () => {
  fc.assert(
    fc.property(written, fc.constantFrom('', 'Actual ', 'Budget '), ({ text, start, end }, scenario) => {
      const head = readPeriodHead({ kind: 'text', text: scenario + text }, calendar);
      // 2009-10 can be a year over two, and is asked in a head.
      if (head.kind === 'ambiguous') expect(head.question).toBe('split year');
      else expect(spanOf(head), text).toEqual([start, end]);
      const read = readSpan(text, { dates: null, years: null, fiscalYearEnd: '12-31' });
      expect(read.ok ? [read.span.start, read.span.end] : read.why, text).toEqual([start, end]);
    }),
    { numRuns: 3_000 },
  );
});

test('a row of months or month ends in one form is read to exactly those, or asked about', () => {
  const forms = [
    (of: number, at: number) => `${names[at - 1]?.[0]}-${short(of)}`,
    (of: number, at: number) => `${names[at - 1]?.[0]} ${short(of)}`,
    (of: number, at: number) => `${names[at - 1]?.[1]} ${of}`,
    (of: number, at: number) => `${names[at - 1]?.[2]} ${of}`,
    (of: number, at: number) => `${at}/${of}`,
    (of: number, at: number) => day(of, at + 1, 0),
    (of: number, at: number) =>
      day(of, at + 1, 0)
        .split('-')
        .reverse()
        .join('/'),
    (of: number, at: number) =>
      day(of, at + 1, 0)
        .split('-')
        .reverse()
        .join('.'),
    (of: number, at: number) => `${day(of, at + 1, 0).slice(8)}-${names[at - 1]?.[0]}-${short(of)}`,
  ] as const;
  const row = fc.record({
    from: fc.integer({ min: 2000, max: 2045 }),
    first: month,
    count: fc.integer({ min: 2, max: 36 }),
    step: fc.constantFrom(1, 1, 1, 3, 12),
    form: fc.nat(forms.length - 1),
    extra: fc.subarray(['Total', 'Var %', 'Notes', '']),
  });
  fc.assert(
    fc.property(row, ({ from, first, count, step, form, extra }) => {
      const spans = Array.from({ length: count }, (_, at) => {
        const total = from * 12 + first - 1 + at * step;
        const [of, number] = [Math.floor(total / 12), (total % 12) + 1];
        return { ...months(forms[form]?.(of, number) ?? '', of, number, 1), of };
      }).filter(({ of }) => of < 2050);
      const cells = [...spans.map(({ text }) => text), ...extra].map((text) => ({ kind: 'text' as const, text }));
      const { heads, questions } = readPeriodHeads(cells, calendar);
      if (step > 1 && spans.length > 1) {
        expect(questions.length, JSON.stringify(cells)).toBeGreaterThan(0);
        return;
      }
      heads.slice(0, spans.length).forEach((head, at) => {
        const { text, start, end } = spans[at] ?? months('', 0, 1, 1);
        if (spans.length > 1) expect(spanOf(head), text).toEqual([start, end]);
        else if (head.kind === 'period') expect(spanOf(head), text).toEqual([start, end]);
      });
      expect(heads.slice(spans.length).every(({ kind }) => kind === 'other')).toBe(true);
    }),
    { numRuns: 800 },
  );
});

test('weeks: a row of dates seven days apart is asked about, and then the week of each', () => {
  const start = fc.integer({ min: 0, max: 20_000 });
  fc.assert(
    fc.property(start, fc.integer({ min: 3, max: 30 }), (first, count) => {
      const days = Array.from({ length: count }, (_, at) => day(1995, 1, first + 7 * at));
      const cells = days.map((text) => ({ kind: 'date' as const, text }));
      const { questions } = readPeriodHeads(cells, calendar);
      expect(questions.map(({ head }) => head.question)).toEqual(['week of a date']);
      const ending = readPeriodHeads(cells, { ...calendar, ends: 'week' });
      ending.heads.forEach((head, at) => {
        const [of = 0, month = 0, date = 0] = (days[at] ?? '').split('-').map(Number);
        expect(spanOf(head)).toEqual([day(of, month, date - 6), days[at]]);
        expect(head.kind === 'period' && head.day).toBe(days[at]);
      });
    }),
    { numRuns: 200 },
  );
});

test('ISO weeks are those of the calendar', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (count) => {
      const monday = new Date(Date.UTC(1990, 0, 1 + 7 * count));
      const thursday = new Date(monday.getTime() + 3 * 86_400_000);
      const of = thursday.getUTCFullYear();
      const week = 1 + Math.floor((thursday.getTime() - Date.UTC(of, 0, 1)) / (7 * 86_400_000));
      const head = readPeriodHead({ kind: 'text', text: `${of}-W${String(week).padStart(2, '0')}` }, calendar);
      expect(spanOf(head)).toEqual([
        monday.toISOString().slice(0, 10),
        new Date(monday.getTime() + 6 * 86_400_000).toISOString().slice(0, 10),
      ]);
    }),
    { numRuns: 2_000 },
  );
});

test('a company’s own year: FY and its quarters lie where its year end says, and together make the year', () => {
  const end = fc.integer({ min: 1, max: 11 });
  fc.assert(
    fc.property(fc.integer({ min: 2001, max: 2049 }), end, (of, endMonth) => {
      const fiscalYearEnd = day(2023, endMonth + 1, 0).slice(5);
      const own: SpanChoices = { fiscalYearEnd, namedBy: 'last' };
      const read = (text: string) => spanOf(readPeriodHead({ kind: 'text', text }, own));
      expect(spanOf(readPeriodHead({ kind: 'text', text: `FY${short(of)}` }, { fiscalYearEnd }))).toBe('ambiguous');
      const fiscalYear = [day(of - 1, endMonth + 1, 1), day(of, endMonth + 1, 0)];
      expect(read(`FY${short(of)}`)).toEqual(fiscalYear);
      expect(read(`${of - 1}/${short(of)}`)).toEqual(of >= 2001 && of <= 2012 ? 'ambiguous' : fiscalYear);
      const quarters = [1, 2, 3, 4].map((part) => read(`Q${part} FY${of}`));
      expect([quarters[0]?.[0], quarters[3]?.[1]]).toEqual(fiscalYear);
      expect(read(`Q1 ${of}`)).toBe('ambiguous');
    }),
    { numRuns: 500 },
  );
});

test('any text at all is a period, a question or no period, at once and without an exception', () => {
  const pieces = fc.constantFrom(
    'Q1',
    'FY',
    '24',
    '2024',
    'Mar',
    '-',
    '/',
    ' ',
    "'",
    'YTD',
    'LTM',
    'to',
    'w/e',
    'ended',
    '31',
    'W40',
    'A',
    'E',
    '.',
    '(',
    ')',
    'Budget',
    '%',
    'months',
    '13',
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.array(pieces, { maxLength: 10 }).map((some) => some.join('')),
  );
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { maxLength: 6 }), (stacks) => {
      const cells = stacks.map((stack) => stack.map((text) => ({ kind: 'text' as const, text })));
      for (const head of readPeriodHeads(cells, calendar).heads) {
        if (head.kind === 'period') expect(head.span.start <= head.span.end).toBe(true);
      }
    }),
    { numRuns: 2_000 },
  );
});
