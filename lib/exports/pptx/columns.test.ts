import { expect, test } from 'vitest';
import { chartNames, prepareCharts } from '@/lib/charts/prepare';
import type { TimeChartSpec } from '@/lib/charts/spec';
import { viewed, wholeView } from '@/lib/turnaround/view';
import { builtInRecord } from '@/tests/support/built-in-case';
import { timeChartOf } from '@/tests/support/charts';
import { columnsOf, placeOfDay, placeOfRestructuring } from './columns';

const isTime = (spec: { shape: string }): spec is TimeChartSpec => spec.shape === 'time';
const specs = (['stability-ai', 'uber'] as const).flatMap((slug) =>
  prepareCharts(viewed(builtInRecord(slug), wholeView), chartNames).filter(isTime),
);

test.each(specs.map((spec) => [`${spec.company.name}, ${spec.name}`, spec] as const))(
  '%s: what was before stands left of the restructuring, what came after right of it',
  (_name, spec) => {
    const columns = columnsOf(spec);
    const line = placeOfRestructuring(columns, spec.restructuring?.on ?? '');
    for (const [index, { mark }] of columns.entries()) {
      if (mark?.side === 'before') expect(index + 1).toBeLessThanOrEqual(line);
      if (mark?.side === 'after') expect(index).toBeGreaterThanOrEqual(line);
    }
  },
);

test('25 Jun 2024 lies inside the span from Apr 2024 that nobody disclosed, 23 Mar 2024 inside the quarter before', () => {
  const columns = columnsOf(timeChartOf('net-income'));
  expect(columns.map(({ gap }) => gap?.label ?? null)).toEqual([null, 'Not disclosed']);
  const days = ['2024-01-01', '2024-03-23', '2024-06-25'].map((on) => Date.parse(on) / 86_400_000);
  const [first = 0, inQuarter = 0, inGap = 0] = days.map((day) => placeOfDay(columns, day));
  expect(first).toBe(0);
  expect(inQuarter).toBeGreaterThan(0.8);
  expect(inQuarter).toBeLessThan(1);
  expect(inGap).toBeGreaterThan(1);
  expect(inGap).toBeLessThan(1.5);
});
