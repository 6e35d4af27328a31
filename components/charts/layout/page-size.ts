import type { ChartSpec } from '@/lib/charts/spec';
import { rowsHeight } from './row-frame';
import { timelineHeight } from './timeline-frame';

export type PageSize = { readonly width: number; readonly height: number };

const wide = 580;
const narrow = 350;

const multiple = {
  wide: { width: 1000, height: 180 },
  middle: { width: 640, height: 180 },
  narrow: { width: 350, height: 200 },
};

/** How large a low chart is drawn that shares an axis with others, for three widths of the page. */
export function multipleSizes(spec: ChartSpec): Record<keyof typeof multiple, PageSize> {
  if (spec.shape !== 'timeline') return multiple;
  const sized = ({ width }: PageSize) => ({ width, height: timelineHeight(spec, width) });
  return { wide: sized(multiple.wide), middle: sized(multiple.middle), narrow: sized(multiple.narrow) };
}

/** How large a chart is drawn for a wide and for a narrow place on a page: as high as what it shows needs. */
export function pageSizes(spec: ChartSpec): { wide: PageSize; narrow: PageSize } {
  if (spec.shape === 'rows') {
    return {
      wide: { width: wide, height: rowsHeight(spec, wide) },
      narrow: { width: narrow, height: rowsHeight(spec, narrow) },
    };
  }
  if (spec.shape === 'timeline') {
    return {
      wide: { width: wide, height: timelineHeight(spec, wide) },
      narrow: { width: narrow, height: timelineHeight(spec, narrow) },
    };
  }
  return { wide: { width: wide, height: 340 }, narrow: { width: narrow, height: 320 } };
}

const [leastRow, leastLane, aroundLanes] = [22, 19, 42];

/** Height below which what is drawn stands too near: a line of text a row, a circle a lane. More goes to the notes. */
export function leastHeight(spec: ChartSpec): number {
  if (spec.shape === 'rows') return leastRow * spec.marks.length;
  return spec.shape === 'timeline' ? aroundLanes + leastLane * spec.lanes.length : 0;
}
