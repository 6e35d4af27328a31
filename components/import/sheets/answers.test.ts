import { expect, test } from 'vitest';
import { mappingSchema } from '@/lib/imports/tables/mapping';
import {
  columnIs,
  companiesAre,
  headsAre,
  moneyIn,
  partsAre,
  rowChoice,
  rowIs,
  sheetChoice,
  sheetIs,
  writtenHead,
} from './answers';

const mapping = mappingSchema.parse({ shape: 'sheets' });

test('answers go into the mapping: £ in thousands, departments, weeks that end on their day', () => {
  expect(moneyIn(mapping, { scale: 'thousands', currency: 'GBP' })).toMatchObject({
    ...{ moneyIn: 'thousands', defaults: { unit: 'GBP' } },
  });
  const parts = partsAre(mapping, 'headcount', { dimension: 'department' });
  expect(partsAre(parts, 'headcount', 'left out').parts).toEqual([{ metric: 'headcount', dimension: 'left out' }]);
  expect(headsAre(headsAre(mapping, { heads: { ends: 'week' } }), { years: 'fiscal' })).toMatchObject({
    ...{ heads: { ends: 'week' }, years: 'fiscal' },
  });
  expect(companiesAre(mapping, 'Entity', []).only).toBeNull();
});

test('a row is its metric, or left out, or again what it was understood to be', () => {
  const covenant = rowIs(mapping, 'Covenant', 'cash');
  expect(rowChoice(covenant, 'Covenant')).toBe('cash');
  const left = rowIs(covenant, 'Covenant', 'left out');
  expect([rowChoice(left, 'Covenant'), left.metrics]).toEqual(['left out', []]);
  expect(rowIs(left, 'Covenant', 'as understood')).toEqual(mapping);
});

test('a column can be left out and come back', () => {
  const left = columnIs(mapping, 'Total', { header: 'Total', is: 'left out' });
  expect(left.columns).toEqual([{ header: 'Total', is: 'left out' }]);
  expect(columnIs(left, 'Total', null)).toEqual(mapping);
});

test('of three sheets one is left out and one is a plan; a sheet that was hidden can be read', () => {
  const read = ['Actual', 'Budget'];
  const plan = sheetIs(mapping, read, 'Budget', 'plan');
  expect(plan.sheets).toEqual([{ sheet: 'Actual' }, { sheet: 'Budget', scenario: 'plan' }]);
  const without = sheetIs(plan, read, 'Actual', 'left out');
  expect([sheetChoice(without, 'Actual'), sheetChoice(without, 'Budget')]).toEqual(['left out', 'plan']);
  expect(sheetChoice(sheetIs(mapping, read, 'Hidden', 'as understood'), 'Hidden')).toBe('as understood');
  expect(sheetChoice(mapping, 'Hidden')).toBe('as understood');
});

test.each([
  ['year', '2024', { heads: { year: '2024' } }],
  ['year', '202', null],
  ['year', '24', null],
  ['until', '2024-09-30', { heads: { until: '2024-09-30' } }],
  ['until', '0202-09-30', null],
  ['century', '20', null],
])('where no head says the %s, “%s” is an answer once it is whole', (settles, text, answer) => {
  expect(writtenHead(settles, text)).toEqual(answer);
  if (answer) expect(mappingSchema.safeParse(headsAre(mapping, answer)).success).toBe(true);
});
