import { describe, expect, test } from 'vitest';
import type { Figure } from '@/lib/figures/figure';
import { atLeast, atMost, between, lessThan, moreThan } from '@/lib/figures/make';
import type { Fact } from '@/lib/turnaround/case';
import { caseOf, restatement } from '@/tests/support/facts';
import { flow, latest, quarter, sentences, stock, told, weeksTo, year } from '@/tests/support/statements';

const q1 = quarter(2024, 1);
const forecast = { scenario: 'forecast' } as const;
const claim = { scenario: 'claim' } as const;
const euros = { unit: 'EUR' };

describe('operating margin', () => {
  const of = (income: string | Figure, revenue: string | Figure, more: Partial<Fact> = {}) =>
    caseOf([flow('operating-income', q1, income, more), flow('revenue', q1, revenue, more)]);

  test('20 ÷ 80 = 25 %; −20 ÷ 80 = −25 %', () => {
    expect(sentences(of('20', '80'), 'operating-margin')).toEqual(['The operating margin was 25% in Q1 2024.']);
    expect(sentences(of('-20', '80'), 'operating-margin')).toEqual(['The operating margin was −25% in Q1 2024.']);
  });

  test('−20 or less ÷ under 80 = under −25 %', () => {
    expect(sentences(of(atMost('-20', null), lessThan('80', '0')), 'operating-margin')).toEqual([
      'The operating margin was under −25% in Q1 2024.',
    ]);
  });

  test('of either sign on revenue that may be nothing may be anything: a figure, but no sentence', () => {
    expect(sentences(of(between('-20', '20'), lessThan('80', '0')), 'operating-margin')).toEqual([null]);
  });

  test('on no revenue is refused', () => {
    expect(told(of('20', '0'), 'operating-margin')).toEqual(['2024-03-31: The divisor is zero.']);
  });

  test('says that it is a forecast or a claim, and needs one currency', () => {
    expect(sentences(of('20', '80', forecast), 'operating-margin')).toEqual([
      'The operating margin was 25% in Q1 2024, by forecast.',
    ]);
    expect(sentences(of('20', '80', claim), 'operating-margin')).toEqual([
      'The operating margin was 25% in Q1 2024, by the company’s own statement.',
    ]);
    const mixed = [flow('operating-income', q1, '20'), flow('revenue', q1, '80', euros)];
    expect(told(caseOf(mixed), 'operating-margin')).toEqual([]);
  });
});

