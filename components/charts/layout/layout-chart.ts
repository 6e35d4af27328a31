import type { Gap, TimeChartSpec } from '@/lib/charts/spec';
import { dayNumber } from '@/lib/turnaround/period';
import { roomBeyond } from './bar-ends';
import type { Box } from './box';
import { eventPlaces, type Header, tickRow } from './chart-margins';
import { gapWordings, markWordings } from './label-lines';
import type { LabelWish, PlacedLabel } from './label-places';
import { type Bar, type Frame, missingHeight, placeBars } from './place-bars';
import { type PlacedEvent, placeEvents } from './place-events';
import { placeLabels } from './place-labels';
import { type PlacedTick, placeTicks } from './place-ticks';
import { toLabel } from './plain-bars';

export type PlacedGap = {
  readonly gap: Gap;
  readonly x: number;
  readonly width: number;
  readonly label: PlacedLabel | null;
};

/** Every place on the drawing. */
export type Layout = {
  readonly zero: number;
  readonly bottom: number;
  readonly bars: readonly Bar[];
  /** By the mark's id. */
  readonly labels: ReadonlyMap<string, PlacedLabel>;
  readonly gaps: readonly PlacedGap[];
  readonly ticks: readonly PlacedTick[];
  readonly events: readonly PlacedEvent[];
  readonly restructuring: number | null;
};

type Scales = { readonly x: (day: number) => number; readonly y: (value: number) => number };
type Size = { readonly width: number; readonly height: number };

/** Places a chart's parts on a drawing of this size. Decides nothing about the figures. */
export function layoutChart(spec: TimeChartSpec, { x, y }: Scales, header: Header, size: Size): Layout {
  const outward = spec.value.max > 0 ? -1 : 1;
  const bars = placeBars(spec.marks, { x, y, left: 0, right: size.width, outward } satisfies Frame);
  const restructuring = spec.restructuring && x(dayNumber(spec.restructuring.on) + 0.5);
  const bottom = size.height - tickRow;
  const field = { x: 2, y: header.height + 2, width: size.width - 4, height: bottom - header.height - 2 };
  const spans = spec.gaps.map((gap) => spanOf(gap, x, size.width));
  const wishes = [
    ...toLabel(bars).map((bar, index) => barWish(bar, index, bars)),
    ...spans.map((span, index) => gapWish(span, index, y(0), outward)),
  ];
  const line = restructuring === null ? [] : [{ x: restructuring - 3, y: 0, width: 6, height: size.height }];
  const placed = placeLabels(wishes, [...bars.map(barBox), ...line], field);
  const labels = new Map(placed.map((label) => [label.id, label]));
  return {
    zero: y(0),
    bottom,
    bars,
    labels,
    gaps: spans.map((span, index) => ({ ...span, label: labels.get(gapId(index)) ?? null })),
    ticks: placeTicks(spec.time.ticks, x, size.width),
    events: placeEvents(eventPlaces(spec, x), size.width),
    restructuring,
  };
}

/** Where a bar's drawing ends, with its bracket or arrow. */
export function tipOf({ mark, possible, outward }: Bar): number {
  if (mark.figure === null) return possible + outward * missingHeight;
  return possible + outward * roomBeyond(mark);
}

function barBox(bar: Bar): Box {
  const tip = tipOf(bar);
  return {
    x: bar.x - 2,
    y: Math.min(tip, bar.zero),
    width: bar.width + 4,
    height: Math.max(1, Math.abs(tip - bar.zero)),
  };
}

/** The highest bars choose first, then the last in time. */
function barWish(bar: Bar, index: number, bars: readonly Bar[]): LabelWish {
  const length = Math.abs(bar.possible - bar.zero);
  return {
    id: bar.mark.id,
    wordings: markWordings(bar.mark),
    at: { x: bar.x, width: bar.width, end: tipOf(bar), start: bar.zero },
    outward: bar.outward,
    weight: length + index / (bars.length + 1),
  };
}

function spanOf(gap: Gap, x: (day: number) => number, right: number): { gap: Gap; x: number; width: number } {
  const from = Math.max(0, x(dayNumber(gap.from)));
  return { gap, x: from, width: Math.max(2, Math.min(right, x(dayNumber(gap.to) + 1)) - from) };
}

function gapWish(
  span: { gap: Gap; x: number; width: number },
  index: number,
  zero: number,
  outward: -1 | 1,
): LabelWish {
  return {
    id: gapId(index),
    wordings: gapWordings(span.gap),
    at: { x: span.x, width: span.width, end: zero, start: zero },
    outward,
    weight: -1,
  };
}

function gapId(index: number): string {
  return `gap ${index}`;
}
