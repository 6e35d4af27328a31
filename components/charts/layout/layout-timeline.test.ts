import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TimelineSpec } from '@/lib/charts/spec';
import { timelineSpec } from '@/tests/support/specs';
import { type Box, overlap } from './box';
import { timeDomain } from './chart-margins';
import { layoutTimeline } from './layout-timeline';
import { multipleSizes, pageSizes } from './page-size';
import { textWidth } from './text-width';
import { timelineFrame } from './timeline-frame';

type Size = { readonly width: number; readonly height: number };

const fileSizes: readonly Size[] = [
  { width: 805, height: 230 },
  { width: 464, height: 300 },
  { width: 552, height: 330 },
  { width: 576, height: 190 },
];

function layoutAt(spec: TimelineSpec, size: Size) {
  const frame = timelineFrame(spec, size);
  const { left, right } = frame.margins;
  const [from, to] = timeDomain(spec.time);
  const x = (day: number) => left + ((day - from) / (to - from)) * (size.width - left - right);
  return { frame, layout: layoutTimeline(spec, x, frame, size) };
}

function overlaps(boxes: readonly Box[]): number {
  return boxes.flatMap((one, index) => boxes.slice(index + 1).filter((other) => overlap(one, other))).length;
}

function expectSound(spec: TimelineSpec, size: Size) {
  const { frame, layout } = layoutAt(spec, size);
  const names = frame.lanes.map(
    ({ label, labelY }): Box => ({ x: 0, y: labelY - 9, width: textWidth(label, 12), height: 11 }),
  );
  const marks = layout.marks.filter(({ style }) => style !== 'dot').map(({ box }) => box);
  expect(layout.marks).toHaveLength(spec.marks.length);
  expect(overlaps(marks)).toBe(0);
  expect(overlaps(names)).toBe(0);
  for (const name of names) expect(layout.marks.filter(({ box }) => overlap(name, box))).toEqual([]);
  for (const { x, y, width, height } of [...names, ...layout.marks.map(({ box }) => box)]) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(size.width);
    expect(y + height).toBeLessThanOrEqual(layout.bottom + 1);
  }
}

describe.each([
  [1, 1],
  [18, 6],
  [60, 5],
  [40, 10],
  [300, 10],
  [300, 1],
])('%i events in %i lanes', (count, lanes) => {
  const spec = timelineSpec(count, lanes);
  const sizes = [...Object.values(pageSizes(spec)), ...Object.values(multipleSizes(spec)), ...fileSizes];

  test.each(sizes.map(({ width, height }) => [width, height] as const))(
    'at %i by %i no event lies on another, on a name or outside',
    (width, height) => expectSound(spec, { width, height }),
  );
});

test('on a page names stand over their lanes, so that the axis is as long as a time chart’s', () => {
  const spec = timelineSpec(18, 6);
  for (const size of [...Object.values(pageSizes(spec)), ...Object.values(multipleSizes(spec))]) {
    const { frame } = layoutAt(spec, size);
    expect(frame.margins.left).toBe(1);
    expect(frame.hasCircles).toBe(true);
  }
});

test('on a page every event stands near its date, in its own lane', () => {
  const spec = timelineSpec(18, 6);
  for (const size of Object.values(pageSizes(spec))) {
    const { frame, layout } = layoutAt(spec, size);
    for (const { mark, box, at } of layout.marks) {
      const index = frame.lanes.findIndex(({ kind }) => kind === mark.kind);
      expect(Math.abs(box.x + box.width / 2 - at.x)).toBeLessThanOrEqual(18);
      expect(box.y + box.height).toBeLessThanOrEqual((frame.lanes[index]?.y ?? 0) + 0.01);
      expect(box.y).toBeGreaterThanOrEqual(frame.lanes[index - 1]?.y ?? 0);
    }
  }
});

test('an event known to its year stands on the span of it, one known to its day on none', () => {
  const { layout } = layoutAt(timelineSpec(18, 6), { width: 580, height: 260 });
  const lengths = layout.marks.map(
    ({ mark, span }) => [mark.on.start !== mark.on.end, span ? span.to - span.from : 0] as const,
  );
  const year = (365 / (1 + 1641)) * 578;
  for (const [isYear, length] of lengths) expect(Math.abs(length - (isYear ? year : 0))).toBeLessThan(1);
});

test('an event outside the axis has no place', () => {
  const spec = timelineSpec(3, 1);
  const [first] = spec.marks;
  const early = first ? [{ ...first, id: 'early', on: { start: '2019-05-01', end: '2019-05-01' } }] : [];
  const { layout } = layoutAt({ ...spec, marks: [...early, ...spec.marks] }, { width: 580, height: 200 });
  expect(layout.marks.map(({ mark }) => mark.id)).toEqual(spec.marks.map(({ id }) => id));
});

test('however many events fall on whatever days, none lies on another', () => {
  const day = fc.integer({ min: 0, max: 1600 });
  const random = fc.record({
    days: fc.array(day, { minLength: 1, maxLength: 300 }),
    lanes: fc.integer({ min: 1, max: 8 }),
  });
  fc.assert(
    fc.property(random, fc.constantFrom(...fileSizes), ({ days, lanes }, size) => {
      const base = timelineSpec(days.length, lanes);
      const marks = base.marks.map((mark, index) => {
        const start = new Date(Date.UTC(2021, 0, 1 + (days[index] ?? 0))).toISOString().slice(0, 10);
        return { ...mark, on: { start, end: start }, kind: `kind-${(days[index] ?? 0) % lanes}` };
      });
      expectSound({ ...base, marks }, size);
      expectSound({ ...base, marks }, pageSizes({ ...base, marks }).narrow);
    }),
    { numRuns: 60 },
  );
});
