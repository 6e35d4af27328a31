import { describe, expect, test } from 'vitest';
import { about, atLeast, atMost, between, exactly, lessThan } from '@/lib/figures/make';
import type { Fact, Scenario } from '@/lib/turnaround/case';
import { caseOf, fact, restatement } from '@/tests/support/facts';
import { flow, latest, quarter, sentences, stock, told, year } from '@/tests/support/statements';
import { indicatorsOf } from './all';

const q1 = quarter(2024, 1);
const scenarios = (scenario: Scenario) => ({ scenario });

describe('loss to revenue', () => {
  const of = (...facts: Fact[]) => caseOf(facts);
  const revenue = flow('revenue', q1, '10');

  test('a loss of 25 on revenue of 10 is 2.5 times', () => {
    const known = of(flow('net-income', q1, '-25'), revenue);
    expect(told(known, 'loss-to-revenue')).toEqual(['2024-03-31: 2.5×']);
    expect(sentences(known, 'loss-to-revenue')).toEqual(['In Q1 2024 the loss was 2.5 times revenue.']);
  });

  test('a loss of 25 or more on about 10 is about 2.5 times or more', () => {
    const known = of(flow('net-income', q1, atMost('-25', null)), flow('revenue', q1, about('10')));
    expect(sentences(known, 'loss-to-revenue')).toEqual(['In Q1 2024 the loss was about 2.5 times or more revenue.']);
  });

  test.each([
    ['a profit of 5', exactly('5')],
    ['exactly nothing', exactly('0')],
    ['between −5 and 5', between('-5', '5')],
    ['0 or less', atMost('0', null)],
  ])('of %s is refused: no loss is certain', (_, income) => {
    const known = of(flow('net-income', q1, income), revenue);
    expect(told(known, 'loss-to-revenue')).toEqual(['2024-03-31: No loss is certain in Q1 2024.']);
    expect(sentences(known, 'loss-to-revenue')).toEqual([null]);
  });

  test('on revenue of nothing is refused', () => {
    expect(told(of(flow('net-income', q1, '-25'), flow('revenue', q1, '0')), 'loss-to-revenue')).toEqual([
      '2024-03-31: The divisor is zero.',
    ]);
  });

  test('needs both of one quarter, one scenario and one currency', () => {
    const loss = flow('net-income', q1, '-25');
    expect(told(of(loss, flow('revenue', quarter(2024, 2), '10')), 'loss-to-revenue')).toEqual([]);
    expect(told(of(loss, flow('revenue', q1, '10', scenarios('forecast'))), 'loss-to-revenue')).toEqual([]);
    expect(told(of(loss, flow('revenue', q1, '10', { unit: 'EUR' })), 'loss-to-revenue')).toEqual([]);
  });

  test('says that it is a forecast, or the company’s own statement', () => {
    const all = (scenario: Scenario) =>
      of(flow('net-income', q1, '-25', scenarios(scenario)), flow('revenue', q1, '10', scenarios(scenario)));
    expect(sentences(all('forecast'), 'loss-to-revenue')).toEqual([
      'In Q1 2024 the loss was 2.5 times revenue, by forecast.',
    ]);
    expect(sentences(all('claim'), 'loss-to-revenue')).toEqual([
      'In Q1 2024 the loss was 2.5 times revenue, by the company’s own statement.',
    ]);
  });

  test('changes when revenue is restated from 10 to 5, and is gone when it is withdrawn', () => {
    const loss = flow('net-income', q1, '-25');
    const newer = flow('revenue', q1, '5', { id: 'later', knownAt: '2024-06-01' });
    const restated = { restatements: [restatement(revenue.id, 'later', '2024-06-01')] };
    expect(sentences(caseOf([loss, revenue, newer], restated), 'loss-to-revenue')).toEqual([
      'In Q1 2024 the loss was 5 times revenue.',
    ]);
    const withdrawn = { restatements: [restatement(revenue.id, null, '2024-06-01')] };
    expect(sentences(caseOf([loss, revenue], withdrawn), 'loss-to-revenue')).toEqual([]);
    expect(sentences(caseOf([loss, revenue], withdrawn, '2024-05-31'), 'loss-to-revenue')).toEqual([
      'In Q1 2024 the loss was 2.5 times revenue.',
    ]);
  });
});

