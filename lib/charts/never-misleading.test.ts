import { describe, expect, test } from 'vitest';
import { timeDomain } from '@/components/charts/layout/chart-margins';
import type { Bar } from '@/components/charts/layout/place-bars';
import { chartNames, prepareCharts } from '@/lib/charts/prepare';
import type { Mark, TimeChartSpec } from '@/lib/charts/spec';
import type { CompanyCase } from '@/lib/turnaround/case';
import { catalogue } from '@/lib/turnaround/catalogue';
import { indicatorKeys } from '@/lib/turnaround/indicators/indicator';
import { alike, dayNumber } from '@/lib/turnaround/period';
import { chartCases } from '@/tests/support/chart-cases';
import { layoutAt } from '@/tests/support/time-layout';
import { lastKnownDay } from './last-known-day';
import { prepareIndicator } from './prepare-indicator';

/** As wide on a page, on a phone, on a slide and in a memo. */
const sizes = [
  { width: 580, height: 340 },
  { width: 350, height: 320 },
  { width: 805, height: 300 },
  { width: 576, height: 160 },
];

/** Every chart over time that a case has. */
function timeCharts(known: CompanyCase): TimeChartSpec[] {
  const metrics = [...new Set(known.facts.map(({ metric }) => metric))];
  const specs = [
    ...prepareCharts(known, [...new Set([...chartNames, ...metrics])]),
    ...indicatorKeys.flatMap((key) => prepareIndicator(known, key) ?? []),
  ];
  return specs.filter((spec) => spec.shape === 'time');
}

const all = Object.entries(chartCases()).flatMap(([name, known]) =>
  timeCharts(known).map((spec) => [`${name}: ${spec.name}`, spec, known] as const),
);

test('the cases have more than a hundred charts over time', () => {
  expect(all.length).toBeGreaterThan(100);
});

/** The places of a mark's period on a drawing of this width. */
function periodOn({ time }: TimeChartSpec, { period }: Mark, width: number) {
  const [from, to] = timeDomain(time);
  const x = (day: number) => 1 + ((day - from) / (to - from)) * (width - 2);
  return { from: x(dayNumber(period.start)), to: x(dayNumber(period.end) + 1) };
}

describe.each(all)('%s', (_name, spec, known) => {
  test.each(sizes)('at $width × $height, each bar lies within its period and each instant on its day', (size) => {
    const { bars } = layoutAt(spec, size);
    expect(bars).toHaveLength(spec.marks.length);
    for (const bar of bars.filter(({ mark }) => mark.period.type === 'duration')) {
      const { from, to } = periodOn(spec, bar.mark, size.width);
      expect(bar.x).toBeGreaterThanOrEqual(from - 0.01);
      expect(bar.x + bar.width).toBeLessThanOrEqual(to + 0.01);
    }
    for (const group of instants(bars)) {
      const [{ mark }] = group as [Bar];
      const { from, to } = periodOn(spec, mark, size.width);
      const edges = {
        from: Math.min(...group.map(({ x }) => x)),
        to: Math.max(...group.map(({ x, width }) => x + width)),
      };
      expect(Math.abs((edges.from + edges.to) / 2 - (from + to) / 2)).toBeLessThanOrEqual(0.5);
    }
  });

  test('an outcome stands in front of its own plan, which is seen at both sides of it', () => {
    const { bars } = layoutAt(spec, { width: 805, height: 300 });
    for (const plan of bars.filter(({ mark }) => mark.scenario === 'plan')) {
      const same = ({ mark }: Bar) =>
        mark.scenario === 'actual' &&
        mark.member === plan.mark.member &&
        JSON.stringify(mark.period) === JSON.stringify(plan.mark.period);
      for (const actual of bars.filter(same)) {
        expect(actual.x).toBeGreaterThan(plan.x);
        expect(actual.x + actual.width).toBeLessThan(plan.x + plan.width);
        expect(bars.indexOf(actual)).toBeGreaterThan(bars.indexOf(plan));
      }
    }
  });

  test('no bar lies beside one of another length', () => {
    const [first, ...others] = spec.marks.filter(({ period }) => period.type === 'duration');
    for (const other of others) expect(first && alike(first.period, other.period)).toBe(true);
  });

  test('no part stands beside its total', () => {
    const drawn = known.facts.filter(({ id }) => spec.marks.some((mark) => mark.id === id));
    for (const { metric } of drawn.filter((fact) => fact.members.length > 0)) {
      const totals = drawn.filter((other) => other.metric === metric && other.members.length === 0);
      const tall = totals.filter(({ value }) => value.kind === 'figure' && value.figure.high !== '0');
      expect(catalogue[metric].additive ? tall : []).toEqual([]);
    }
  });

  test('a gap holds no value, ends by the last day known, and calls nothing undisclosed that was disclosed', () => {
    const until = lastKnownDay(known) ?? '';
    const lengths = spec.marks.filter(({ period }) => period.type === 'duration').map(({ period }) => period);
    for (const gap of spec.gaps) {
      expect(gap.from <= gap.to && gap.to <= until && gap.to <= spec.time.to && gap.from >= spec.time.from).toBe(true);
      expect(lengths.filter(({ start, end }) => start <= gap.to && end >= gap.from)).toEqual([]);
      if (gap.reason !== 'not disclosed') continue;
      const metrics = new Set(spec.table.rows.flatMap(({ factIds }) => metricsOf(known, factIds)));
      const disclosed = known.facts.filter(
        ({ metric, value, period, unit }) =>
          metrics.has(metric) &&
          value.kind === 'figure' &&
          unit === spec.unit &&
          period.type === 'duration' &&
          period.start >= gap.from &&
          period.end <= gap.to,
      );
      expect(disclosed).toEqual([]);
    }
  });
});

function metricsOf({ facts }: CompanyCase, ids: readonly string[]): string[] {
  return facts.filter(({ id }) => ids.includes(id)).map(({ metric }) => metric);
}

/** The bars of each day. */
function instants(bars: readonly Bar[]): Bar[][] {
  const groups = new Map<number, Bar[]>();
  for (const bar of bars.filter(({ mark }) => mark.period.type === 'instant')) {
    const middle = dayNumber(bar.mark.period.start) + dayNumber(bar.mark.period.end);
    groups.set(middle, [...(groups.get(middle) ?? []), bar]);
  }
  return [...groups.values()];
}
