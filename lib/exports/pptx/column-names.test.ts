import { describe, expect, test } from 'vitest';
import { textWidth } from '@/components/charts/layout/text-width';
import { viewed, wholeView } from '@/lib/turnaround/view';
import { builtInRecord } from '@/tests/support/built-in-case';
import { timeChartOf } from '@/tests/support/charts';
import { columnNames, spanName } from './column-names';
import { columnsOf } from './columns';

const uber = viewed(builtInRecord('uber'), wholeView);
const ninePoints = 8;

describe('names along the axis', () => {
  test.each([
    ['5 debts of 780 units', columnsOf(timeChartOf('debt')), 156],
    ['29 quarters', columnsOf(timeChartOf('revenue', uber)), 27],
    ['57 quarters of two metrics', columnsOf(timeChartOf('revenue-and-net-income', uber)), 13.7],
    ['the same, as narrow as can be', columnsOf(timeChartOf('revenue-and-net-income', uber)), 1],
  ])('%s: no word is wider than the room it has, and none is under 9 points', (_name, columns, step) => {
    const { names, size, every } = columnNames(columns, step);
    expect(size).toBeGreaterThanOrEqual(ninePoints);
    const shown = names.filter((_, index) => index % every === 0);
    const words = every === 1 ? shown.flatMap((name) => name.split(/\s+/)) : shown;
    for (const word of words) expect(textWidth(word, size)).toBeLessThan(step * every);
  });

  test('a claim and a forecast are called so at their names', () => {
    expect(columnNames(columnsOf(timeChartOf('debt')), 156).names).toContain('Dec 2024, claim');
    const revenue = timeChartOf('revenue');
    const forecast = { ...revenue, marks: revenue.marks.map((mark) => ({ ...mark, scenario: 'forecast' as const })) };
    expect(columnNames(columnsOf(forecast), 250).names).toContain('Q1 2024, forecast');
  });

  test('where there is no room for whose each column is, a line says it', () => {
    const columns = columnsOf(timeChartOf('revenue-and-net-income', uber));
    expect(columnNames(columns, 200).key).toBeNull();
    expect(columnNames(columns, 13.7).key).toBe('Columns of one date, from the left: Revenue, Net income.');
  });
});

test.each([
  ['2021-04-01', '2021-06-30', 'Q2 2021'],
  ['2022-01-01', '2022-12-31', '2022'],
  ['2025-01-01', '2025-06-30', 'Jan to Jun 2025'],
  ['2024-04-01', '2025-02-28', 'Apr 2024 to Feb 2025'],
  ['2024-04-03', '2024-04-20', 'Apr 2024'],
  ['2024-02-01', '2024-04-30', 'Feb to Apr 2024'],
])('from %s to %s is called %s', (start, end, name) => {
  expect(spanName(start, end)).toBe(name);
});