describe('revenue per employee', () => {
  const heads = stock('headcount', '2024-03-31', '20');

  test('5,000,000 ÷ 20 = 250,000 a quarter and × 4 = 1,000,000 a year', () => {
    const known = caseOf([flow('revenue', q1, '5000000'), heads]);
    expect(sentences(known, 'revenue-per-employee')).toEqual(['In Q1 2024 revenue per employee was $250K a quarter.']);
    expect(sentences(known, 'revenue-per-employee-annualised')).toEqual([
      'In Q1 2024 revenue per employee ran at $1M a year.',
    ]);
  });

  test('of a month is annualised × 12: 100 ÷ 20 × 12 = 60; of a year it is as it is', () => {
    const month = flow('revenue', ['2024-03-01', '2024-03-31'], '100');
    expect(told(caseOf([month, heads]), 'revenue-per-employee-annualised')).toEqual(['2024-03-31: $60 per person']);
    const whole = flow('revenue', year(2024), '100');
    expect(told(caseOf([whole, stock('headcount', '2024-12-31', '20')]), 'revenue-per-employee-annualised')).toEqual([
      '2024-12-31: $5 per person',
    ]);
  });

  test.each([
    ['two months', ['2024-01-01', '2024-02-29']],
    ['five weeks', ['2024-02-26', '2024-03-31']],
    ['four months', ['2023-12-01', '2024-03-31']],
    ['nine months', ['2023-07-01', '2024-03-31']],
  ] as const)('of %s is told as it is, but never annualised', (_, period) => {
    const known = caseOf([flow('revenue', period, '100'), heads]);
    expect(told(known, 'revenue-per-employee')).toEqual([`${period[1]}: $5 per person`]);
    expect(told(known, 'revenue-per-employee-annualised')).toEqual([]);
  });

  test('counts the heads nearest to the end of the period: of 31 March and 20 April those of March', () => {
    const facts = [flow('revenue', q1, '100'), heads, stock('headcount', '2024-04-20', '50')];
    expect(told(caseOf(facts), 'revenue-per-employee')).toEqual(['2024-03-31: $5 per person']);
  });

  test('takes the later of two equally near: 21 March and 10 April', () => {
    const near = [stock('headcount', '2024-03-21', '20'), stock('headcount', '2024-04-10', '50')];
    expect(told(caseOf([flow('revenue', q1, '100'), ...near]), 'revenue-per-employee')).toEqual([
      '2024-03-31: $2 per person',
    ]);
  });

  test('takes heads 92 days away, but not 93: then there is no result, with the reason', () => {
    const at = (day: string) =>
      told(caseOf([flow('revenue', q1, '100'), stock('headcount', day, '50')]), 'revenue-per-employee');
    expect(at('2024-07-01')).toEqual(['2024-03-31: $2 per person']);
    expect(at('2024-07-02')).toEqual(['2024-03-31: No headcount is known within a quarter of its end.']);
  });

  test('by people of whom there may be none has no upper end: 100 ÷ (0 to 20) is 5 or more', () => {
    const few = stock('headcount', '2024-03-31', atMost('20', '0'));
    expect(told(caseOf([flow('revenue', q1, '100'), few]), 'revenue-per-employee')).toEqual([
      '2024-03-31: $5+ per person',
    ]);
  });

  test('says nothing where it may be anything: under 100 ÷ (0 to 20) is 0 or more', () => {
    const facts = [flow('revenue', q1, lessThan('100', '0')), stock('headcount', '2024-03-31', atMost('20', '0'))];
    expect(sentences(caseOf(facts), 'revenue-per-employee')).toEqual([null]);
  });
});

test('cost per head: 300 a quarter × 4 ÷ 20 = 60 a year', () => {
  const known = caseOf([flow('operating-cost', q1, '300'), stock('headcount', '2024-03-31', '20')]);
  expect(sentences(known, 'cost-per-head')).toEqual(['In Q1 2024 operating cost per head ran at $60 a year.']);
});

