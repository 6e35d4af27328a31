import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactly } from '@/lib/figures/make';
import { asKnownOn } from '@/lib/turnaround/as-known-on';
import type { Fact } from '@/lib/turnaround/case';
import { builtInCase, builtInRecord, factId } from '@/tests/support/built-in-case';
import { timeChartOf as chart, mainTimeCharts } from '@/tests/support/charts';
import { caseOf, fact, restatement } from '@/tests/support/facts';
import { type ChartName, chartNames, prepareChart, prepareCharts } from './prepare';
import type { Mark } from './spec';

const drawn = ({ periodLabel, member, label, certainTo, possibleTo, end, side, scenario }: Mark) =>
  [periodLabel, member, label, certainTo, possibleTo, end, side, scenario].filter((part) => part !== null).join(' | ');

describe('the marks of the built-in case', () => {
  test.each<[ChartName, string[]]>([
    ['revenue', ['Q1 2024 | <$5M | 0 | 5000000 | bracket | before | actual']],
    ['net-income', ['Q1 2024 | $30M+ loss | -30000000 | -36600000 | arrow | before | actual']],
    [
      'debt',
      [
        'Jul 2023 | AWS | $1M | 1000000 | 1000000 | none | before | actual',
        'Aug 2023 | AWS | $7M | 7000000 | 7000000 | none | before | actual',
        'Oct 2023 | Google Cloud and CoreWeave | $1.6M | 1600000 | 1600000 | none | before | actual',
        'May 2024 | cloud providers | ~$100M | 100000000 | 100000000 | none | before | actual',
        'Dec 2024 | $0 | 0 | 0 | none | after | claim',
      ],
    ],
    [
      'funding',
      [
        'Sep 2022 | SAFE notes | $10M+ | 10000000 | 32220000 | arrow | before | actual',
        '17 Oct 2022 | Seed | $101M | 101000000 | 101000000 | none | before | actual',
        'Jun 2023 | Convertible note (spring 2023) | <$25M | 0 | 25000000 | bracket | before | actual',
        'Oct 2023 | Convertible note (Intel) | <$50M | 0 | 50000000 | bracket | before | actual',
        '25 Jun 2024 | June 2024 recapitalisation | $80M | 80000000 | 80000000 | none | after | actual',
        '5 Mar 2025 | WPP (extension of the 2024 round) | Not disclosed | 0 | 0 | none | after | actual',
      ],
    ],
    [
      'headcount',
      ['17 Apr 2024 | ~200 | 200 | 200 | none | before | actual', 'Dec 2024 | ~45 | 45 | 45 | none | after | actual'],
    ],
  ])('%s', (name, marks) => {
    expect(chart(name).marks.map(drawn)).toEqual(marks);
  });
});

describe('the message', () => {
  test.each<[ChartName, string]>([
    ['revenue', 'Revenue was under $5M in Q1 2024; none has been disclosed since the restructuring.'],
    ['net-income', 'The loss was $30M or more in Q1 2024; no result has been disclosed since the restructuring.'],
    [
      'debt',
      'Debt (cloud providers) fell from about $100M in May 2024 to none in Dec 2024, by the company’s own statement.',
    ],
    ['funding', 'The restructuring of 25 Jun 2024 brought $80M; the four rounds before it $111M or more.'],
    ['headcount', 'Headcount fell from about 200 on 17 Apr 2024 to about 45 in Dec 2024, about 78% fewer.'],
  ])('of %s: %s', (name, message) => {
    expect(chart(name).message).toBe(message);
  });

  const record = builtInRecord();
  const headcount = record.facts.find(({ id }) => id === factId('headcount-after')) as Fact;
  const restated = (figure: Fact['value']) =>
    asKnownOn(
      {
        ...record,
        facts: [...record.facts, { ...headcount, id: 'later', value: figure, knownAt: '2026-02-01' }],
        restatements: [restatement(headcount.id, 'later', '2026-02-01')],
      },
      null,
    );

  test('changes when a figure is restated: ~45 becomes 50', () => {
    const known = restated({ kind: 'figure', figure: exactly('50') });
    expect(chart('headcount', known).message).toBe(
      'Headcount fell from about 200 on 17 Apr 2024 to 50 in Dec 2024, about 75% fewer.',
    );
  });

  test('tells no fall when the later figure may be anything', () => {
    const known = restated({
      kind: 'figure',
      figure: { low: '45', high: null, lowOpen: false, highOpen: false, approximate: false },
    });
    expect(chart('headcount', known).message).toBeNull();
  });

  test('tells none disclosed when the later figure was withdrawn', () => {
    const known = asKnownOn({ ...record, restatements: [restatement(headcount.id, null, '2026-02-01')] }, null);
    expect(chart('headcount', known).message).toContain('none has been disclosed since');
  });
});

describe('the message of another company', () => {
  const message = (name: ChartName, ...facts: Fact[]) => chart(name, caseOf(facts)).message;
  const date = { type: 'instant', start: '2024-05-01', end: '2024-05-31', precision: 'month' } as const;

  test('never tells a forecast or a plan as if it had come true', () => {
    expect(message('revenue', fact({ id: 'f', scenario: 'forecast' }))).toBeNull();
    const later = { type: 'duration', start: '2024-07-01', end: '2024-09-30', precision: 'quarter' } as const;
    const both = [fact({ id: 'f', scenario: 'forecast' }), fact({ id: 'g', scenario: 'forecast', period: later })];
    expect(message('revenue', ...both)).toBeNull();
    const planned = { ...date, start: '2024-06-25', end: '2024-06-25', precision: 'day' } as const;
    expect(
      message('funding', fact({ id: 'r', metric: 'funding-round', scenario: 'plan', period: planned })),
    ).toBeNull();
  });

  test('says whose debt it was, and that the company alone says so', () => {
    const members = [{ dimension: 'creditor', name: 'AWS', note: null }];
    expect(message('debt', fact({ id: 'd', metric: 'debt', period: date, members, scenario: 'claim' }))).toBe(
      'Debt (AWS) was $10 in May 2024, by the company’s own statement; none has been disclosed since the restructuring.',
    );
  });

  test('does not say that nothing was disclosed where a year that holds the restructuring was', () => {
    const year = { type: 'duration', start: '2024-01-01', end: '2024-12-31', precision: 'year' } as const;
    expect(message('revenue', fact({ id: 'q' }), fact({ id: 'y', period: year }))).toBe(
      'Revenue was $10 in Q1 2024; none has been disclosed for a period after the restructuring alone.',
    );
  });
});

