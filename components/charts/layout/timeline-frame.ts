import type { EventMark, TimelineSpec } from '@/lib/charts/spec';
import { dayNumber } from '@/lib/turnaround/period';
import { type Margins, tickRow, timeDomain } from './chart-margins';
import { cutText } from './fit-text';
import { holds, type LaneRoom, rowsNeeded } from './pack-lane';
import { textWidth } from './text-width';

export type Lane = {
  readonly kind: string;
  readonly label: string;
  /** Of the line that its dates lie on. */
  readonly y: number;
  /** None where there is room for dots only. */
  readonly rows: number;
  readonly labelY: number;
};

/** How the lanes share a drawing. */
export type TimelineFrame = {
  readonly margins: Margins;
  readonly lanes: readonly Lane[];
  /** Names stand in a column at the left; otherwise over the beginning of their lanes, so that the axis is as long as a time chart's. */
  readonly beside: boolean;
  /** The lowest row stands on the line itself, without stems. */
  readonly onLine: boolean;
  /** Numbers stand in circles; alone where lanes are too low. */
  readonly hasCircles: boolean;
};

type Size = { readonly width: number; readonly height: number };

export const eventSize = 18;
export const rowPitch = 20;
export const stem = 5;
export const nameSize = 12;
const tightPitch = 19;
const [air, dotRow, nameRow] = [6, 12, 14];
const head = 20;
const side = 1;
const mostRows = 6;
const widestName = 0.26;
const gap = 12;
/** From the middle of a name to its baseline. */
const nameDrop = 4.25;

type Mode = Pick<TimelineFrame, 'beside' | 'onLine' | 'hasCircles'>;

/** From the one with most room around its events to the lowest. */
const modes: readonly Mode[] = [
  { beside: false, onLine: false, hasCircles: true },
  { beside: true, onLine: false, hasCircles: true },
  { beside: true, onLine: true, hasCircles: true },
  { beside: true, onLine: true, hasCircles: false },
];
const [atEase, lowest] = [modes[0] as Mode, modes[3] as Mode];

/** The events of a lane that lie on the axis, in order of time. */
export function eventsOf({ marks, time }: TimelineSpec, kind: string): EventMark[] {
  const [from, to] = timeDomain(time);
  return marks
    .filter((mark) => mark.kind === kind && dayNumber(mark.on.end) >= from && dayNumber(mark.on.start) < to)
    .sort((one, other) => middleDay(one) - middleDay(other) || one.number - other.number);
}

/** The middle of an event's date, as a place in days. */
export function middleDay({ on }: EventMark): number {
  return (dayNumber(on.start) + dayNumber(on.end) + 1) / 2;
}

/** Where the marks of a lane may stand. */
export function roomOf(
  marks: readonly EventMark[],
  label: string,
  { left, right }: Margins,
  beside: boolean,
  width: number,
): LaneRoom {
  const wide = Math.max(eventSize, ...marks.map(({ number }) => eventWidth(number)));
  const from = left + wide / 2;
  return {
    distance: wide + 3,
    from,
    to: width - right - wide / 2,
    topFrom: beside ? from : textWidth(label, nameSize) + 8 + wide / 2,
  };
}

/** A circle, or longer where its number has three digits. */
export function eventWidth(number: number): number {
  const digits = textWidth(String(number), nameSize);
  return digits > eventSize - 2 ? digits + 9 : eventSize;
}

/** Height at which every event stands near its date, under the names of the lanes. */
export function timelineHeight(spec: TimelineSpec, width: number): number {
  return headOf(spec) + tickRow + planned(spec, width, atEase).height + spec.lanes.length * air;
}

/** Lanes with as many rows as their events need; where that is too high, names go to the left and rows get fewer. */
export function timelineFrame(spec: TimelineSpec, { width, height }: Size): TimelineFrame {
  const top = headOf(spec);
  const room = height - top - tickRow;
  const plans = modes.map((mode) => planned(spec, width, mode, mode === atEase ? Number.POSITIVE_INFINITY : room));
  const plan = plans.find((each) => each.height <= room) ?? planned(spec, width, lowest, room);
  const spare = (room - plan.height) / Math.max(1, spec.lanes.length);
  let reached = top;
  const lanes = plan.lanes.map(({ kind, label, rows, need }): Lane => {
    const from = reached;
    reached += need + spare;
    const y = plan.mode.onLine
      ? (from + reached) / 2 + (Math.max(1, rows) - 1) * (tightPitch / 2)
      : reached - (rows === 0 ? dotRow / 2 : 1);
    const most = plan.mode.beside ? plan.margins.left - gap : width * 0.8;
    return { kind, label: cutText(label, nameSize, most), y, rows, labelY: y + nameDrop - nameLift(rows, plan.mode) };
  });
  return { margins: plan.margins, lanes, ...plan.mode };
}

/** How far above its line the middle of a lane's name stands: level with its top row, or beside its lowest. */
function nameLift(rows: number, { beside, onLine }: Mode): number {
  if (onLine) return 0;
  if (rows === 0) return beside ? 0 : dotRow + 3;
  return stem + eventSize / 2 + (beside ? 0 : (rows - 1) * rowPitch);
}

function headOf({ restructuring }: TimelineSpec): number {
  return restructuring ? head : 2;
}

function marginsOf(spec: TimelineSpec, width: number, beside: boolean): Margins {
  const names = Math.max(0, ...spec.lanes.map(({ label }) => textWidth(label, nameSize)));
  const left = beside ? Math.min(Math.ceil(names), width * widestName) + gap : side;
  return { top: headOf(spec), right: side, bottom: tickRow, left };
}

/** Rows of each lane and the height it needs; no rows where only dots have room. Rows get fewer above `most`. */
function planned(spec: TimelineSpec, width: number, mode: Mode, most = Number.POSITIVE_INFINITY) {
  const margins = marginsOf(spec, width, mode.beside);
  const [from, to] = timeDomain(spec.time);
  const x = (day: number) => margins.left + ((day - from) / (to - from)) * (width - margins.left - margins.right);
  const wanted = spec.lanes.map(({ kind, label }) => {
    const marks = eventsOf(spec, kind);
    const places = marks.map((mark) => x(middleDay(mark)));
    const room = roomOf(marks, label, margins, mode.beside, width);
    return { kind, label, places, room, rows: mode.hasCircles ? rowsNeeded(places, room, mostRows) : 1 };
  });
  const lanesOf = () =>
    wanted.map(({ kind, label, places, room, rows: count }) => {
      const rows = count > 0 && holds(places, room, count) ? count : 0;
      return { kind, label, rows, need: needOf(rows, mode) };
    });
  const heightOf = (lanes: ReturnType<typeof lanesOf>) => lanes.reduce((sum, { need }) => sum + need, 0);
  while (heightOf(lanesOf()) > most) {
    const highest = wanted.reduce((one, other) => (other.rows > one.rows ? other : one));
    if (highest.rows <= 1) break;
    highest.rows -= 1;
  }
  // Where some lanes come down to dots, numbers in others would look like more.
  if (most < Number.POSITIVE_INFINITY && lanesOf().some(({ rows }) => rows === 0)) {
    for (const lane of wanted) if (lane.rows > 1) lane.rows = 0;
  }
  const lanes = lanesOf();
  return { mode, margins, lanes, height: heightOf(lanes) };
}

function needOf(rows: number, { beside, onLine, hasCircles }: Mode): number {
  if (onLine) return hasCircles ? Math.max(1, rows) * tightPitch : nameRow;
  return rows === 0 ? dotRow + (beside ? 0 : nameRow) : rows * rowPitch + stem + 3;
}
