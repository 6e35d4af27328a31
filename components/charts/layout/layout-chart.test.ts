import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mark, TimeChartSpec } from '@/lib/charts/spec';
import { mainTimeCharts } from '@/tests/support/charts';
import { layoutAt } from '@/tests/support/time-layout';
import { type Box, overlap } from './box';
import { timeDomain } from './chart-margins';
import type { Layout } from './layout-chart';

const specs = mainTimeCharts();
const sizes = [
  ['wide', 640, 360],
  ['narrow', 350, 320],
  ['slide', 805, 216],
  ['memo', 576, 150],
] as const;
const cases = specs.flatMap((spec) =>
  sizes.map((size) => [spec.name, size[0], spec, { width: size[1], height: size[2] }] as const),
);

function overlaps(boxes: readonly Box[]): number {
  return boxes.flatMap((one, index) => boxes.slice(index + 1).filter((other) => overlap(one, other))).length;
}

function barBoxes({ bars }: Layout): Box[] {
  return bars.map(({ x, width, zero, possible }) => ({
    x,
    width,
    y: Math.min(zero, possible),
    height: Math.abs(zero - possible),
  }));
}

describe.each(cases)('%s, %s', (_name, _size, spec, size) => {
  const layout = layoutAt(spec, size);
  const labels = [...layout.labels.values()];
  const boxes = labels.map(({ box }) => box);

  test('every mark and every gap has a label', () => {
    expect(layout.labels.size).toBe(spec.marks.length + spec.gaps.length);
  });

  test('no label lies on another, on a bar or on the line of the restructuring', () => {
    expect(overlaps(boxes)).toBe(0);
    const line = { x: (layout.restructuring ?? -9) - 0.5, y: 0, width: 1, height: size.height };
    for (const obstacle of [...barBoxes(layout), line]) {
      expect(boxes.filter((box) => overlap(box, obstacle))).toEqual([]);
    }
  });

  test('nothing is cut off at an edge', () => {
    for (const { x, y, width, height } of [...boxes, ...barBoxes(layout)]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(size.width);
      expect(y + height).toBeLessThanOrEqual(layout.bottom + 0.5);
    }
  });

  test('events stand apart', () => {
    expect(
      overlaps(layout.events.map(({ centre, row }) => ({ x: centre - 9, y: row * 20, width: 18, height: 18 }))),
    ).toBe(0);
  });
});

test('the debt of 0 by statement says "claim", however small the drawing', () => {
  const debt = specs.find(({ name }) => name === 'debt');
  if (!debt) throw new Error('no debt chart');
  for (const [, , , size] of cases) {
    const claim = debt.marks.find(({ scenario }) => scenario === 'claim');
    const label = layoutAt(debt, size).labels.get(claim?.id ?? '');
    expect(label?.lines.map(({ text }) => text).join(' ')).toContain('claim');
  }
});

test('an instant known to its month stands at the middle of it, 14 px wide: May 2024 is 15.5 days from its start', () => {
  const debt = specs.find(({ name }) => name === 'debt') as TimeChartSpec;
  const { bars } = layoutAt(debt, { width: 640, height: 360 });
  const may = bars.find(({ mark }) => mark.periodLabel === 'May 2024');
  const [from, to] = timeDomain(debt.time);
  const middle = 1 + ((Date.UTC(2024, 4, 16, 12) / 86_400_000 - from) / (to - from)) * 638;
  expect(may?.width).toBe(14);
  expect((may?.x ?? 0) + 7).toBeCloseTo(middle, 6);
});

test('a quarter spans its 91 of the days on the axis', () => {
  const revenue = specs.find(({ name }) => name === 'revenue') as TimeChartSpec;
  const { bars } = layoutAt(revenue, { width: 640, height: 360 });
  const quarter = bars.find(({ mark }) => mark.periodLabel === 'Q1 2024');
  const [from, to] = timeDomain(revenue.time);
  expect((quarter?.width ?? 0) + 2).toBeCloseTo((91 / (to - from)) * 638, 6);
});

test('a loss hangs from zero, a gain rises from it', () => {
  const loss = layoutAt(specs.find(({ name }) => name === 'net-income') as TimeChartSpec, { width: 640, height: 360 })
    .bars[0];
  expect(loss?.certain).toBeGreaterThan(loss?.zero ?? 0);
  const people = layoutAt(specs.find(({ name }) => name === 'headcount') as TimeChartSpec, { width: 640, height: 360 })
    .bars[0];
  expect(people?.certain).toBeLessThan(people?.zero ?? 0);
});

test('however many marks fall on whatever months, no label lies on another', () => {
  const base = specs.find(({ name }) => name === 'debt') as TimeChartSpec;
  const model = base.marks[0] as Mark;
  const value = fc.integer({ min: 0, max: 100_000_000 });
  const month = fc.integer({ min: 1, max: 12 });
  fc.assert(
    fc.property(fc.array(fc.record({ value, month }), { minLength: 1, maxLength: 24 }), (drawn) => {
      const marks = drawn.map((one, index): Mark => {
        const day = `2024-${String(one.month).padStart(2, '0')}-10`;
        const period = { type: 'instant', start: day, end: day, precision: 'day' } as const;
        return { ...model, id: String(index), period, certainTo: one.value, possibleTo: one.value, end: 'none' };
      });
      const layout = layoutAt({ ...base, marks }, { width: 640, height: 360 });
      expect(overlaps([...layout.labels.values()].map(({ box }) => box))).toBe(0);
      expect(overlaps(barBoxes(layout))).toBe(0);
    }),
    { numRuns: 40 },
  );
});
