import type { ChartSpec } from '@/lib/charts/spec';
import { rowsHeight } from './row-frame';

export type PageSize = { readonly width: number; readonly height: number };

const wide = 580;
const narrow = 350;
const lane = 42;

const multiple = {
  wide: { width: 1000, height: 180 },
  middle: { width: 640, height: 180 },
  narrow: { width: 350, height: 200 },
};

/** How large a low chart is drawn that shares an axis with others, for three widths of the page. */
export function multipleSizes(spec: ChartSpec): Record<keyof typeof multiple, PageSize> {
  if (spec.shape !== 'timeline') return multiple;
  const height = 44 + lane * spec.lanes.length;
  return {
    wide: { ...multiple.wide, height },
    middle: { ...multiple.middle, height },
    narrow: { ...multiple.narrow, height },
  };
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
      wide: { width: wide, height: 44 + lane * spec.lanes.length },
      narrow: { width: narrow, height: 44 + lane * spec.lanes.length },
    };
  }
  return { wide: { width: wide, height: 340 }, narrow: { width: narrow, height: 320 } };
}
