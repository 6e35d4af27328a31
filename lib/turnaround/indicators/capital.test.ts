import { describe, expect, test } from 'vitest';
import { atLeast, atMost, between, exactly, lessThan } from '@/lib/figures/make';
import type { Fact, Member } from '@/lib/turnaround/case';
import { caseOf, restatement } from '@/tests/support/facts';
import { flow, latest, quarter, sentences, stock, told, year } from '@/tests/support/statements';

const q1 = quarter(2024, 1);
const endOfQ1 = '2024-03-31';
const forecast = { scenario: 'forecast' } as const;
const claim = { scenario: 'claim' } as const;
const euros = { unit: 'EUR' };

describe('debt to annualised revenue', () => {
  const revenue = flow('revenue', q1, '5');
  const owedTo = (name: string): { members: Member[] } => ({ members: [{ dimension: 'creditor', name, note: null }] });

  test('100 ÷ (5 × 4) = 5 times', () => {
    const value = latest(caseOf([stock('debt', endOfQ1, '100'), revenue]), 'debt-to-revenue');
    expect(value).toMatchObject({
      basis: 'debt of 31 Mar 2024; revenue annualised × 4',
      sentence: 'Debt was 5 times the annualised revenue of Q1 2024.',
    });
  });

  test('takes the total and not the part nearer to the day', () => {
    const facts = [stock('debt', '2024-04-30', '100'), stock('debt', endOfQ1, '60', { id: 'aws', ...owedTo('AWS') })];
    expect(told(caseOf([...facts, revenue]), 'debt-to-revenue')).toEqual(['2024-03-31: 5×']);
  });

  test('names the creditor where only its part is known near the day', () => {
    const facts = [stock('debt', '2024-12-31', '100'), stock('debt', endOfQ1, '60', { id: 'aws', ...owedTo('AWS') })];
    expect(sentences(caseOf([...facts, revenue]), 'debt-to-revenue')).toEqual([
      'Debt to AWS was 3 times the annualised revenue of Q1 2024.',
    ]);
  });

  test('has no value without a debt within a quarter, of a forecast of revenue, or in another currency', () => {
    const debt = stock('debt', endOfQ1, '100');
    expect(told(caseOf([stock('debt', '2024-07-02', '100'), revenue]), 'debt-to-revenue')).toEqual([]);
    expect(told(caseOf([debt, flow('revenue', q1, '5', forecast)]), 'debt-to-revenue')).toEqual([]);
    expect(told(caseOf([debt, flow('revenue', q1, '5', euros)]), 'debt-to-revenue')).toEqual([]);
  });

  test('on revenue of nothing is refused', () => {
    expect(told(caseOf([stock('debt', endOfQ1, '100'), flow('revenue', q1, '0')]), 'debt-to-revenue')).toEqual([
      '2024-03-31: The divisor is zero.',
    ]);
  });
});

describe('cash burn', () => {
  const statement = (operating: string, spent: string, more: Partial<Fact> = {}) => [
    flow('operating-cash-flow', q1, operating, more),
    flow('capital-expenditure', q1, spent, more),
  ];

  test('of a quarter: − (−24 − 6) ÷ 3 = 10 a month', () => {
    const known = caseOf(statement('-24', '6'));
    expect(latest(known, 'burn')).toMatchObject({ basis: 'a quarter ÷ 3' });
    expect(sentences(known, 'burn')).toEqual(['In Q1 2024 the company used up $10 of cash a month.']);
  });

  test('as reported of a month: 8', () => {
    expect(sentences(caseOf([flow('cash-burn', ['2023-11-01', '2023-11-30'], '8')]), 'burn')).toEqual([
      'In Nov 2023 the company used up $8 of cash a month.',
    ]);
  });

  test('is refused when cash may have come in: 24 − 6 = 18 came in', () => {
    const known = caseOf(statement('24', '6'));
    expect(told(known, 'burn')).toEqual(['2024-03-31: No burn is certain: cash may have come in.']);
    expect(told(caseOf([...statement('24', '6'), stock('cash', endOfQ1, '5')]), 'runway')).toEqual([]);
  });

  test('needs both lines in one currency, and a length that months fit into', () => {
    const [operating, spent] = statement('-24', '6');
    expect(told(caseOf(operating ? [operating] : []), 'burn')).toEqual([]);
    expect(told(caseOf(operating && spent ? [operating, { ...spent, unit: 'EUR' }] : []), 'burn')).toEqual([]);
    expect(told(caseOf([flow('cash-burn', ['2024-01-01', '2024-02-29'], '8')]), 'burn')).toEqual([]);
  });
});

