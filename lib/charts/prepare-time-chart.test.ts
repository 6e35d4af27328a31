import { describe, expect, test } from 'vitest';
import type { Fact } from '@/lib/turnaround/case';
import { timeChartOf } from '@/tests/support/charts';
import { caseOf } from '@/tests/support/facts';
import { flow, quarter, weeksTo, year } from '@/tests/support/statements';

const whole = flow('revenue', year(2023), '100');
const quarters = (...numbers: (1 | 2 | 3 | 4)[]) =>
  numbers.map((number) => flow('revenue', quarter(2023, number), String(number * 10)));
const chart = (...facts: Fact[]) => timeChartOf('revenue', caseOf(facts));
const labels = (...facts: Fact[]) => chart(...facts).marks.map(({ periodLabel }) => periodLabel);
const footnote = 'Values of a year stand in the table; drawn are the shorter periods in them.';
const missing: Fact['value'] = { kind: 'missing', reason: 'not disclosed' };

describe('a year of revenue beside its quarters', () => {
  test('is not drawn over all four of them, but stands in the table, and a footnote says so', () => {
    const spec = chart(whole, ...quarters(1, 2, 3, 4));
    expect(spec.marks.map(({ periodLabel }) => periodLabel)).toEqual(['Q1 2023', 'Q2 2023', 'Q3 2023', 'Q4 2023']);
    expect(spec.table.rows.map(({ periodLabel, value }) => [periodLabel, value])).toContainEqual(['2023', '$100']);
    expect(spec.table.rows).toHaveLength(5);
    expect(spec.footnotes).toContain(footnote);
  });

  test('is out of scale too: the axis goes up to the largest quarter, 40', () => {
    expect(chart(whole, ...quarters(1, 2, 3, 4)).value).toEqual({ min: 0, max: 40 });
    expect(chart(whole).value).toEqual({ min: 0, max: 100 });
  });

  test.each([
    ['first', [2, 3, 4]],
    ['third', [1, 2, 4]],
    ['last', [1, 2, 3]],
  ] as const)('is drawn when the %s of them is missing', (_, numbers) => {
    const spec = chart(whole, ...quarters(...numbers));
    expect(spec.marks.map(({ periodLabel }) => periodLabel)).toContain('2023');
    expect(spec.footnotes).not.toContain(footnote);
  });

  test('is drawn when a quarter is there but not disclosed', () => {
    const untold = flow('revenue', quarter(2023, 4), '0', { value: missing });
    expect(labels(whole, ...quarters(1, 2, 3), untold)).toContain('2023');
  });

  test('that is itself not disclosed leaves no gap over quarters that are', () => {
    expect(labels({ ...whole, value: missing }, ...quarters(1, 2, 3, 4))).toHaveLength(4);
  });

  test('is drawn when the quarters are only a forecast, or of another part', () => {
    const forecasts = quarters(1, 2, 3, 4).map((each) => ({ ...each, scenario: 'forecast' as const }));
    expect(labels(whole, ...forecasts)).toContain('2023');
    const parts = quarters(1, 2, 3, 4).map((each) => ({
      ...each,
      members: [{ dimension: 'region', name: 'Europe', note: null }],
    }));
    expect(labels(whole, ...parts)).toContain('2023');
  });

  test('of two halves goes, and a half goes where its own quarters are', () => {
    const halves = [
      flow('revenue', ['2023-01-01', '2023-06-30'], '30'),
      flow('revenue', ['2023-07-01', '2023-12-31'], '70'),
    ];
    expect(labels(whole, ...halves)).toHaveLength(2);
    const mixed = chart(whole, ...halves, ...quarters(1, 2));
    expect(mixed.marks.map(({ period }) => period.end)).toEqual(['2023-03-31', '2023-06-30', '2023-12-31']);
    expect(mixed.footnotes.join(' ')).toContain('Values of half a year and a year stand in the table');
  });

  test('of 53 weeks goes where quarters of 13, 13, 13 and 14 weeks fill it', () => {
    const weeks = [
      weeksTo('2023-04-02', 13),
      weeksTo('2023-07-02', 13),
      weeksTo('2023-10-01', 13),
      weeksTo('2024-01-07', 14),
    ];
    const facts = weeks.map((period) => flow('revenue', period, '10'));
    expect(labels(flow('revenue', weeksTo('2024-01-07', 53), '40'), ...facts)).toHaveLength(4);
  });

  test('of net income is told apart from one of revenue on a chart of both', () => {
    const loss = flow('net-income', year(2023), '-5');
    const spec = timeChartOf('revenue-and-net-income', caseOf([whole, ...quarters(1, 2, 3, 4), loss]));
    expect(spec.marks.map(({ member, periodLabel }) => `${member} ${periodLabel}`)).toContain('Net income 2023');
    expect(spec.marks).toHaveLength(5);
  });
});
