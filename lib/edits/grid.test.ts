import { describe, expect, test } from 'vitest';
import { exactly } from '@/lib/figures/make';
import { caseOf, fact } from '@/tests/support/facts';
import { contextOf } from './context';
import { cellKey, gridOf, kindCounts, rowName } from './grid';
import { gridChanges } from './grid-changes';
import { editGrid, emptyDraft, startGrid, withAdded } from './grid-editing';
import { emptySource } from './source-draft';

const value = (amount: string) => ({ value: { kind: 'figure', figure: exactly(amount) } as const, reported: amount });
const q2 = { type: 'duration', start: '2024-04-01', end: '2024-06-30', precision: 'quarter' } as const;
const day = { type: 'instant', start: '2024-06-30', end: '2024-06-30', precision: 'day' } as const;
const known = caseOf([
  fact({ id: 'q1' }),
  fact({ id: 'q2', period: q2, ...value('20') }),
  fact({ id: 'aws', metric: 'debt', period: day, members: [{ dimension: 'creditor', name: 'AWS', note: null }] }),
  fact({ id: 'loss', metric: 'net-income', period: q2, ...value('-5') }),
]);
const context = contextOf(known, '2026-11-23', 'en-US');
const grid = gridOf(known, 'quarters');
const [revenue, income] = grid.rows;
const [first, second] = grid.columns;
if (!revenue || !income || !first || !second) throw new Error('no grid');
const on = { source: '', newSource: emptySource, locator: '', knownOn: '' };

const changes = (texts: Record<string, string>, source = on) =>
  gridChanges(grid, { ...emptyDraft, texts }, {}, source, context);

test('metrics and parts down, periods across, of one kind of period', () => {
  expect(grid.rows.map((row) => rowName(row, 'USD'))).toEqual(['Revenue', 'Net income']);
  expect(grid.columns.map(({ period }) => period.end)).toEqual(['2024-03-31', '2024-06-30']);
  expect(grid.facts[cellKey(revenue, second)]?.id).toBe('q2');
  expect(grid.facts[cellKey(income, first)]).toBeUndefined();
  expect(kindCounts(known)).toEqual({ quarters: 3, years: 0, months: 0, dates: 1, others: 0 });
  expect(gridOf(known, 'dates').rows.map((row) => rowName(row, 'USD'))).toEqual(['Debt, AWS']);
});

describe('what was typed', () => {
  test('that says what the figure said is no change; another value is a correction that keeps its source', () => {
    expect(changes({ [cellKey(revenue, first)]: '$10' })).toEqual([]);
    const [change] = changes({ [cellKey(revenue, first)]: '<$5M' });
    expect(change).toMatchObject({ was: '$10', will: '<$5M', problems: [] });
    expect(change?.edit).toMatchObject({
      ...{ kind: 'restate-fact', factId: 'q1' },
      draft: { value: '<$5M', reported: '', source: 'press', knownOn: '2024-04-30' },
    });
  });

  test('into nothing is a new figure, which needs a source', () => {
    const cell = cellKey(income, first);
    expect(changes({ [cell]: '(3)' })[0]?.problems.map(({ field }) => field)).toEqual(['source']);
    const [change] = changes({ [cell]: '(3)' }, { ...on, source: 'press', knownOn: '2024-05-01' });
    expect(change).toMatchObject({ was: null, will: '$3 loss', problems: [] });
    expect(change?.edit).toMatchObject({
      kind: 'add-fact',
      beside: [],
      draft: { metric: 'net-income', period: 'Q1 2024' },
    });
  });

  test('and emptied takes a figure back; emptied where nothing was is no change', () => {
    expect(changes({ [cellKey(revenue, first)]: '' })[0]?.edit).toEqual({ kind: 'withdraw-fact', factId: 'q1' });
    expect(changes({ [cellKey(income, first)]: ' ' })).toEqual([]);
  });

  test('that cannot be read is a problem of its cell', () => {
    expect(changes({ [cellKey(revenue, first)]: 'lots' })[0]?.problems).toMatchObject([{ field: 'value' }]);
  });

  test('ten times the figures beside it is asked about, and is no problem', () => {
    const [change] = changes({ [cellKey(revenue, first)]: '110' });
    expect(change).toMatchObject({ problems: [], odd: '$110 is about 10 times the figures beside it ($10, $20).' });
    expect(changes({ [cellKey(revenue, first)]: '15' })[0]?.odd).toBeNull();
  });

  test('under a head in thousands is saved in full, with the words that were typed', () => {
    const [change] = changes({ [cellKey(revenue, first)]: '<3.5 (in thousands)' });
    expect(change).toMatchObject({ will: '<$3,500', edit: { draft: { reported: '<3.5 (in thousands)' } } });
  });

  test('over a figure that somebody changed meanwhile goes on top of theirs', () => {
    const cell = cellKey(revenue, first);
    const met = { [cell]: fact({ id: 'theirs', ...value('11') }) };
    const [change] = gridChanges(grid, { ...emptyDraft, texts: { [cell]: '12' } }, met, on, context);
    expect(change).toMatchObject({ was: '$11', edit: { factId: 'theirs' } });
  });
});

test('undo and redo go step by step, a paste being one', () => {
  const steps = [
    { kind: 'write', texts: { a: '1' } },
    { kind: 'write', texts: { a: '2', b: '3' } },
    { kind: 'undo' },
  ] as const;
  const undone = steps.reduce(editGrid, startGrid());
  expect(undone.now.texts).toEqual({ a: '1' });
  expect(editGrid(undone, { kind: 'redo' }).now.texts).toEqual({ a: '2', b: '3' });
  expect(editGrid(editGrid(undone, { kind: 'write', texts: { c: '4' } }), { kind: 'redo' }).now.texts).toEqual({
    a: '1',
    c: '4',
  });
});

test('an added row or period stands once, the period in its place in time', () => {
  const year = { type: 'duration', start: '2023-10-01', end: '2023-12-31', precision: 'quarter' } as const;
  const column = { kind: 'column', period: year } as const;
  const { now } = [column, column].reduce(editGrid, startGrid());
  expect(withAdded(grid, now).columns.map(({ period }) => period.end)).toEqual([
    '2023-12-31',
    '2024-03-31',
    '2024-06-30',
  ]);
});
