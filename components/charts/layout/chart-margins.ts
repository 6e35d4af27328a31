import type { ChartEvent, TimeAxis, TimeChartSpec } from '@/lib/charts/spec';
import { dayNumber } from '@/lib/turnaround/period';
import { eventRow, placeEvents } from './place-events';
import { besideLine, overLine } from './place-restructuring';

export type Margins = { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };

/** The rows above the drawing: the restructuring's label, then the numbered events. In a low drawing they share one. */
export type Header = {
  readonly flag: number;
  readonly height: number;
  /** Where the restructuring's label begins, and its baseline. */
  readonly label: { readonly x: number; readonly y: number } | null;
};

export const tickRow = 22;
const flagRow = 20;
const side = 1;
/** A drawing lower than this shares a row between the restructuring's label and the events. */
const low = 230;

type Size = { readonly width: number; readonly height: number };

/** First and last day number of the time axis; its last day is drawn whole. */
export function timeDomain({ from, to }: TimeAxis): [number, number] {
  return [dayNumber(from), dayNumber(to) + 1];
}

/** The events within the axis, each with its place: the middle of its day. */
export function eventPlaces(spec: TimeChartSpec, x: (day: number) => number): (readonly [ChartEvent, number])[] {
  const [from, to] = timeDomain(spec.time);
  return [...spec.events]
    .map((event) => [event, dayNumber(event.on) + 0.5] as const)
    .filter(([, day]) => day >= from && day <= to)
    .sort(([one, day], [other, otherDay]) => day - otherDay || one.number - other.number)
    .map(([event, day]) => [event, x(day)] as const);
}

export function headerOf(spec: TimeChartSpec, { width, height }: Size): Header {
  const [from, to] = timeDomain(spec.time);
  const x = (day: number) => side + ((day - from) / (to - from)) * (width - 2 * side);
  const placed = placeEvents(eventPlaces(spec, x), width);
  const rows = Math.max(0, ...placed.map(({ row }) => row + 1)) * eventRow;
  if (!spec.restructuring) return { flag: 0, height: rows, label: null };
  const line = x(dayNumber(spec.restructuring.on) + 0.5);
  const beside = height < low && rows === eventRow ? besideLine(spec.restructuring.label, line, width, placed) : null;
  return beside === null
    ? { flag: flagRow, height: flagRow + rows, label: { x: overLine(spec.restructuring.label, line, width), y: 12 } }
    : { flag: 0, height: rows, label: { x: beside, y: eventRow / 2 + 4.25 } };
}

/** Room around the bars: the header, labels beyond the longest bars, and the years below. */
export function marginsOf(spec: TimeChartSpec, header: Header, height: number): Margins {
  const arrow = spec.marks.some(({ end }) => end === 'arrow') ? 12 : 0;
  const room = Math.min(58, Math.max(24, height * 0.17)) + arrow;
  const above = spec.value.max > 0 ? room : 8;
  const below = spec.value.min < 0 ? room : 0;
  return { top: header.height + above, right: side, bottom: tickRow + below, left: side };
}