describe('a chart of the built-in case', () => {
  test('has a labelled gap after the last reported quarter, and none between two dates', () => {
    expect(chart('revenue').gaps).toMatchObject([{ from: '2024-04-01', label: 'Not disclosed' }]);
    expect(chart('headcount').gaps).toEqual([]);
  });

  test('as known on a day calls nothing missing that had not ended by then', () => {
    expect(chart('net-income', builtInCase('2024-05-31')).gaps).toEqual([]);
    expect(chart('net-income', builtInCase('2024-09-30')).gaps).toMatchObject([
      { from: '2024-04-01', to: '2024-09-30' },
    ]);
  });

  test('carries the restructuring, at most four events, and every source of its facts', () => {
    for (const spec of mainTimeCharts()) {
      expect(spec.restructuring?.on).toBe('2024-06-25');
      expect(spec.events.length).toBeGreaterThan(0);
      expect(spec.events.length).toBeLessThanOrEqual(4);
      const cited = new Set(spec.table.rows.flatMap(({ sources }) => sources));
      expect(spec.sources.map(({ number }) => number)).toEqual([...cited].sort((a, b) => a - b));
    }
  });

  test('names the conflicting figure that it does not draw', () => {
    const spec = chart('net-income');
    expect(spec.table.rows).toHaveLength(2);
    expect(spec.marks.map(({ conflict }) => conflict)).toEqual([true]);
    expect(spec.footnotes.join(' ')).toContain('$30M+ loss, Q1 2024 [1] beside >$30M loss, Q1 2024 [20]');
  });

  test('holds all its marks, ticks and events within its time, with at most six ticks', () => {
    for (const { time, marks, events } of mainTimeCharts()) {
      const dates = [
        ...marks.flatMap(({ period }) => [period.start, period.end]),
        ...events.map(({ on }) => on),
        ...time.ticks.map(({ on }) => on),
      ];
      expect(dates.filter((date) => date < time.from || date > time.to)).toEqual([]);
      expect(time.ticks.length).toBeLessThanOrEqual(6);
    }
  });

  test('speaks its bounds', () => {
    expect(chart('revenue').description).toContain('less than 5 million US dollars, Q1 2024, actual');
    expect(chart('revenue').description).toContain('Not disclosed from Apr 2024 to ');
    expect(chart('net-income').description).toContain('a loss of 30 million US dollars or more');
  });

  test('is plain JSON', () => {
    for (const spec of prepareCharts(builtInCase())) expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
  });

  test('is the same in whatever order the facts come', () => {
    const record = builtInRecord();
    const usual = prepareCharts(builtInCase());
    fc.assert(
      fc.property(fc.shuffledSubarray([...record.facts], { minLength: record.facts.length }), (facts) => {
        expect(prepareCharts(asKnownOn({ ...record, facts }, null))).toEqual(usual);
      }),
      { numRuns: 10 },
    );
  });
});

describe('a company', () => {
  test('without a fact for a chart has none, and a sentence says so', () => {
    expect(prepareChart('debt', caseOf([fact({ id: 'one' })]))).toEqual({
      ok: false,
      reason: 'No fact is known for the chart "debt" of Stability AI.',
    });
    expect(chartNames.filter((name) => prepareChart(name, caseOf([])).ok)).toEqual([]);
  });

  test('with a missing quarter between two has a gap there, not a line', () => {
    const quarter = (id: string, start: string, end: string) =>
      fact({ id, period: { type: 'duration', start, end, precision: 'quarter' } });
    const spec = chart(
      'revenue',
      caseOf([quarter('a', '2024-07-01', '2024-09-30'), quarter('b', '2025-01-01', '2025-03-31')]),
    );
    expect(spec.gaps[0]).toMatchObject({ from: '2024-10-01', to: '2024-12-31' });
  });

  test('with figures in two currencies has one scale, and says what is not on it', () => {
    const later = { type: 'duration', start: '2024-07-01', end: '2024-09-30', precision: 'quarter' } as const;
    const spec = chart('revenue', caseOf([fact({ id: 'eur', unit: 'EUR' }), fact({ id: 'usd', period: later })]));
    expect(spec).toMatchObject({ unit: 'USD', title: ['Stability AI', 'Revenue, US dollars', 'Q3 2024, actual'] });
    expect(spec.marks.map(({ id }) => id)).toEqual(['usd']);
    expect(spec.table.rows.map(({ factIds: [id], unit }) => [id, unit])).toEqual([
      ['eur', 'EUR'],
      ['usd', 'USD'],
    ]);
    expect(spec.footnotes).toContain('Not drawn, because in another unit: €10, Q1 2024.');
  });

  test('whose restructuring is not known yet has charts without it', () => {
    expect(chart('revenue', builtInCase('2024-05-31'))).toMatchObject({
      restructuring: null,
      message: null,
      asKnownOn: '2024-05-31',
    });
  });
});
