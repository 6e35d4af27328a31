import { expect, test } from 'vitest';
import { asideWords, leftOutByRule } from './aside-words';

test.each([
  [{ count: 1, words: 'rows of totals' }, 'Rows of totals: 1'],
  [
    { count: 12_400, words: 'values under tags that carry no metric' },
    'Values under tags that carry no metric: 12,400',
  ],
  [{ count: 13, words: 'values left out: A total of the rows above.' }, 'Left out: 13. A total of the rows above.'],
])('%o reads right for one and for many', (aside, words) => {
  expect(asideWords(aside)).toBe(words);
});

test('only values that a table’s rules leave out are counted: 13 + 2 of 16', () => {
  const values = [13, 2].map((count) => ({ count, words: 'values left out: It is a total.' }));
  expect(leftOutByRule([...values, { count: 1, words: 'rows of totals' }])).toBe(15);
});
