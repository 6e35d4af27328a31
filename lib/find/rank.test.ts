import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chartNames } from '@/lib/charts/prepare';
import { metricKeys } from '@/lib/turnaround/catalogue';
import { chartPlaces, entriesFor, type Findable } from './entries';
import { rank } from './rank';

const uber: Findable = {
  company: { slug: 'uber', name: 'Uber' },
  asKnownOn: '2020-12-31',
  without: ['relay'],
  locale: 'en-US',
  basis: null,
  metrics: new Set(metricKeys),
  charts: new Set(chartPlaces.map(({ name }) => name)),
};
const places = entriesFor(uber);
const found = (search: string) =>
  rank(places, search).map(({ group, entries }) => [group, entries.map(({ title }) => title)]);

test('"head" finds the headcount page first, then metrics and charts of that name', () => {
  expect(found('head')).toEqual([
    ['Pages', ['Headcount']],
    [
      'Metrics',
      ['Headcount', 'Headcount reduction', 'Average headcount', 'Full-time equivalents', 'Share of headcount reduced'],
    ],
    ['Charts', ['Headcount', 'Headcount bridge', 'Revenue per employee']],
  ]);
});

test('the group of the best entry comes first', () => {
  expect(found('operating').map(([group]) => group)).toEqual(['Metrics']);
  expect(found('funding').map(([group]) => group)).toEqual(['Metrics', 'Charts']);
  expect(found('side').map(([group]) => group)).toEqual(['Pages']);
});

test('words may stand in any order, in any case, with or without accents, and name the group', () => {
  expect(found('CHÄRT débt')).toEqual([['Charts', ['Debt', 'Debt bridge']]]);
  expect(found('bridge headcount')).toEqual([['Charts', ['Headcount bridge']]]);
});

test('a place that begins with the search comes before one that has it inside', () => {
  expect(found('revenue')[0]?.[1]).toEqual(['Revenue', 'Revenue growth', 'Annual recurring revenue']);
  expect(found('income metric')).toEqual([['Metrics', ['Net income', 'Operating income', 'Income tax']]]);
});

test('without a search all places stand in the order of their groups', () => {
  expect(rank(places, ' ').map(({ group }) => group)).toEqual(['Pages', 'Metrics', 'Charts']);
  expect(rank(places, '').flatMap(({ entries }) => entries)).toEqual(places);
});

test('places of a company keep the reader’s view, before the chart that they lead to', () => {
  for (const { href } of places) {
    if (href.startsWith('/companies/')) expect(href).toMatch(/\?asKnownOn=2020-12-31&without=relay(#chart-[a-z-]+)?$/);
  }
  expect(places.find(({ title }) => title === 'Debt bridge')?.href).toBe(
    '/companies/uber/capital?asKnownOn=2020-12-31&without=relay#chart-debt-bridge',
  );
});

test('what a company has no fact for is no place', () => {
  const bare = entriesFor({ ...uber, metrics: new Set(['debt']), charts: new Set(['debt']) });
  expect(bare.filter(({ group }) => group === 'Metrics' || group === 'Charts').map(({ title }) => title)).toEqual([
    'Debt',
    'Debt',
  ]);
});

test('without a company, metrics lead to their definitions', () => {
  const hrefs = entriesFor(null).map(({ href }) => href);
  expect(hrefs).toEqual(['/', '/compare', '/methods', ...metricKeys.map((key) => `/methods#${key}`)]);
});

test('every chart that has a place is a chart', () => {
  const names: readonly string[] = chartNames;
  expect(chartPlaces.filter(({ name }) => !names.includes(name))).toEqual([]);
});

const word = fc.oneof(
  fc.constantFrom('a', 'deb', 'chart', 'uber', 'revenue', 'zzz', '.*', '(', '\\', 'É'),
  fc.string({ maxLength: 4 }),
);

test('a metric is found by what others call it, in English and German', () => {
  expect(found('turnover')[0]).toEqual(['Metrics', ['Revenue']]);
  expect(found('cogs')[0]).toEqual(['Metrics', ['Cost of sales']]);
  expect(found('Umsatzerl')[0]).toEqual(['Metrics', ['Revenue']]);
});

test('whatever is typed: each entry found holds every word of it or is called so elsewhere, each once, and no other', () => {
  const plain = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  fc.assert(
    fc.property(fc.array(word, { maxLength: 3 }), (words) => {
      const search = words.join(' ');
      const wanted = plain(search).split(/\s+/).filter(Boolean);
      const holds = places.filter(
        ({ title, detail, group, also = [] }) =>
          wanted.every((each) => plain(`${title} ${detail} ${group}`).includes(each)) ||
          also.some((each) => plain(each).startsWith(wanted.join(' '))),
      );
      const flat = rank(places, search).flatMap(({ entries }) => entries);
      expect(new Set(flat)).toEqual(new Set(holds));
      expect(flat).toHaveLength(holds.length);
    }),
  );
});

test('whatever order the words stand in, the same is found', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 3 }), (words) => {
      const set = (search: string) => new Set(rank(places, search).flatMap(({ entries }) => entries));
      expect(set(words.join(' '))).toEqual(set([...words].reverse().join(' ')));
    }),
  );
});
