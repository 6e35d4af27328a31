import { describe, expect, test } from 'vitest';
import { formatFigure } from '@/lib/figures/format';
import { about, atLeast, exactly, lessThan, moreThan } from '@/lib/figures/make';
import { asKnownOn } from '@/lib/turnaround/as-known-on';
import { builtInCase, builtInRecord, factId } from '@/tests/support/built-in-case';
import { restatement } from '@/tests/support/facts';
import { latest, sentences, told } from '@/tests/support/statements';
import { indicatorDefinitions, indicatorRows, indicatorsOf } from './all';
import { indicatorKeys } from './indicator';

const known = builtInCase();
const computed = (figure: ReturnType<typeof exactly>) => ({ ok: true, figure });

describe('the built-in case', () => {
  test('loss to revenue, Q1 2024: 30M or more ÷ under 5M = more than 6 times', () => {
    expect(latest(known, 'loss-to-revenue')).toMatchObject({
      result: computed(moreThan('6')),
      unit: 'times',
      basis: 'a quarter',
      scenario: 'actual',
      sentence: 'In Q1 2024 the loss was more than 6 times revenue.',
    });
  });

  test('revenue per employee, Q1 2024: under 5M ÷ ~200 = under ~$25,000 a quarter', () => {
    expect(latest(known, 'revenue-per-employee')).toMatchObject({
      result: computed({ ...lessThan('25000', '0'), approximate: true }),
      basis: 'a quarter; headcount of 17 Apr 2024',
      sentence: 'In Q1 2024 revenue per employee was under about $25K a quarter.',
    });
  });

  test('revenue per employee a year: under 5M × 4 ÷ ~200 = under ~$100,000', () => {
    expect(latest(known, 'revenue-per-employee-annualised')).toMatchObject({
      result: computed({ ...lessThan('100000', '0'), approximate: true }),
      basis: 'a quarter, annualised × 4; headcount of 17 Apr 2024',
      sentence: 'In Q1 2024 revenue per employee ran at under about $100K a year.',
    });
  });

  test('headcount: ~200 to ~45 = about −155, about −78 %', () => {
    expect(latest(known, 'headcount-change')).toMatchObject({
      result: computed(about('-155')),
      basis: '17 Apr 2024 to Dec 2024',
      sentence: 'Headcount fell by about 155, about 78%, from 17 Apr 2024 to Dec 2024.',
    });
  });

  test('debt to revenue: ~100M ÷ (under 5M × 4) = more than about 5 times', () => {
    expect(latest(known, 'debt-to-revenue')).toMatchObject({
      result: computed({ ...moreThan('5'), approximate: true }),
      sentence: 'Debt to cloud providers was more than about 5 times the annualised revenue of Q1 2024.',
    });
  });

  test('relief: 100M or more forgiven + 300M released = 400M or more; ÷ 80M of new money = 5 times or more', () => {
    const relief = latest(known, 'relief-to-new-money');
    expect(relief).toMatchObject({
      result: computed(atLeast('5')),
      sentence: 'Creditors let go of $400M or more at the restructuring of 25 Jun 2024, 5 times or more the new money.',
    });
    expect(relief.inputs.map(({ reported }) => reported)).toEqual(['$100M+', '$300M', '$80M']);
  });

  test('runway, October 2023: ~4M ÷ ~8M a month = about half a month', () => {
    expect(latest(known, 'runway')).toMatchObject({
      result: computed(about('0.5')),
      basis: 'cash of Oct 2023, burn of Nov 2023',
      sentence: 'In Oct 2023 the cash would have lasted about 0.5 months.',
    });
    expect(sentences(known, 'burn')).toEqual(['In Nov 2023 the company used up about $8M of cash a month.']);
  });

  test('compute share of 2023 cost: 99M ÷ 153M = 65 %, forecast', () => {
    const share = latest(known, 'compute-share');
    expect(share).toMatchObject({
      scenario: 'forecast',
      sentence: 'Computing took 65% of operating cost in 2023, by forecast.',
    });
    expect(share.result.ok && formatFigure(share.result.figure, { unit: 'ratio', locale: 'en-US' })).toBe('65%');
  });

  test('cost per head, 2023: no headcount within a quarter of its end, and the reason stands there', () => {
    expect(told(known, 'cost-per-head')).toEqual(['2023-12-31: No headcount is known within a quarter of its end.']);
    expect(sentences(known, 'cost-per-head')).toEqual([null]);
  });

  test('has no values of what needs statements', () => {
    const keys = [
      'operating-margin',
      'free-cash-flow',
      'net-debt',
      'current-ratio',
      'interest-cover',
      'altman-z',
    ] as const;
    expect(keys.flatMap((key) => indicatorsOf(known, key))).toEqual([]);
  });
});

describe('as the facts change', () => {
  const record = builtInRecord();
  const restated = (key: string, figure: ReturnType<typeof exactly> | null) => {
    const earlier = record.facts.find(({ id }) => id === factId(key));
    if (!earlier) throw new Error(`no fact ${key}`);
    const later = { ...earlier, id: 'later', knownAt: '2026-02-01' };
    const facts = figure ? [...record.facts, { ...later, value: { kind: 'figure' as const, figure } }] : record.facts;
    return asKnownOn(
      { ...record, facts, restatements: [restatement(earlier.id, figure && 'later', '2026-02-01')] },
      null,
    );
  };

  test('restated to exactly 50 people, headcount fell by about 150, about 75 %', () => {
    expect(sentences(restated('headcount-after', exactly('50')), 'headcount-change')).toEqual([
      'Headcount fell by about 150, about 75%, from 17 Apr 2024 to Dec 2024.',
    ]);
  });

  test('restated to 45 or more, a fall is no longer certain and the sentence is gone', () => {
    expect(sentences(restated('headcount-after', atLeast('45')), 'headcount-change')).toEqual([null]);
  });

  test('withdrawn, there is no change of headcount at all', () => {
    expect(told(restated('headcount-after', null), 'headcount-change')).toEqual([]);
  });

  test('as known in May 2024 there was no relief', () => {
    expect(told(builtInCase('2024-05-31'), 'relief-to-new-money')).toEqual([]);
  });
});

describe('the table of indicators', () => {
  test('has each indicator once, in the order of its keys, with a definition of its own', () => {
    expect(indicatorDefinitions.map(({ key }) => key)).toEqual(indicatorKeys);
    expect(new Set(indicatorDefinitions.map(({ name }) => name)).size).toBe(indicatorKeys.length);
  });

  test('has a row for what the facts allow, before and after the restructuring', () => {
    const rows = indicatorRows(known);
    expect(rows.map(({ definition }) => definition.key)).toEqual([
      'loss-to-revenue',
      'revenue-per-employee',
      'revenue-per-employee-annualised',
      'debt-to-revenue',
      'burn',
      'runway',
      'relief-to-new-money',
      'compute-share',
      'headcount-change',
      'cost-per-head',
    ]);
    const row = rows.find(({ definition }) => definition.key === 'revenue-per-employee');
    expect([row?.before?.period.end, row?.after, row?.latest?.period.end]).toEqual(['2024-03-31', null, '2024-03-31']);
  });
});
