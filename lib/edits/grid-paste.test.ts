import { expect, test } from 'vitest';
import { exactly } from '@/lib/figures/make';
import { caseOf, fact } from '@/tests/support/facts';
import { contextOf } from './context';
import { cellKey, gridOf, rowName } from './grid';
import { editGrid, startGrid, withAdded } from './grid-editing';
import { pasted } from './grid-paste';

const q2 = { type: 'duration', start: '2024-04-01', end: '2024-06-30', precision: 'quarter' } as const;
const value = (amount: string) => ({ value: { kind: 'figure', figure: exactly(amount) } as const, reported: amount });
const known = caseOf([
  fact({ id: 'q1' }),
  fact({ id: 'q2', period: q2, ...value('20') }),
  fact({ id: 'loss', metric: 'net-income', period: q2, ...value('-5') }),
]);
const context = contextOf(known, '2026-11-23', 'en-US');
const grid = gridOf(known, 'quarters');
const [revenue, income] = grid.rows;
const [, second] = grid.columns;
if (!revenue || !income || !second) throw new Error('no grid');

const paste = (text: string, from = { row: 0, column: 0 }, scale: 'thousands' | null = null) =>
  pasted(grid, from, text, { kind: 'quarters', scale, context });

test('values go down and right from a cell on, into the quarters that follow; a third row has no name: 2 left', () => {
  const { texts, columns, rows, left } = paste('1\t2\r\n<3\t4\r\n5\t6\r\n', { row: 0, column: 1 });
  expect(columns.map(({ period }) => period)).toEqual([
    { type: 'duration', start: '2024-07-01', end: '2024-09-30', precision: 'quarter' },
  ]);
  const [third = second] = columns;
  expect(texts).toEqual({
    [cellKey(revenue, second)]: '1',
    [cellKey(revenue, third)]: '2',
    [cellKey(income, second)]: '<3',
    [cellKey(income, third)]: '4',
  });
  expect([rows, left]).toEqual([[], 2]);
});

test('with heads and names each value goes where they say, whatever cell was chosen, and what is not there is added', () => {
  const made = paste('\tQ2 2024\tQ3 2024\nHeadcount\t90\t80\nRevenue\t21\t22\nQuux\t1\t\n', { row: 1, column: 1 });
  expect(made.rows.map((row) => rowName(row, 'USD'))).toEqual(['Headcount']);
  expect(made.columns.map(({ period }) => period.start)).toEqual(['2024-07-01']);
  expect(made.texts[cellKey(revenue, second)]).toBe('21');
  expect(Object.values(made.texts)).toEqual(['90', '80', '21', '22']);
  expect(made.left).toBe(1);
  const { now } = editGrid(startGrid(), { kind: 'paste', pasted: made });
  expect(withAdded(grid, now).rows).toHaveLength(3);
});

test('numbers that could be years are values, not heads: nothing names a row beside them', () => {
  const { texts, columns } = paste('2023\t2024\n1\t2');
  expect(Object.values(texts)).toEqual(['2023', '2024', '1', '2']);
  expect(columns).toEqual([]);
});

test('under a head in thousands 3,991 is in thousands, people are people, and $5M stays $5M', () => {
  const { texts } = paste('Revenue\t3,991\t$5M\nHeadcount\t90\t80', undefined, 'thousands');
  expect(Object.values(texts)).toEqual(['3,991 (in thousands)', '$5M', '90', '80']);
});

test('a copied corner says the scale of what was copied; another currency is said in each cell, to be refused', () => {
  const block = (corner: string) => paste(`${corner}\tQ2 2024\tQ3 2024\nRevenue\t3\t4`);
  expect(Object.values(block('$m').texts)).toEqual(['3 (in millions)', '4 (in millions)']);
  expect(Object.values(block('£000').texts)).toEqual(['GBP 3', 'GBP 4']);
});
