import { describe, expect, test } from 'vitest';
import { exactly } from '@/lib/figures/make';
import { asKnownOn } from '@/lib/turnaround/as-known-on';
import type { Fact } from '@/lib/turnaround/case';
import { unevenYears } from '@/lib/turnaround/year-and-parts';
import { builtInRecord } from '@/tests/support/built-in-case';
import { fact, recordOf } from '@/tests/support/facts';

const span = (start: string, end: string, value: number, changes: Partial<Fact> = {}): Fact => {
  const precision = end.endsWith('12-31') && start.endsWith('01-01') ? 'year' : 'quarter';
  const period = { type: 'duration', start, end, precision } as const;
  return fact({
    id: `${start}-${end}`,
    period,
    value: { kind: 'figure', figure: exactly(`${value}000000`) },
    ...changes,
  });
};

const quarters = (...values: number[]) => {
  const ends = ['03-31', '06-30', '09-30', '12-31'];
  const starts = ['01-01', '04-01', '07-01', '10-01'];
  return values.map((value, at) => span(`2013-${starts[at]}`, `2013-${ends[at]}`, value));
};

function unevenOf(...facts: Fact[]) {
  const found = unevenYears(asKnownOn(recordOf(facts), null), 'revenue');
  return found.map(({ year, parts, sum }) => [year.value.figure.low, parts.length, sum.low]);
}

describe('a year whose quarters do not add up to it', () => {
  test('2 + 3 + 4 + 5 = 14, the year was restated to 9', () => {
    const all = [...quarters(2, 3, 4, 5), span('2013-01-01', '2013-12-31', 9)];
    expect(unevenOf(...all)).toEqual([['9000000', 4, '14000000']]);
  });

  test('nine months of 105,858 and a quarter of 40,187 beside a year of 128,986', () => {
    const nine = { type: 'duration', start: '2013-01-01', end: '2013-09-30', precision: 'day' } as const;
    const all = [
      span('2013-01-01', '2013-09-30', 105_858, { period: nine }),
      span('2013-10-01', '2013-12-31', 40_187),
      span('2013-01-01', '2013-12-31', 128_986),
    ];
    expect(unevenOf(...all)).toEqual([['128986000000', 2, '146045000000']]);
  });

  test('is not one where each is rounded: 2 + 3 + 4 + 5 beside 16; nor where a quarter is missing', () => {
    expect(unevenOf(...quarters(2, 3, 4, 5), span('2013-01-01', '2013-12-31', 16))).toEqual([]);
    expect(unevenOf(...quarters(2, 3, 4, 5).slice(1), span('2013-01-01', '2013-12-31', 40))).toEqual([]);
  });

  test('a budget’s quarters say nothing of an actual year', () => {
    const planned = quarters(2, 3, 4, 5).map((each) => ({ ...each, scenario: 'plan' as const }));
    expect(unevenOf(...planned, span('2013-01-01', '2013-12-31', 40))).toEqual([]);
  });
});

test('Uber’s revenue of 2018 and 2019 was restated, and its quarters were not; net income adds up', () => {
  const uber = asKnownOn(builtInRecord('uber'), null);
  expect(unevenYears(uber, 'revenue').map(({ year }) => year.period.end)).toContain('2019-12-31');
  expect(unevenYears(uber, 'net-income')).toEqual([]);
});
