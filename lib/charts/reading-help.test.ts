import { expect, test } from 'vitest';
import type { TimeChartSpec } from '@/lib/charts/spec';
import { builtInCase } from '@/tests/support/built-in-case';
import { chartOf, timeChartOf } from '@/tests/support/charts';
import { chartNames, prepareCharts } from './prepare';
import { readingHelp } from './reading-help';

const marks = (name: Parameters<typeof chartOf>[0]) => readingHelp(chartOf(name)).map(({ mark }) => mark);

test('the help of a chart over time tells of the marks that it has, and of no others', () => {
  expect(marks('revenue')).toEqual(['bracket', 'gap', 'before', 'line', 'event']);
  expect(marks('net-income')).toEqual(['certain', 'arrow', 'gap', 'before', 'line', 'event', 'conflict']);
  expect(marks('debt')).toEqual(['certain', 'about', 'zero', 'claim', 'before', 'after', 'line', 'event']);
});

test('the help of a bridge tells of its steps, its connectors and what is not explained', () => {
  expect(marks('headcount-bridge')).toEqual([
    ...['certain', 'bracket', 'arrow', 'about', 'before', 'after', 'change', 'connector', 'residual', 'conflict'],
  ]);
});

test('the help of a timeline tells of its events', () => {
  expect(marks('timeline')).toEqual(['line', 'event', 'span']);
});

test('a mark is told in the colours that the chart has it in', () => {
  const sides = Object.fromEntries(readingHelp(chartOf('debt')).map(({ mark, side }) => [mark, side]));
  expect(sides).toMatchObject({ certain: 'before', about: 'before', zero: 'after', claim: 'after' });
});

test('a forecast is hatched: it makes nothing solid', () => {
  const spec = timeChartOf('net-income');
  const only = (scenario: 'forecast' | 'plan' | 'claim'): TimeChartSpec => ({
    ...spec,
    marks: spec.marks.slice(0, 1).map((mark) => ({ ...mark, scenario })),
  });
  const told = (scenario: 'forecast' | 'plan' | 'claim') => readingHelp(only(scenario)).map(({ mark }) => mark);
  expect(told('forecast')).not.toContain('certain');
  expect(told('plan')).toEqual(expect.arrayContaining(['plan']));
  expect(told('claim').slice(0, 3)).toEqual(['certain', 'arrow', 'claim']);
});

test('a level across, and colours only where there is a restructuring, are told', () => {
  const spec = timeChartOf('revenue');
  const told = readingHelp({ ...spec, restructuring: null, reference: { value: 100, label: '100' } });
  expect(told.map(({ mark }) => mark)).toEqual(['bracket', 'gap', 'reference', 'event']);
});

test('an empty chart needs no help', () => {
  expect(readingHelp({ ...timeChartOf('revenue'), marks: [], gaps: [], restructuring: null, events: [] })).toEqual([]);
});

test('every chart of the built-in case has its help, each mark once', () => {
  for (const spec of prepareCharts(builtInCase(), chartNames)) {
    const told = readingHelp(spec).map(({ mark }) => mark);
    expect(told, spec.name).not.toEqual([]);
    expect(new Set(told).size, spec.name).toBe(told.length);
  }
});
