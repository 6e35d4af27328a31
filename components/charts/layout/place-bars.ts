import type { Mark } from '@/lib/charts/spec';
import { dayNumber } from '@/lib/turnaround/period';
import { spread } from './spread';

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
const between = 3;
const inset = 1;
const least = 2;

/** A duration spans its dates; an instant has one slim width; marks of one time stand side by side. Longest first. */
export function placeBars(marks: readonly Mark[], frame: Frame): Bar[] {
  const spans = marks.filter(({ period }) => period.type === 'duration');
  const instants = marks.filter(({ period }) => period.type === 'instant');
  const bars = [...placeSpans(spans, frame), ...placeInstants(instants, frame)];
  return bars.sort((one, other) => other.width - one.width || one.x - other.x);
}

function placeSpans(marks: readonly Mark[], frame: Frame): Bar[] {
  return marks.map((mark) => {
    const sameTime = marks.filter(
      (other) => other.period.start === mark.period.start && other.period.end === mark.period.end,
    );
    const from = frame.x(dayNumber(mark.period.start));
    const lane = (frame.x(dayNumber(mark.period.end) + 1) - from) / sameTime.length;
    const x = from + lane * sameTime.indexOf(mark) + inset;
    return rise(mark, x, Math.max(least, lane - 2 * inset), frame);
  });
}

function placeInstants(marks: readonly Mark[], frame: Frame): Bar[] {
  const centre = ({ period }: Mark) => frame.x((dayNumber(period.start) + dayNumber(period.end) + 1) / 2);
  const inTime = [...marks].sort((one, other) => centre(one) - centre(other));
  const width = Math.max(least, Math.min(slim, (frame.right - frame.left) / marks.length - between));
  const centres = spread(inTime.map(centre), width + between, frame.left + width, frame.right - width);
  return inTime.map((mark, index) => rise(mark, (centres[index] ?? centre(mark)) - width / 2, width, frame));
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
