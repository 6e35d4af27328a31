import { describe, expect, test } from 'vitest';
import { atLeast, exactly } from '@/lib/figures/make';
import type { CompanyCase, Fact } from '@/lib/turnaround/case';
import { indicatorKeys } from '@/lib/turnaround/indicators/indicator';
import { builtInCase } from '@/tests/support/built-in-case';
import { chartOf, rowChartOf, timeChartOf } from '@/tests/support/charts';
import { caseOf } from '@/tests/support/facts';
import { flow, quarter, stock, year } from '@/tests/support/statements';
import { chartNames, prepareCharts } from './prepare';
import { prepareIndicator } from './prepare-indicator';
import { prepareObligations } from './prepare-obligations';
import { prepareCompute, prepareSizes } from './prepare-portfolio';
import { prepareTimeline } from './prepare-timeline';

const known = builtInCase();

describe('every chart of the built-in case', () => {
  const specs = prepareCharts(known, chartNames);

  test('is plain JSON with three lines of title and marks of names of their own', () => {
    expect(specs).toHaveLength(chartNames.length - 2);
    for (const spec of specs) {
      expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
      expect(spec.title.every((line) => line.length > 0)).toBe(true);
      expect(new Set(spec.marks.map(({ id }) => id)).size).toBe(spec.marks.length);
    }
  });

  test('cites no source that it does not list', () => {
    for (const spec of specs) {
      const listed = new Set(spec.sources.map(({ number }) => number));
      const cited = [...spec.marks, ...spec.table.rows].flatMap(({ sources }) => sources);
      expect(cited.filter((number) => !listed.has(number))).toEqual([]);
    }
  });
});

describe('relief and new money', () => {
  test('100M or more forgiven and 300M released stand apart, together 400M or more, beside 80M', () => {
    const spec = rowChartOf('obligations');
    expect(spec.marks.map(({ kind, name, label }) => [kind, name, label])).toEqual([
      ['value', 'Debt forgiven', '$100M+'],
      ['value', 'Obligations released', '$300M'],
      ['subtotal', 'Given up together', '$400M+'],
      ['value', 'New money: June 2024 recapitalisation', '$80M'],
    ]);
    expect(spec.marks[2]?.figure).toEqual(atLeast('400000000'));
    expect(spec.marks.every(({ begins }) => begins === 0)).toBe(true);
    expect(spec.message).toBe(
      'Creditors let go of $400M or more at the restructuring of 25 Jun 2024, 5 times or more the new money.',
    );
    expect(spec.footnotes[0]).toContain('never debt');
  });

  test('of one kind alone has no sum; of none there is no chart', () => {
    const forgiven = stock('debt-forgiven', '2024-06-25', '100');
    expect(prepareObligations(caseOf([forgiven]))?.marks.map(({ name }) => name)).toEqual(['Debt forgiven']);
    expect(prepareObligations(caseOf([stock('funding-round', '2024-06-25', '80')]))).toBeNull();
    expect(prepareObligations(caseOf([forgiven], { restructurings: [] }))).toBeNull();
  });

  test('a sum that rests on a claim is a claim, and what was forgiven to each creditor is counted once', () => {
    const part = { members: [{ dimension: 'creditor', name: 'AWS', note: null }] };
    const spec = prepareObligations(
      caseOf([
        stock('debt-forgiven', '2024-06-25', '100', { scenario: 'claim' }),
        stock('debt-forgiven', '2024-06-25', '60', { id: 'aws', scenario: 'claim', ...part }),
        stock('obligations-released', '2024-06-25', '300'),
      ]),
    );
    expect(spec?.marks.at(-1)).toMatchObject({ kind: 'subtotal', scenario: 'claim', figure: exactly('400') });
  });
});