describe('runway', () => {
  const burn = flow('cash-burn', q1, '10');

  test('cash of 10 with a burn of 10 a quarter lasts 3 months: 10 ÷ (10 ÷ 3), told as one number', () => {
    const known = caseOf([stock('cash', endOfQ1, '10'), burn]);
    expect(told(known, 'runway')).toEqual(['2024-03-31: 3 months']);
    expect(sentences(known, 'runway')).toEqual(['On 31 Mar 2024 the cash would have lasted 3 months.']);
  });

  test('cash of 12 with a burn of 2 a month or less lasts 6 months or more', () => {
    const month = flow('cash-burn', ['2024-03-01', '2024-03-31'], atMost('2', '0'));
    expect(sentences(caseOf([stock('cash', endOfQ1, '12'), month]), 'runway')).toEqual([
      'On 31 Mar 2024 the cash would have lasted 6 months or more.',
    ]);
  });

  test('has no value without a burn within a quarter, or in another currency', () => {
    expect(told(caseOf([stock('cash', '2024-07-02', '10'), burn]), 'runway')).toEqual([]);
    expect(told(caseOf([stock('cash', endOfQ1, '10', euros), burn]), 'runway')).toEqual([]);
  });

  test('by a burn that was only forecast says so', () => {
    const known = caseOf([stock('cash', endOfQ1, '10'), flow('cash-burn', q1, '10', forecast)]);
    expect(sentences(known, 'runway')).toEqual(['On 31 Mar 2024 the cash would have lasted 3 months, by forecast.']);
  });
});

describe('relief to new money', () => {
  const day = '2024-06-25';
  const forgiven = stock('debt-forgiven', day, '100');
  const released = stock('obligations-released', day, '300');
  const raised = stock('funding-round', day, '80');

  test('(100 + 300) ÷ 80 = 5 times; without the release 100 ÷ 80 = 1.25', () => {
    const of = (...facts: Fact[]) => sentences(caseOf(facts), 'relief-to-new-money');
    expect(of(forgiven, released, raised)).toEqual([
      'Creditors let go of $400 at the restructuring of 25 Jun 2024, 5 times the new money.',
    ]);
    expect(of(forgiven, raised)).toEqual([
      'Creditors let go of $100 at the restructuring of 25 Jun 2024, 1.25 times the new money.',
    ]);
  });

  test('counts neither what came on another day, nor a plan, nor another currency', () => {
    const others = [
      stock('debt-forgiven', '2024-09-30', '7'),
      stock('obligations-released', day, '7', { id: 'plan', scenario: 'plan' }),
      stock('obligations-released', day, '7', { id: 'euros', ...euros }),
      stock('funding-round', '2025-03-05', '7'),
    ];
    expect(told(caseOf([forgiven, released, raised, ...others]), 'relief-to-new-money')).toEqual(['2024-06-25: 5×']);
  });

  test('has no value without new money, and is refused where that is nothing', () => {
    expect(told(caseOf([forgiven, released]), 'relief-to-new-money')).toEqual([]);
    const none = stock('funding-round', day, '0');
    expect(told(caseOf([forgiven, none]), 'relief-to-new-money')).toEqual(['2024-06-25: The divisor is zero.']);
  });

  test('says that the company alone says so', () => {
    expect(sentences(caseOf([{ ...forgiven, ...claim }, raised]), 'relief-to-new-money')).toEqual([
      'Creditors let go of $100 at the restructuring of 25 Jun 2024, 1.25 times the new money, by the company’s own statement.',
    ]);
  });
});

