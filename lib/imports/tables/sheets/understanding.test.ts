import { expect, test } from 'vitest';
import { openQuestions, type Question } from './questions';
import { stateAt, sumCounts, type UnderstoodColumn, type UnderstoodRow } from './understanding';

const row = { state: 'understood' } as UnderstoodRow;
const column = { state: 'understood' } as UnderstoodColumn;

test('a cell is left out where its row or its column is, and needs an answer where either does', () => {
  expect(stateAt(row, column)).toBe('understood');
  expect(stateAt({ ...row, state: 'needs you' }, column)).toBe('needs you');
  expect(stateAt({ ...row, state: 'needs you' }, { ...column, state: 'left out' })).toBe('left out');
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
