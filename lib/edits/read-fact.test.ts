import { describe, expect, test } from 'vitest';
import { builtInRecord } from '@/tests/support/built-in-case';
import { fact, recordOf } from '@/tests/support/facts';
import { contextOf } from './context';
import { emptyFact, type FactDraft, factDraftOf } from './fact-draft';
import { readFact } from './read-fact';
import { emptySource } from './source-draft';

const record = recordOf([fact({ id: 'one' })]);
const context = contextOf(record, '2026-11-23', 'en-US');

const typed = (changes: Partial<FactDraft> = {}): FactDraft => ({
  ...emptyFact(context),
  ...{ metric: 'revenue', period: 'Q1 2024', value: '<$5M', source: 'press', knownOn: '2024-04-30' },
  ...changes,
});

function problems(changes: Partial<FactDraft>): string[] {
  const read = readFact(typed(changes), context);
  return read.ok ? [] : read.problems.map(({ field, sentence }) => `${field}: ${sentence}`);
}

function stored(changes: Partial<FactDraft>) {
  const read = readFact(typed(changes), context);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

describe.each(['stability-ai', 'uber'] as const)('every figure of %s', (slug) => {
  test.each(['en-US', 'de-DE'] as const)('typed as the form shows it in %s marks, is the same figure', (locale) => {
    const whole = builtInRecord(slug);
    const its = contextOf(whole, '2026-11-23', locale);
    for (const each of whole.facts) {
      const read = readFact(factDraftOf(each, its), its);
      if (!read.ok) throw new Error(`${each.id} ${JSON.stringify(read.problems)}`);
      const {
        id: _,
        recordedAt: _at,
        recordedBy: _by,
        recordedAs: _as,
        alsoReportedBy: _also,
        citation,
        members,
        ...rest
      } = each;
      expect(read.value).toEqual({
        source: { id: citation.sourceId },
        fact: {
          ...rest,
          locator: citation.locator,
          members: members.map(({ dimension, name }) => ({ dimension, name })),
        },
      });
    }
  });
});

test('“<$5M” in Q1 2024 is from the floor 0 to below 5,000,000 over the quarter', () => {
  expect(stored({}).fact).toMatchObject({
    value: { kind: 'figure', figure: { low: '0', high: '5000000', lowOpen: false, highOpen: true } },
    period: { type: 'duration', start: '2024-01-01', end: '2024-03-31', precision: 'quarter' },
    ...{ reported: '<$5M', unit: 'USD', knownAt: '2024-04-30', knownPrecision: 'day' },
  });
});

test('a stock is on a date, in people without a currency', () => {
  expect(stored({ metric: 'headcount', value: '~200', period: '2024-04' }).fact).toMatchObject({
    period: { type: 'instant', start: '2024-04-01', end: '2024-04-30', precision: 'month' },
    unit: 'people',
  });
});

test('a year that ends in June: fiscal 2024 begins in July 2023, the calendar’s in January', () => {
  const june = { ...context, fiscalYearEnd: '06-30' };
  const start = (years: FactDraft['years']) => {
    const read = readFact(typed({ period: '2024', years }), june);
    return read.ok && read.value.fact.period.start;
  };
  expect([start('fiscal'), start('calendar')]).toEqual(['2023-07-01', '2024-01-01']);
});

test('a new source’s date is since when the figure is known, where nothing else is typed', () => {
  const newSource = {
    ...emptySource,
    title: 'Report',
    publisher: 'The company',
    tier: 'primary',
    publishedOn: '2024-05',
  };
  const { fact: read, source } = stored({ knownOn: '', source: 'new', newSource: newSource as FactDraft['newSource'] });
  expect([read.knownAt, read.knownPrecision]).toEqual(['2024-05-31', 'month']);
  expect(source).toMatchObject({ details: { title: 'Report', publishedOn: '2024-05', kind: 'document' } });
});

test.each<[string, Partial<FactDraft>, string]>([
  ['no metric', { metric: '' }, 'metric: Choose what is measured.'],
  ['a value nobody can read', { value: 'lots' }, 'value: Read “lots”'],
  ['another currency than it says', { value: '€5M' }, 'value: Read “€5M”'],
  ['a currency nobody knows', { unit: 'XQZ' }, 'unit: “XQZ” is not a currency'],
  ['31 February', { period: '2024-02-31' }, 'period: “2024-02-31”: there is no such day'],
  ['an ambiguous date', { period: '01/02/2024' }, 'period: “01/02/2024”: day and month cannot be told apart'],
  ['a day to come', { knownOn: '2027-01-01' }, 'knownOn: This day is in the future'],
  ['no source', { source: '' }, 'source: Choose the source'],
  ['a source of another company', { source: 'x' }, 'source: Choose the source'],
  ['a part without a kind', { members: [{ dimension: '', name: 'AWS' }] }, 'members: Choose of which kind'],
  ['a new source without a title', { source: 'new' }, 'source.title: The title is missing.'],
  [
    'a script as an address',
    { source: 'new', newSource: { ...emptySource, url: 'javascript:alert(1)' } },
    'source.url: A web',
  ],
])('%s is refused beside its field', (_, changes, sentence) => {
  expect(problems(changes).some((problem) => problem.startsWith(sentence))).toBe(true);
});

test('every problem is told at once', () => {
  expect(problems({ metric: '', period: '', source: '' })).toHaveLength(3);
});