describe('an indicator over time', () => {
  const results = ([1, 2] as const).flatMap((number) => [
    flow('net-income', quarter(2024, number), String(-20 * number)),
    flow('revenue', quarter(2024, number), '10'),
  ]);

  test('2 and then 4 times: a mark a quarter, the message of the last, and how it was computed', () => {
    const spec = prepareIndicator(caseOf(results), 'loss-to-revenue');
    expect(spec?.marks.map(({ periodLabel, label, certainTo, side }) => [periodLabel, label, certainTo, side])).toEqual(
      [
        ['Q1 2024', '2×', 2, 'before'],
        ['Q2 2024', '4×', 4, 'after'],
      ],
    );
    expect(spec?.message).toBe('In Q2 2024 the loss was 4 times revenue.');
    expect(spec?.footnotes[0]).toMatch(/^Computed: − net income ÷ revenue, of one period\. /);
    expect(spec?.title).toEqual(['Stability AI', 'Loss to revenue, times', 'Q1 2024 to Q2 2024, actual']);
  });

  test('puts quarters beside quarters: the year, 3 times, is not among them', () => {
    const whole = [flow('net-income', year(2024), '-60'), flow('revenue', year(2024), '20')];
    expect(prepareIndicator(caseOf([...results, ...whole]), 'loss-to-revenue')?.marks).toHaveLength(2);
    expect(prepareIndicator(caseOf(whole), 'loss-to-revenue')?.marks.map(({ label }) => label)).toEqual(['3×']);
  });

  test('leaves out a quarter without a result, and there is no chart where none has one', () => {
    const profit = [flow('net-income', quarter(2024, 3), '5'), flow('revenue', quarter(2024, 3), '10')];
    expect(prepareIndicator(caseOf([...results, ...profit]), 'loss-to-revenue')?.marks).toHaveLength(2);
    expect(prepareIndicator(caseOf(profit), 'loss-to-revenue')).toBeNull();
    expect(indicatorKeys.flatMap((key) => prepareIndicator(caseOf([]), key) ?? [])).toEqual([]);
  });

  test('says a bound and a forecast, and is known when its last input was', () => {
    const spec = timeChartOf('loss-to-revenue');
    expect(spec.marks[0]).toMatchObject({ label: '>6×', certainTo: 6, end: 'arrow', conflict: true });
    expect(spec.marks[0]?.spoken).toBe('more than 6 times, Q1 2024, a quarter, actual');
    expect(prepareIndicator(known, 'compute-share')?.footnotes).toContain(
      'Forecast: the company’s own projection, not an outcome.',
    );
    const late = results.map((each, at): Fact => ({ ...each, knownAt: at === 1 ? '2024-09-01' : '2024-05-01' }));
    expect(prepareIndicator(caseOf(late), 'loss-to-revenue')?.table.rows.map(({ knownAt }) => knownAt)).toEqual([
      '2024-09-01',
      '2024-05-01',
    ]);
  });
});

describe('the timeline', () => {
  test('has each event once, in a lane of its kind, in order of time', () => {
    const spec = chartOf('timeline');
    if (spec.shape !== 'timeline') throw new Error('no timeline');
    expect(spec.marks.map(({ number }) => number)).toEqual(known.events.map(({ number }) => number));
    expect(new Set(spec.marks.map(({ kind }) => kind))).toEqual(new Set(spec.lanes.map(({ kind }) => kind)));
    expect(spec.marks.every(({ on }) => spec.time.from <= on.start && on.end <= spec.time.to)).toBe(true);
  });

  test('of chosen events has only their lanes, and of none there is no chart', () => {
    const layoffs = known.events.filter(({ kind }) => kind === 'layoff');
    expect(prepareTimeline(known, layoffs)?.lanes).toEqual([{ kind: 'layoff', label: 'Lay-offs' }]);
    expect(prepareTimeline(known, [])).toBeNull();
    expect(prepareTimeline(caseOf([]))).toBeNull();
  });
});

describe('the portfolio', () => {
  test('training took 150,000 and 200,000 hours, and of twelve other models no source tells it', () => {
    const spec = rowChartOf('compute');
    expect(spec.marks.map(({ name, label }) => [name, label])).toEqual([
      ['Stable Diffusion 1.x', '150,000'],
      ['Stable Video Diffusion', '200,000'],
    ]);
    expect([spec.unit, spec.footnotes[0]]).toEqual([
      'hours of NVIDIA A100',
      'Of 12 other models no source tells the training time.',
    ]);
  });

  test('hours of different machines are machine-hours', () => {
    const products = known.products.map((product, at) =>
      product.training ? { ...product, training: { ...product.training, hardware: `machine ${at}` } } : product,
    );
    const mixed: CompanyCase = { ...known, products };
    expect(prepareCompute(mixed)?.unit).toBe('machine-hours');
  });

  test('sizes named together are a range: 450M to 8B is certain to 450M and possible to 8B', () => {
    const range = rowChartOf('sizes').marks.find(({ name }) => name === 'Stable Diffusion 3');
    expect(range).toMatchObject({
      label: '450M–8B',
      certain: { from: 0, to: 450_000_000 },
      possible: { from: 450_000_000, to: 8_000_000_000 },
      end: 'bracket',
    });
  });

  test('that tells nothing has no chart', () => {
    const silent: CompanyCase = {
      ...known,
      products: known.products.map((each) => ({ ...each, training: null, parts: [] })),
    };
    expect([prepareCompute(silent), prepareSizes(silent)]).toEqual([null, null]);
  });
});
