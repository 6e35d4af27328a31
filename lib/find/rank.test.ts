import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entriesFor } from './entries';
import { rank } from './rank';

const uber = { company: { slug: 'uber' }, name: 'Uber', asKnownOn: '2020-12-31', without: ['relay' as const] };
const titles = (search: string) => rank(entriesFor(uber), search).map(({ title }) => title);

test('"head" finds the headcount page first, then metrics and charts of that name', () => {
  expect(titles('head').slice(0, 3)).toEqual(['Headcount', 'Headcount', 'Headcount reduction']);
  expect(titles('head')).toContain('Headcount bridge chart');
});

test('words may stand in any order, in any case, with or without accents', () => {
  expect(titles('CHART débt')).toContain('Debt bridge chart');
  expect(titles('bridge headcount')).toContain('Headcount bridge chart');
});

test('places of a company keep the reader’s view, other places have none', () => {
  for (const { href } of entriesFor(uber)) {
    expect(href.startsWith('/companies/uber') ? href : '').toMatch(/^$|asKnownOn=2020-12-31&without=relay/);
  }
});

test('whatever is typed, each entry found holds every word of it', () => {
  const word = fc.constantFrom('a', 'deb', 'chart', 'uber', 'revenue', 'zzz', '.*', '(');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 3 }), (words) => {
      for (const { title, detail } of rank(entriesFor(uber), words.join(' '))) {
        const text = `${title} ${detail}`.toLowerCase();
        expect(words.every((each) => text.includes(each))).toBe(true);
      }
    }),
  );
});
