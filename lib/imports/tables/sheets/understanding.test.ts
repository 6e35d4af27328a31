import { expect, test } from 'vitest';
import { openQuestions, type Question } from './questions';
import { stateAt, sumCounts, type UnderstoodColumn, type UnderstoodRow } from './understanding';

const line = { members: [], period: null, day: null, scenario: null, money: null, negated: false } as const;
const row: UnderstoodRow = {
  ...{ row: 6, label: 'Cash', is: 'metric', words: 'Cash', state: 'understood', reason: null },
  ...{ ...line, metric: 'cash', counts: { understood: 0, 'needs you': 0, 'left out': 0 } },
};
const column: UnderstoodColumn = {
  ...{ column: 1, field: null, head: '4 Jan', is: 'values', words: '', state: 'understood', reason: null },
  ...{ ...line, metric: null },
};

test('a cell is left out where its row or column is, and needs an answer where either does', () => {
  expect(stateAt(row, column)).toBe('understood');
  expect(stateAt({ ...row, state: 'needs you' }, column)).toBe('needs you');
  expect(stateAt({ ...row, state: 'needs you' }, { ...column, state: 'left out' })).toBe('left out');
});

test('a balance needs no more than the day of its head, and a flow needs to know its week', () => {
  const open = { ...column, day: '2026-01-04', state: 'needs you' } as const;
  expect(stateAt(row, open)).toBe('understood');
  expect(stateAt({ ...row, metric: 'revenue' }, open)).toBe('needs you');
});

test('36 and 4 understood cells of two sheets are 40', () => {
  const counts = { understood: 36, 'needs you': 1, 'left out': 2 };
  expect(sumCounts([counts, { ...counts, understood: 4 }])).toEqual({ understood: 40, 'needs you': 2, 'left out': 4 });
});

test('a question with a suggestion is open until it is answered', () => {
  const costs: Question = {
    ...{ kind: 'costs', sentence: 'Costs are written negative.', example: null, option: '--costs negative' },
    ...{ answer: null, suggested: 'negative' },
  };
  expect(openQuestions({ questions: [costs, { ...costs, answer: 'as written' }] })).toEqual([costs]);
});
