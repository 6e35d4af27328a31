import { expect, test } from 'vitest';
import { viewed } from '@/lib/turnaround/view';
import { builtInRecord, factId } from '@/tests/support/built-in-case';
import { findRecords } from './records';

const whole = { asKnownOn: null, without: [], locale: 'en-US', basis: null } as const;
const now = viewed(builtInRecord(), whole);
const found = (search: string, companyCase = now) => findRecords(companyCase, search, 12);

test('a person is found by the events that name them', () => {
  const events = found('Akkaraju').filter(({ group }) => group === 'Events');
  expect(events.length).toBeGreaterThan(0);
  expect(events[0]?.href).toMatch(/^\/companies\/stability-ai\/timeline#event-\d+$/);
});

test('a figure is found by its metric, its value and what others call its metric, and leads to its passport', () => {
  const address = `/companies/stability-ai/facts/${factId('revenue-2024-q1')}`;
  for (const search of ['revenue q1 2024', 'turnover <$5M', 'umsatz q1 2024'])
    expect(
      found(search).map(({ href }) => href),
      search,
    ).toContain(address);
});

test('a source is found by its publisher and its address', () => {
  const { publisher, url, number } = now.sources.find((source) => source.url !== null) ?? { publisher: '', number: 0 };
  for (const search of [publisher, String(url)])
    expect(found(search).map(({ href }) => href)).toContain(`/companies/stability-ai/sources#source-${number}`);
});

test('on an earlier day nothing is found that was published later', () => {
  const early = viewed(builtInRecord(), { ...whole, asKnownOn: '2024-05-31' });
  const known = new Set(found('', early).map(({ title }) => title));
  expect(known.size).toBe(0);
  for (const event of now.events.filter(({ id }) => !early.events.some((each) => each.id === id)))
    expect(found(event.title, early).map(({ title }) => title)).not.toContain(event.title);
});

test('at most as many of a kind as asked for, and nothing without a search', () => {
  expect(findRecords(now, 'a', 3).filter(({ group }) => group === 'Figures').length).toBe(3);
  expect(found(' ')).toEqual([]);
});
