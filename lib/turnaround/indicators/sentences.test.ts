import { expect, test } from 'vitest';
import { headcountBridge } from '@/lib/turnaround/bridges';
import type { Fact } from '@/lib/turnaround/case';
import { latestKnown, noRestructuring } from '@/lib/turnaround/known-side';
import { printed } from '@/lib/turnaround/words';
import { builtInCase } from '@/tests/support/built-in-case';
import { caseOf } from '@/tests/support/facts';
import { balance, flow, restructuredOn } from '@/tests/support/flows';
import { indicatorsOf } from './all';
import type { IndicatorKey } from './indicator';

const restructured = restructuredOn('2024-09-01');
const sentence = (key: IndicatorKey, facts: readonly Fact[]) =>
  indicatorsOf(caseOf(facts, restructured), key).at(-1)?.sentence;

test('cash of 5,904 and a burn of 1 a month last for more than 60 months, not for 5,904', () => {
  const facts = [balance('cash', '2024-06-30', '5904'), flow('cash-burn', '2024-06-01', 1, '1')];
  expect(sentence('runway', facts)).toBe('On 30 Jun 2024 the cash would have lasted more than 60 months.');
});

test('a loss of 0.00124 times revenue is 0.1 % of it, one of 0.00004 times under 0.1 %', () => {
  const facts = (loss: string) => [
    flow('revenue', '2024-06-01', 1, '100000'),
    flow('net-income', '2024-06-01', 1, loss),
  ];
  expect(sentence('loss-to-revenue', facts('-124'))).toBe('In Jun 2024 the loss was 0.1% of revenue.');
  expect(sentence('loss-to-revenue', facts('-4'))).toBe('In Jun 2024 the loss was under 0.1% of revenue.');
  expect(sentence('loss-to-revenue', facts('-600000'))).toBe('In Jun 2024 the loss was 6 times revenue.');
});

test('revenue of 1,000 and of 1,004 a year later is about the same', () => {
  const facts = [flow('revenue', '2023-06-01', 1, '1000'), flow('revenue', '2024-06-01', 1, '1004')];
  expect(sentence('revenue-year-on-year', facts)).toBe('Revenue in Jun 2024 was about the same as a year before.');
});

test('26,900 people who became 31,100 though 8,400 were laid off: no sentence says by how much the events are off', () => {
  const facts = [
    balance('headcount', '2024-06-30', '26900'),
    balance('headcount-reduction', '2024-09-15', '8400', { unit: 'people' }),
    balance('headcount', '2025-06-30', '31100'),
  ];
  expect(headcountBridge(caseOf(facts, restructured))?.message).toBeNull();
});

test('a cash flow of −5M is printed as −$5M, a result of −5M as a loss', () => {
  const [cash, result] = [
    flow('operating-cash-flow', '2024-06-01', 1, '-5000000'),
    flow('net-income', '2024-06-01', 1, '-5000000'),
  ];
  expect([printed(cash, 'en-US'), printed(result, 'en-US')]).toEqual(['−$5M', '$5M loss']);
});

test('on 30 Apr 2024 no restructuring of the built-in case was known, and one side is: about 200 people', () => {
  const then = builtInCase('2024-04-30');
  expect(noRestructuring(then)).toBe('No restructuring was known by 30 Apr 2024.');
  expect(latestKnown(then).map(({ metric, fact }) => `${metric.name} ${printed(fact, 'en-US')}`)).toContain(
    'Headcount ~200',
  );
});