describe('revenue, change on the year before', () => {
  const on = (before: string | Figure, after: string | Figure) =>
    caseOf([flow('revenue', quarter(2023, 1), before), flow('revenue', q1, after)]);
  const sentence = (known: ReturnType<typeof caseOf>) => sentences(known, 'revenue-year-on-year');

  test('120 on 100 is 20 % more, 75 on 100 is 25 % less', () => {
    expect(sentence(on('100', '120'))).toEqual(['Revenue in Q1 2024 was 20% more than a year before.']);
    expect(sentence(on('100', '75'))).toEqual(['Revenue in Q1 2024 was 25% less than a year before.']);
    expect(told(on('100', '75'), 'revenue-year-on-year')).toEqual(['2024-03-31: −25%']);
  });

  test('under 75 on 100 is between 25 % and 100 % less', () => {
    expect(sentence(on('100', lessThan('75', '0')))).toEqual([
      'Revenue in Q1 2024 was between 25% and 100% less than a year before.',
    ]);
  });

  test.each([
    ['nothing', '0', 'No percentage: the earlier value is zero.'],
    ['under 5', lessThan('5', '0'), 'No percentage: the earlier value may be zero.'],
  ])('on %s is refused', (_, before, reason) => {
    expect(told(on(before, '75'), 'revenue-year-on-year')).toEqual([`2024-03-31: ${reason}`]);
    expect(sentence(on(before, '75'))).toEqual([null]);
  });

  test('a year of 52 weeks is told beside one of 53 that ends six days off', () => {
    const [long, short] = [weeksTo('2015-01-03', 53), weeksTo('2016-01-02', 52)];
    const known = caseOf([flow('revenue', long, '100'), flow('revenue', short, '110')]);
    expect(latest(known, 'revenue-year-on-year')).toMatchObject({
      basis: 'year to 2 Jan 2016 on year to 3 Jan 2015',
      sentence: 'Revenue in the year to 2 Jan 2016 was 10% more than a year before.',
    });
  });

  test('a quarter of 14 weeks is told beside one of 13', () => {
    const known = caseOf([
      flow('revenue', weeksTo('2022-12-25', 13), '100'),
      flow('revenue', weeksTo('2023-12-31', 14), '110'),
    ]);
    expect(told(known, 'revenue-year-on-year')).toEqual(['2023-12-31: 10%']);
  });

  test('is not told of a quarter beside a year, of two years, or across currencies', () => {
    const pair = (...facts: Fact[]) => told(caseOf(facts), 'revenue-year-on-year');
    expect(pair(flow('revenue', year(2023), '100'), flow('revenue', quarter(2024, 4), '30'))).toEqual([]);
    expect(pair(flow('revenue', quarter(2022, 1), '100'), flow('revenue', q1, '120'))).toEqual([]);
    expect(pair(flow('revenue', quarter(2023, 1), '100', euros), flow('revenue', q1, '120'))).toEqual([]);
  });

  test('takes the actual of the year before, though a forecast of it comes first', () => {
    const earlier = quarter(2023, 1);
    const known = caseOf([
      flow('revenue', earlier, '50', { id: 'a forecast', ...forecast }),
      flow('revenue', earlier, '100', { id: 'the actual' }),
      flow('revenue', q1, '120'),
    ]);
    expect(told(known, 'revenue-year-on-year')).toEqual(['2024-03-31: 20%']);
  });
});

describe('the last twelve months', () => {
  const quarters = (metric: 'revenue' | 'net-income', amounts: readonly (string | Figure | null)[]) =>
    amounts.flatMap((amount, at) =>
      amount === null ? [] : flow(metric, quarter(2023 + Math.floor(at / 4), ((at % 4) + 1) as 1), amount),
    );

  test('10 + 20 + 30 + 40 = 100 of revenue, and a quarter later 20 + 30 + 40 + 50 = 140', () => {
    const known = caseOf(quarters('revenue', ['10', '20', '30', '40', '50']));
    expect(told(known, 'revenue-twelve-months')).toEqual(['2023-12-31: $100', '2024-03-31: $140']);
    expect(sentences(known, 'revenue-twelve-months').at(-1)).toBe('In the twelve months to Q1 2024 revenue was $140.');
  });

  test('with a quarter missing have no sum', () => {
    expect(told(caseOf(quarters('revenue', ['10', '20', null, '40'])), 'revenue-twelve-months')).toEqual([]);
    const gap = flow('revenue', quarter(2023, 3), '0', { value: { kind: 'missing', reason: 'not disclosed' } });
    expect(told(caseOf([...quarters('revenue', ['10', '20', null, '40']), gap]), 'revenue-twelve-months')).toEqual([]);
  });

  test('with a forecast among three actuals have no sum', () => {
    const facts = quarters('revenue', ['10', '20', '30']);
    expect(
      told(caseOf([...facts, flow('revenue', quarter(2023, 4), '40', forecast)]), 'revenue-twelve-months'),
    ).toEqual([]);
  });

  test('−10 − 20 + 5 − 15 = −40 is told as a loss of 40', () => {
    const known = caseOf(quarters('net-income', ['-10', '-20', '5', '-15']));
    expect(told(known, 'net-income-twelve-months')).toEqual(['2023-12-31: −$40']);
    expect(sentences(known, 'net-income-twelve-months')).toEqual(['In the twelve months to Q4 2023 the loss was $40.']);
  });

  test('10 + 10 + 10 + 10 = 40 is told as net income', () => {
    expect(sentences(caseOf(quarters('net-income', ['10', '10', '10', '10'])), 'net-income-twelve-months')).toEqual([
      'In the twelve months to Q4 2023 net income was $40.',
    ]);
  });

  test('four times under 5 is under 20', () => {
    const under = lessThan('5', '0');
    expect(sentences(caseOf(quarters('revenue', [under, under, under, under])), 'revenue-twelve-months')).toEqual([
      'In the twelve months to Q4 2023 revenue was under $20.',
    ]);
  });

  test('of 13 and 14 weeks add up like quarters: 4 × 10 = 40; four times two months do not', () => {
    const ends = ['2023-04-02', '2023-07-02', '2023-10-01'];
    const weeks = [...ends.map((end) => weeksTo(end, 13)), weeksTo('2024-01-07', 14)];
    expect(told(caseOf(weeks.map((period) => flow('revenue', period, '10'))), 'revenue-twelve-months')).toEqual([
      '2024-01-07: $40',
    ]);
    const short = [
      ['2023-01-01', '2023-02-28'],
      ['2023-03-01', '2023-04-30'],
      ['2023-05-01', '2023-06-30'],
      ['2023-07-01', '2023-08-31'],
    ] as const;
    expect(told(caseOf(short.map((period) => flow('revenue', period, '10'))), 'revenue-twelve-months')).toEqual([]);
  });

  test('are gone when one of the quarters is withdrawn', () => {
    const facts = quarters('revenue', ['10', '20', '30', '40']);
    const withdrawn = { restatements: [restatement(facts[1]?.id ?? '', null, '2024-06-01')] };
    expect(told(caseOf(facts, withdrawn), 'revenue-twelve-months')).toEqual([]);
    expect(told(caseOf(facts, withdrawn, '2024-05-31'), 'revenue-twelve-months')).toEqual(['2023-12-31: $100']);
  });
});

