import { describe, expect, test } from 'vitest';
import type { Fact } from '@/lib/turnaround/case';
import { timeChartOf } from '@/tests/support/charts';
import { caseOf } from '@/tests/support/facts';
import { flow, quarter, stock, weeksTo, year } from '@/tests/support/statements';

const whole = flow('revenue', year(2023), '100');
const quarters = (...numbers: (1 | 2 | 3 | 4)[]) =>
  numbers.map((number) => flow('revenue', quarter(2023, number), String(number * 10)));
const chart = (...facts: Fact[]) => timeChartOf('revenue', caseOf(facts));
const labels = (...facts: Fact[]) => chart(...facts).marks.map(({ periodLabel }) => periodLabel);
const footnote = 'Each bar is a quarter; a value of a year stands in the table.';
const missing: Fact['value'] = { kind: 'missing', reason: 'not disclosed' };

describe('a year of revenue beside its quarters', () => {
  test('is not drawn beside them, but stands in the table, and a footnote says so', () => {
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

  test('is not drawn either when a quarter is missing: the gap is between quarters', () => {
    const spec = chart(whole, ...quarters(1, 2, 4));
    expect(spec.marks.map(({ periodLabel }) => periodLabel)).toEqual(['Q1 2023', 'Q2 2023', 'Q4 2023']);
    expect(spec.gaps).toMatchObject([{ from: '2023-07-01', to: '2023-09-30' }]);
    expect(spec.footnotes).toContain(footnote);
  });

  test('is drawn when its quarters are not disclosed, are only forecasts, or are fewer than the years', () => {
    const untold = quarters(1, 2, 3, 4).map((each) => ({ ...each, value: missing }));
    expect(labels(whole, ...untold)).toEqual(['2023']);
    const forecasts = quarters(1, 2, 3, 4).map((each) => ({ ...each, scenario: 'forecast' as const }));
    expect(labels(whole, ...forecasts)).toEqual(['2023']);
    expect(labels(flow('revenue', year(2022), '90'), whole, ...quarters(1))).toEqual(['2022', '2023']);
  });

  test('that is itself not disclosed leaves no gap over quarters that are', () => {
    expect(labels({ ...whole, value: missing }, ...quarters(1, 2, 3, 4))).toHaveLength(4);
  });

  test('of 53 weeks is none of the quarters of 13, 13, 13 and 14 weeks, which are alike', () => {
    const weeks = [
      weeksTo('2023-04-02', 13),
      weeksTo('2023-07-02', 13),
      weeksTo('2023-10-01', 13),
      weeksTo('2024-01-07', 14),
    ];
    const facts = weeks.map((period) => flow('revenue', period, '10'));
    expect(labels(flow('revenue', weeksTo('2024-01-07', 53), '40'), ...facts)).toHaveLength(4);
  });

  test('is what a chart of revenue and net income shows where net income is known by years alone', () => {
    const loss = flow('net-income', year(2023), '-5');
    const spec = timeChartOf('revenue-and-net-income', caseOf([whole, ...quarters(1, 2, 3, 4), loss]));
    expect(spec.marks.map(({ member, periodLabel }) => `${member} ${periodLabel}`)).toEqual([
      'Net income 2023',
      'Revenue 2023',
    ]);
  });
});

describe('parts and their total', () => {
  const creditor = (name: string) => ({ members: [{ dimension: 'creditor', name, note: null }] });
  const debtChart = (...facts: Fact[]) => timeChartOf('debt', caseOf(facts));
  const total = stock('debt', '2023-12-31', '100');
  const part = stock('debt', '2023-12-31', '60', creditor('Term loan'));

  test('debt of 100 is drawn without its part of 60, which stands in the table, and a note says so', () => {
    const spec = debtChart(total, part);
    expect(spec.marks.map(({ label }) => label)).toEqual(['$100']);
    expect(spec.table.rows).toHaveLength(2);
    expect(spec.footnotes).toContain('Totals are drawn; values by creditor stand in the table.');
  });

  test('parts alone are drawn, and a total of nothing may stand beside them', () => {
    expect(debtChart(part).marks).toHaveLength(1);
    expect(debtChart(part, stock('debt', '2024-12-31', '0')).marks).toHaveLength(2);
  });
});
