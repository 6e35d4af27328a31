import { expect, test } from 'vitest';
import { unitFormat, unitName } from '@/lib/figures/units';

test.each([
  ['USD', 'US dollars', 'US dollar'],
  ['EUR', 'euros', 'euro'],
  ['USD/person', 'US dollars per person', 'US dollar per person'],
  ['people', 'people', 'person'],
  ['ratio', 'percent', 'percent'],
  ['times', 'times', 'time'],
  ['months', 'months', 'month'],
  ['GPU hours', 'GPU hours', 'GPU hours'],
])('%s is said as "%s", and "%s" after 1', (unit, many, one) => {
  expect(unitName(unit)).toBe(many);
  expect(unitName(unit, 'en-US', true)).toBe(one);
});

test.each([
  ['USD', 'en-US', '$'],
  ['USD', 'en-GB', 'US$'],
  ['GBP', 'en-US', '£'],
  ['AUD', 'en-US', 'A$'],
  ['CHF', 'en-US', 'CHF '],
  ['people', 'en-US', ''],
] as const)('%s in %s stands as “%s” before a number', (unit, locale, prefix) => {
  expect(unitFormat(unit, locale).prefix).toBe(prefix);
});

test('a unit named like a part of JavaScript is a plain word', () => {
  expect(unitFormat('constructor').suffix).toBe(' constructor');
});
