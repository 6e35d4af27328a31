import { expect, test } from 'vitest';
import { unlike } from '@/lib/turnaround/comparable';
import { debtBases, debtLabelOf } from '@/lib/turnaround/debt-bases';
import { fact } from '@/tests/support/facts';

test('what a debt counts is read off its note; other metrics and notes say nothing of it', () => {
  const note = `${debtBases.later.sentence} Unaudited.`;
  expect(debtLabelOf({ metric: 'debt', note })).toBe('without the part due within a year');
  expect(debtLabelOf({ metric: 'cash', note })).toBeNull();
  expect(debtLabelOf({ metric: 'debt', note: 'Unaudited.' })).toBeNull();
  expect(debtLabelOf({ metric: 'debt', note: null })).toBeNull();
});

test('debt with and without what is due within a year are not like for like: its falling due is no fall', () => {
  const [total, later] = [debtBases.total.sentence, debtBases.later.sentence];
  const debt = (note: string | null) => fact({ id: 'one', metric: 'debt', note });
  expect(unlike(debt(total), debt(later))).toBe(
    'Debt with the part due within a year, without leases beside debt without the part due within a year',
  );
  expect(unlike(debt(total), debt(total))).toBeNull();
  expect(unlike(debt(null), debt(total))).toBeNull();
});