describe('compute share', () => {
  const member = (name: string) => ({ members: [{ dimension: 'cost-type', name, note: null }] });
  const compute = flow('operating-cost', q1, '30', { id: 'compute', ...member('compute') });

  test('30 of 40 is 75 %; wages are not computing', () => {
    const wages = flow('operating-cost', q1, '10', { id: 'wages', ...member('wages') });
    const known = caseOf([compute, wages, flow('operating-cost', q1, '40')]);
    expect(sentences(known, 'compute-share')).toEqual(['Computing took 75% of operating cost in Q1 2024.']);
  });

  test('of cost that is nothing is refused; of another year or currency there is none', () => {
    expect(told(caseOf([compute, flow('operating-cost', q1, '0')]), 'compute-share')).toEqual([
      '2024-03-31: The divisor is zero.',
    ]);
    expect(told(caseOf([compute, flow('operating-cost', year(2024), '40')]), 'compute-share')).toEqual([]);
    expect(told(caseOf([compute, flow('operating-cost', q1, '40', { unit: 'EUR' })]), 'compute-share')).toEqual([]);
  });
});

describe('headcount change', () => {
  const before = stock('headcount', '2024-05-01', '200');
  const later = (amount: string, more: Partial<Fact> = {}) => stock('headcount', '2024-12-31', amount, more);

  test('200 to 250 rose by 50, 25 %', () => {
    expect(latest(caseOf([before, later('250')]), 'headcount-change')).toMatchObject({
      result: { ok: true, figure: exactly('50') },
      sentence: 'Headcount rose by 50, 25%, from 1 May 2024 to 31 Dec 2024.',
    });
  });

  test('200 to at least 250 rose by 50 or more, 25 % or more', () => {
    const more = stock('headcount', '2024-12-31', atLeast('250'));
    expect(sentences(caseOf([before, more]), 'headcount-change')).toEqual([
      'Headcount rose by 50 or more, 25% or more, from 1 May 2024 to 31 Dec 2024.',
    ]);
  });

  test('200 to 200 is 0, and no sentence', () => {
    const known = caseOf([before, later('200')]);
    expect([told(known, 'headcount-change'), sentences(known, 'headcount-change')]).toEqual([
      ['2024-12-31: 0'],
      [null],
    ]);
  });

  test('of the whole company beside a department is refused with the reason, and not told either', () => {
    const part = later('45', { members: [{ dimension: 'department', name: 'Research', note: null }] });
    const known = caseOf([before, part]);
    expect(told(known, 'headcount-change')).toEqual(['2024-12-31: The whole company beside Research.']);
    expect(sentences(known, 'headcount-change')).toEqual([null]);
  });

  test('to what the company only claims says so', () => {
    expect(sentences(caseOf([before, later('45', scenarios('claim'))]), 'headcount-change')).toEqual([
      'Headcount fell by 155, 78%, from 1 May 2024 to 31 Dec 2024, by the company’s own statement.',
    ]);
  });

  test('needs both sides and a restructuring between them', () => {
    expect(told(caseOf([before]), 'headcount-change')).toEqual([]);
    expect(told(caseOf([before, later('45')], { restructurings: [] }), 'headcount-change')).toEqual([]);
  });
});

test('revenue per employee takes the actual headcount of June before the planned one of April, though April is nearer', () => {
  const on = (day: string) => ({ type: 'instant', start: day, end: day, precision: 'day' }) as const;
  const heads = (id: string, day: string, count: string, scenario: 'actual' | 'plan') =>
    fact({
      id,
      metric: 'headcount',
      unit: 'people',
      period: on(day),
      scenario,
      value: { kind: 'figure', figure: exactly(count) },
    });
  const known = caseOf([
    fact({ id: 'r' }),
    heads('plan', '2024-04-02', '5', 'plan'),
    heads('june', '2024-06-20', '2', 'actual'),
  ]);
  const [value] = indicatorsOf(known, 'revenue-per-employee');
  expect(value?.basis).toContain('headcount of 20 Jun 2024');
  expect(value?.result).toMatchObject({ ok: true, figure: { low: '5', high: '5' } });
});