describe('current ratio', () => {
  const day = '2023-12-31';
  const of = (assets: string | Figure, owed: string | Figure) =>
    caseOf([stock('current-assets', day, assets), stock('current-liabilities', day, owed)]);

  test('30 ÷ 20 = 1.5 times; under 30 ÷ 20 = under 1.5 times', () => {
    expect(sentences(of('30', '20'), 'current-ratio')).toEqual([
      'Current assets were 1.5 times current liabilities on 31 Dec 2023.',
    ]);
    expect(sentences(of(lessThan('30', '0'), '20'), 'current-ratio')).toEqual([
      'Current assets were under 1.5 times current liabilities on 31 Dec 2023.',
    ]);
  });

  test('without liabilities is refused; of another day there is none', () => {
    expect(told(of('30', '0'), 'current-ratio')).toEqual(['2023-12-31: The divisor is zero.']);
    const apart = [stock('current-assets', day, '30'), stock('current-liabilities', '2023-12-30', '20')];
    expect(told(caseOf(apart), 'current-ratio')).toEqual([]);
  });
});

describe('interest cover', () => {
  const of = (income: string, interest: string | Figure) =>
    caseOf([flow('operating-income', year(2023), income), flow('interest-expense', year(2023), interest)]);

  test('30 ÷ 10 = 3 times; −30 ÷ 10 = −3 times', () => {
    expect(sentences(of('30', '10'), 'interest-cover')).toEqual(['Operating income was 3 times the interest in 2023.']);
    expect(sentences(of('-30', '10'), 'interest-cover')).toEqual([
      'Operating income was −3 times the interest in 2023.',
    ]);
  });

  test('of 30 on 10 or more is above 0 and at most 3 times', () => {
    expect(told(of('30', atLeast('10')), 'interest-cover')).toEqual(['2023-12-31: >0× to 3×']);
  });

  test.each([
    ['nothing', '0'],
    ['at most 10', atMost('10', '0')],
    ['0 or more', atLeast('0')],
  ])('of interest of %s is refused: it may be zero', (_, interest) => {
    expect(told(of('30', interest), 'interest-cover')).toEqual(['2023-12-31: Interest may be zero.']);
    expect(sentences(of('30', interest), 'interest-cover')).toEqual([null]);
  });

  test('of interest that is more than nothing has no upper end', () => {
    expect(told(of('30', moreThan('0')), 'interest-cover')).toEqual(['2023-12-31: >0×']);
  });
});
