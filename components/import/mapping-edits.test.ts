import { expect, test } from 'vitest';
import { mappingSchema } from '@/lib/imports/tables/mapping';
import {
  columnOf,
  undecided,
  unknownMetrics,
  withColumn,
  withDefault,
  withMetric,
  withoutOthers,
} from './mapping-edits';

const row = (number: number, ...texts: string[]) => ({
  row: number,
  fault: null,
  cells: texts.map((text) => ({ kind: 'text' as const, text })),
});
const rows = [row(1, 'Item', 'Q1 2024', 'Q2 2024', ''), row(2, 'Revenue', '1', '2', 'x'), row(3, 'Quux', '1', '2', '')];
const heads = ['Item', 'Q1 2024', 'Q2 2024'];
const empty = mappingSchema.parse({ shape: 'long', columns: [] });
const wide = mappingSchema.parse({
  shape: 'wide',
  columns: [
    { header: 'Item', is: 'metric' },
    { header: 'Q1 2024', is: 'values' },
    { header: 'Q2 2024', is: 'values' },
  ],
});

test('heads of which nothing is said are undecided, columns without a head are not', () => {
  expect(undecided(rows, empty)).toEqual(heads);
  expect(undecided(rows, wide)).toEqual([]);
});

test('values in several columns make the table a wide one, a value column a long one', () => {
  const one = withColumn(empty, heads, columnOf('Q1 2024', 'values'));
  expect(one.shape).toBe('wide');
  expect(withColumn(one, heads, columnOf('Q1 2024', 'value')).shape).toBe('long');
});

test('a field that is given to another column is taken from the first, which is undecided again', () => {
  const moved = withColumn(wide, heads, columnOf('Q1 2024', 'metric'));
  expect(moved.columns.filter(({ is }) => is === 'metric')).toEqual([{ header: 'Q1 2024', is: 'metric' }]);
  expect(undecided(rows, moved)).toEqual(['Item']);
});

test('all others can be left out at once, in the order of the file', () => {
  const made = withoutOthers(withColumn(empty, heads, columnOf('Q2 2024', 'value')), heads);
  expect(made.columns.map(({ header, is }) => [header, is])).toEqual([
    ['Item', 'left out'],
    ['Q1 2024', 'left out'],
    ['Q2 2024', 'value'],
  ]);
});

test('a part is named by its head', () => {
  expect(columnOf('Funding Round', 'dimension')).toEqual({
    header: 'Funding Round',
    is: 'dimension',
    dimension: 'funding-round',
  });
});

test('names in the metric column that no metric has are asked for, and told once', () => {
  expect(unknownMetrics(rows, wide)).toEqual(['Quux']);
  const told = withMetric(withMetric(wide, 'Quux', 'cash'), 'Quux', 'debt');
  expect(told.metrics).toEqual([{ text: 'Quux', metric: 'debt' }]);
  expect(withMetric(told, 'Quux', null).metrics).toEqual([]);
});

test('a default that is emptied is none', () => {
  const told = withDefault(wide, 'unit', 'EUR');
  expect(told.defaults).toEqual({ unit: 'EUR' });
  expect(withDefault(told, 'unit', '').defaults).toEqual({});
});
