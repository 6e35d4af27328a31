import { expect, test } from 'vitest';
import { parseFigure } from '@/lib/figures/parse';
import { qualifierOf } from './qualifier';

test.each([
  ['$5M', 'exact'],
  ['~$100M', 'about'],
  ['<$5M', 'less than'],
  ['up to $5M', 'at most'],
  ['>$30M', 'more than'],
  ['$30M+', 'at least'],
  ['$10–15M', 'between'],
  ['not disclosed', 'not disclosed'],
])('revenue of %s is %s', (text, qualifier) => {
  const parsed = parseFigure(text, { unit: 'USD', floor: '0', locale: 'en' });
  if (!parsed.ok) throw new Error(parsed.problem);
  expect(qualifierOf(parsed.value, '0')).toBe(qualifier);
});

test('a loss of $30M or more is a net income of at most −30M', () => {
  const figure = { low: null, high: '-30000000', lowOpen: false, highOpen: false, approximate: false };
  expect(qualifierOf({ kind: 'figure', figure }, null)).toBe('at most');
});
