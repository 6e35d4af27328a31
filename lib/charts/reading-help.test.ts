import { expect, test } from 'vitest';
import { chartOf } from '@/tests/support/charts';
import { readingHelp } from './reading-help';

const marks = (name: Parameters<typeof chartOf>[0]) => readingHelp(chartOf(name)).map(({ mark }) => mark);

test('the help of a chart tells of the marks that it has, and of no others', () => {
  expect(marks('revenue')).toEqual(['certain', 'bracket', 'forecast', 'gap', 'line', 'event']);
  expect(marks('net-income')).toEqual(['certain', 'arrow', 'conflict', 'gap', 'line', 'event']);
  expect(marks('debt')).toEqual(['certain', 'about', 'claim', 'sides', 'line', 'event']);
  expect(marks('headcount-bridge')).toEqual([
    'certain',
    'bracket',
    'arrow',
    'about',
    'conflict',
    'sides',
    'connector',
    'residual',
  ]);
  expect(marks('timeline')).toEqual(['event', 'span', 'line']);
});
