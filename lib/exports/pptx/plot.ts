import type { Box } from './drawing';
import type { NativeChart } from './native-chart';

/** Where the parts of a native chart lie on its slide, for the shapes that stand over it. */
export type Plot = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The middle of a category along its axis. */
  readonly middle: (category: number) => number;
  /** The room that a category has along its axis. */
  readonly step: number;
  /** Of that, the thickness of its bar. */
  readonly bar: number;
  /** The place of a value along the other axis. */
  readonly at: (value: number) => number;
};

export function plotOf({ plot, direction, axis, categories, gapWidth }: NativeChart, box: Box): Plot {
  const left = box.x + plot.x * box.width;
  const top = box.y + plot.y * box.height;
  const [width, height] = [plot.width * box.width, plot.height * box.height];
  const share = (value: number) => (value - axis.min) / (axis.max - axis.min || 1);
  const count = Math.max(1, categories.length);
  const isLying = direction === 'bar';
  const step = (isLying ? height : width) / count;
  return {
    left,
    right: left + width,
    top,
    bottom: top + height,
    step,
    bar: step / (1 + gapWidth / 100),
    middle: (category) => (isLying ? top : left) + (category + 0.5) * step,
    at: (value) => (isLying ? left + share(value) * width : top + (1 - share(value)) * height),
  };
}
