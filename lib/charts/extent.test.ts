import { expect, test } from 'vitest';
import { about, atLeast, atMost, between, exactly, lessThan, unbounded } from '@/lib/figures/make';
import { extentOf } from './extent';
import { prepareComparison } from './prepare-comparison';

const reach = 100;

test.each([
  ['exactly 5 is solid to 5', exactly('5'), { certainTo: 5, possibleTo: 5, end: 'none' }],
  ['about 5 is solid to 5', about('5'), { certainTo: 5, possibleTo: 5, end: 'none' }],
  ['under 5 is possible from 0 to a bracket at 5', lessThan('5', '0'), { certainTo: 0, possibleTo: 5, end: 'bracket' }],
  ['5 or more is solid to 5 and goes on', atLeast('5'), { certainTo: 5, possibleTo: 27, end: 'arrow' }],
  ['10 to 15 is solid to 10, possible to 15', between('10', '15'), { certainTo: 10, possibleTo: 15, end: 'bracket' }],
  [
    'a loss of 30 or more is solid to −30 and goes on',
    atMost('-30', null),
    { certainTo: -30, possibleTo: -52, end: 'arrow' },
  ],
  [
    'a loss of 10 to 15 is solid to −10, possible to −15',
    between('-15', '-10'),
    { certainTo: -10, possibleTo: -15, end: 'bracket' },
  ],
  ['between −5 and 5 nothing is certain', between('-5', '5'), { certainTo: 0, possibleTo: 5, end: 'bracket' }],
  ['0 is nothing', exactly('0'), { certainTo: 0, possibleTo: 0, end: 'none' }],
] as const)('%s', (_, figure, extent) => {
  expect(extentOf(figure, reach)).toEqual(extent);
});

test('before ~200 and after ~45 stand on one axis from zero', () => {
  expect(prepareComparison(about('200'), about('45'))).toEqual({
    zero: 0,
    before: { from: 1, to: 1, openEnd: 'none' },
    after: { from: 0.225, to: 0.225, openEnd: 'none' },
  });
});

test('a loss of 30 or more goes on to the left edge', () => {
  const scale = prepareComparison(atMost('-30', null), null);
  expect(scale?.before).toMatchObject({ from: 0, openEnd: 'left' });
  expect(scale?.before?.to).toBeGreaterThan(0);
  expect([scale?.zero, scale?.after]).toEqual([1, null]);
});

test('without a figure on either side there is nothing to compare', () => {
  expect(prepareComparison(null, null)).toBeNull();
  expect(prepareComparison(unbounded(), null)?.before).toMatchObject({ from: 0, to: 1 });
});
