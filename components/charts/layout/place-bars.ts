import type { Mark } from '@/lib/charts/spec';
import { dayNumber } from '@/lib/turnaround/period';

/** Where dates and values lie on the drawing, and how far it goes. */
export type Frame = {
  readonly x: (day: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  /** -1 when bars mostly rise from zero, 1 when they hang from it. */
  readonly outward: -1 | 1;
};

/** A mark's place: a bar from zero to what is certain, on to what is possible. */
export type Bar = {
  readonly mark: Mark;
  readonly x: number;
  readonly width: number;
  readonly zero: number;
  readonly certain: number;
  readonly possible: number;
  readonly outward: -1 | 1;
};

/** Of the empty place that stands for a missing value. */
export const missingHeight = 12;

const slim = 14;
/** Of instants of one day: more of them are narrower. */
const widestGroup = 64;
const inset = 1;
/** Leaves room for the dotted edge. */
const insetOfClaim = 5;
const least = 2;
/** A bar keeps this share of a period or day that is too narrow for an inset. */
const leastShare = 0.7;
/** An outcome stands before its plan, which is seen at both sides of it. */
const beforePlan = 0.6;

/**
 * A duration lies within its dates, an instant in the middle of its own, narrower where others are near: nothing is
 * moved in time. Marks of one time stand side by side; an outcome stands in front of its own plan. Widest first.
 */
export function placeBars(marks: readonly Mark[], frame: Frame): Bar[] {
  const middles = marks
    .filter(({ period }) => period.type === 'instant')
    .map(({ period }) => middleOf(period))
    .sort((one, other) => one - other);
  const bars = groupsOf(marks).flatMap((group) => {
    const lanes = lanesOf(group);
    const room = roomOf(group, lanes.length, middles, frame);
    const lane = room.width / lanes.length;
    return lanes.flatMap((own, index) => own.map((mark) => inLane(mark, own, room.x + index * lane, lane, frame)));
  });
  return bars.sort((one, other) => other.width - one.width || one.x - other.x);
}

function inLane(mark: Mark, own: readonly Mark[], x: number, lane: number, frame: Frame): Bar {
  const edge = mark.scenario === 'claim' && mark.period.type === 'duration' ? insetOfClaim : inset;
  const full = Math.max(lane * leastShare, lane - 2 * edge);
  const width = own.length > 1 && mark.scenario !== 'plan' ? full * beforePlan : full;
  return rise(mark, x + (lane - width) / 2, width, frame);
}

/** Marks of one time. */
function groupsOf(marks: readonly Mark[]): Mark[][] {
  const groups = new Map<string, Mark[]>();
  for (const mark of marks) {
    const group = groups.get(timeOf(mark));
    if (group) group.push(mark);
    else groups.set(timeOf(mark), [mark]);
  }
  return [...groups.values()];
}

/** Who stand side by side: each mark, but a plan and the outcome of the same behind each other. */
function lanesOf(group: readonly Mark[]): Mark[][] {
  const lanes: Mark[][] = [];
  for (const mark of group) {
    const other = lanes.find(([one, more]) => one !== undefined && more === undefined && isPlanOf(one, mark));
    if (other) other.push(mark);
    else lanes.push([mark]);
  }
  return lanes;
}

function isPlanOf(one: Mark, other: Mark): boolean {
  const scenarios = [one.scenario, other.scenario];
  return one.member === other.member && scenarios.includes('plan') && scenarios.includes('actual');
}

/** The room of a time: its days, or as much around the middle of an instant as its neighbours leave. */
function roomOf([first]: readonly Mark[], lanes: number, middles: readonly number[], { x }: Frame) {
  const { period } = first as Mark;
  if (period.type === 'duration') {
    const from = x(dayNumber(period.start));
    return { x: from, width: x(dayNumber(period.end) + 1) - from };
  }
  const middle = middleOf(period);
  const apart = nearestApart(middles, middle);
  const widest = Math.min((slim + 2 * inset) * lanes, widestGroup);
  const width = apart === null ? widest : Math.max(least, Math.min(widest, x(middle + apart) - x(middle)));
  return { x: x(middle) - width / 2, width };
}

/** Days to the nearest other of the sorted middles; null where there is none. */
function nearestApart(middles: readonly number[], middle: number): number | null {
  const next = middles[middles.lastIndexOf(middle) + 1];
  const before = middles[middles.indexOf(middle) - 1];
  const apart = [next, before].flatMap((other) => (other === undefined ? [] : Math.abs(other - middle)));
  return apart.length === 0 ? null : Math.min(...apart);
}

/** An instant known to its month lies in the middle of it. */
function middleOf({ start, end }: Mark['period']): number {
  return (dayNumber(start) + dayNumber(end) + 1) / 2;
}

/** Instants of one middle are of one time, however precisely each is known. */
function timeOf({ period }: Mark): string {
  return period.type === 'instant' ? `instant/${middleOf(period)}` : `${period.start}/${period.end}`;
}

function rise(mark: Mark, x: number, width: number, frame: Frame): Bar {
  const sign = Math.sign(mark.possibleTo || mark.certainTo);
  const outward = sign === 0 ? frame.outward : sign > 0 ? -1 : 1;
  const zero = frame.y(0);
  const end = (value: number) => {
    const length = Math.abs(frame.y(value) - zero);
    return zero + outward * (value === 0 ? 0 : Math.max(length, least));
  };
  return { mark, x, width, zero, certain: end(mark.certainTo), possible: end(mark.possibleTo), outward };
}
