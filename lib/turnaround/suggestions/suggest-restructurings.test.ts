import { expect, test } from 'vitest';
import { about, between, exactly, lessThan } from '@/lib/figures/make';
import type { Fact } from '@/lib/turnaround/case';
import { builtInCase } from '@/tests/support/built-in-case';
import { caseOf, fact } from '@/tests/support/facts';
import { suggestRestructurings } from './suggest-restructurings';

const none = { restructurings: [] };
const figure = (amount: ReturnType<typeof exactly>) => ({ value: { kind: 'figure', figure: amount } }) as const;
const year = (y: number, amount: ReturnType<typeof exactly>, more: Partial<Fact> = {}) =>
  fact({
    id: `${more.metric ?? 'net-income'} ${y}`,
    metric: 'net-income',
    period: { type: 'duration', start: `${y}-01-01`, end: `${y}-12-31`, precision: 'year' },
    ...figure(amount),
    ...more,
  });
const date = (day: string, amount: ReturnType<typeof exactly>, more: Partial<Fact>) =>
  fact({ id: day, period: { type: 'instant', start: day, end: day, precision: 'day' }, ...figure(amount), ...more });
const people = { metric: 'headcount', unit: 'people' } as const;
const reasons = (...facts: Fact[]) => suggestRestructurings(caseOf(facts, none)).flatMap((each) => each.reasons);

test('a loss of 5 in 2022 and a profit of 3 in 2023 suggest a restructuring on the first day of 2023', () => {
  expect(suggestRestructurings(caseOf([year(2022, exactly('-5')), year(2023, exactly('3'))], none))).toEqual([
    {
      name: 'Restructuring of 2023',
      announcedOn: '2023-01-01',
      beforeUntil: '2022-12-31',
      afterFrom: '2023-01-01',
      reasons: ['Net income turned from a loss to a profit: $5 loss in 2022, $3 in 2023.'],
      factIds: ['net-income 2022', 'net-income 2023'],
    },
  ]);
});

test('a year that may have been a loss or a profit suggests nothing', () => {
  expect(reasons(year(2022, exactly('-5')), year(2023, between('-1', '3')))).toEqual([]);
  expect(reasons(year(2022, exactly('0')), year(2023, exactly('3')))).toEqual([]);
  expect(reasons(year(2022, exactly('-5'), { scenario: 'forecast' }), year(2023, exactly('3')))).toEqual([]);
});

test('200 to 180 people are a tenth less and suggest one; 200 to 181, or under 181, do not', () => {
  const from = date('2023-12-31', exactly('200'), people);
  expect(reasons(from, date('2024-06-30', exactly('180'), people))).toEqual([
    'The headcount fell from 200 (31 Dec 2023) to 180 (30 Jun 2024).',
  ]);
  expect(reasons(from, date('2024-06-30', exactly('181'), people))).toEqual([]);
  expect(reasons(from, date('2024-06-30', lessThan('181', '0'), people))).toEqual([]);
  expect(reasons(date('2021-12-31', about('200'), people), date('2024-06-30', exactly('20'), people))).toEqual([]);
});

test('100 to 75 of debt are a quarter less and suggest one; 100 to 76 do not', () => {
  const debt = { metric: 'debt' } as const;
  const from = date('2023-12-31', exactly('100'), debt);
  expect(reasons(from, date('2024-12-31', exactly('75'), debt))).toHaveLength(1);
  expect(reasons(from, date('2024-12-31', exactly('76'), debt))).toEqual([]);
});

test('charges of two years in a row are one restructuring, and one five years later is another', () => {
  const charges = { metric: 'restructuring-charges' } as const;
  const made = suggestRestructurings(
    caseOf(
      [2015, 2016, 2021].map((y) => year(y, exactly('7'), charges)),
      none,
    ),
  );
  expect(made.map(({ name }) => name)).toEqual(['Restructuring of 2021', 'Restructuring of 2015']);
});

test('signs of the same months are one restructuring with all their reasons, and come first', () => {
  const made = suggestRestructurings(
    caseOf(
      [
        year(2018, exactly('-1')),
        year(2019, exactly('1')),
        date('2022-12-31', exactly('200'), people),
        date('2023-06-30', exactly('100'), people),
        year(2023, exactly('9'), { metric: 'restructuring-charges' }),
        date('2017-12-31', exactly('200'), people),
      ],
      none,
    ),
  );
  expect(made.map(({ name, reasons: each }) => [name, each.length])).toEqual([
    ['Restructuring of 2023', 2],
    ['Restructuring of 2019', 1],
  ]);
});

test('what lies within a restructuring that is set down is not suggested again', () => {
  const known = builtInCase();
  expect(suggestRestructurings(known)).toEqual([]);
  expect(suggestRestructurings({ ...known, restructurings: [] }).length).toBeGreaterThan(0);
});