describe('free cash flow', () => {
  const of = (operating: string, spent: string, more: Partial<Fact> = {}) =>
    caseOf([
      flow('operating-cash-flow', year(2023), operating, more),
      flow('capital-expenditure', year(2023), spent, more),
    ]);

  test('50 − 20 = 30 came in, −50 − 20 = −70 was used up', () => {
    expect([told(of('50', '20'), 'free-cash-flow'), sentences(of('50', '20'), 'free-cash-flow')]).toEqual([
      ['2023-12-31: $30'],
      ['The business brought in $30 in 2023, after investment.'],
    ]);
    expect([told(of('-50', '20'), 'free-cash-flow'), sentences(of('-50', '20'), 'free-cash-flow')]).toEqual([
      ['2023-12-31: −$70'],
      ['The business used up $70 in 2023, after investment.'],
    ]);
  });

  test('of nothing, or of either sign, has a figure and no sentence', () => {
    expect([told(of('20', '20'), 'free-cash-flow'), sentences(of('20', '20'), 'free-cash-flow')]).toEqual([
      ['2023-12-31: $0'],
      [null],
    ]);
    const open = [
      flow('operating-cash-flow', year(2023), between('10', '30')),
      flow('capital-expenditure', year(2023), '20'),
    ];
    expect([told(caseOf(open), 'free-cash-flow'), sentences(caseOf(open), 'free-cash-flow')]).toEqual([
      ['2023-12-31: −$10 to $10'],
      [null],
    ]);
  });

  test('says that it is a forecast', () => {
    expect(sentences(of('50', '20', forecast), 'free-cash-flow')).toEqual([
      'The business brought in $30 in 2023, after investment, by forecast.',
    ]);
  });

  test('needs both of one period and currency', () => {
    const operating = flow('operating-cash-flow', year(2023), '50');
    expect(told(caseOf([operating, flow('capital-expenditure', year(2024), '20')]), 'free-cash-flow')).toEqual([]);
    expect(told(caseOf([operating, flow('capital-expenditure', year(2023), '20', euros)]), 'free-cash-flow')).toEqual(
      [],
    );
  });
});

describe('net debt', () => {
  const of = (debt: string, cash: string, more: Partial<Fact> = {}) =>
    caseOf([stock('debt', endOfQ1, debt, more), stock('cash', endOfQ1, cash, more)]);

  test('100 − 30 = 70: debt exceeded cash; 30 − 100 = −70: cash exceeded debt', () => {
    expect([told(of('100', '30'), 'net-debt'), sentences(of('100', '30'), 'net-debt')]).toEqual([
      ['2024-03-31: $70'],
      ['On 31 Mar 2024 debt exceeded cash by $70.'],
    ]);
    expect([told(of('30', '100'), 'net-debt'), sentences(of('30', '100'), 'net-debt')]).toEqual([
      ['2024-03-31: −$70'],
      ['On 31 Mar 2024 cash exceeded debt by $70.'],
    ]);
  });

  test('100 or more − under 30 = more than 70', () => {
    const facts = [stock('debt', endOfQ1, atLeast('100')), stock('cash', endOfQ1, lessThan('30', '0'))];
    expect(sentences(caseOf(facts), 'net-debt')).toEqual(['On 31 Mar 2024 debt exceeded cash by more than $70.']);
  });

  test('says that the company alone says so, and changes when cash is restated from 30 to 90', () => {
    expect(sentences(of('100', '30', claim), 'net-debt')).toEqual([
      'On 31 Mar 2024 debt exceeded cash by $70, by the company’s own statement.',
    ]);
    const cash = stock('cash', endOfQ1, '30');
    const facts = [
      stock('debt', endOfQ1, '100'),
      cash,
      { ...cash, id: 'later', value: { kind: 'figure', figure: exactly('90') } } as const,
    ];
    const restated = caseOf(facts, { restatements: [restatement(cash.id, 'later', '2024-06-01')] });
    expect(sentences(restated, 'net-debt')).toEqual(['On 31 Mar 2024 debt exceeded cash by $10.']);
  });

  test('needs both on one day', () => {
    expect(told(caseOf([stock('debt', endOfQ1, '100'), stock('cash', '2024-03-30', '30')]), 'net-debt')).toEqual([]);
  });
});
