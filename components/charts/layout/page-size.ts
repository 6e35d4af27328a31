import type { ChartSpec } from '@/lib/charts/spec';

export type PageSize = { readonly width: number; readonly height: number };

const wide = 580;
const narrow = 350;
const row = { wide: 46, narrow: 54 };
const lane = { wide: 36, narrow: 50 };

/** How large a chart is drawn for a wide and for a narrow place on a page: as high as what it shows needs. */
export function pageSizes(spec: ChartSpec): { wide: PageSize; narrow: PageSize } {
  if (spec.shape === 'rows') {
    return {
      wide: { width: wide, height: 4 + row.wide * spec.marks.length },
      narrow: { width: narrow, height: 4 + row.narrow * spec.marks.length },
    };
  }
  if (spec.shape === 'timeline') {
    return {
      wide: { width: wide, height: 44 + lane.wide * spec.lanes.length },
      narrow: { width: narrow, height: 44 + lane.narrow * spec.lanes.length },
    };
  }
  return { wide: { width: wide, height: 340 }, narrow: { width: narrow, height: 320 } };
}
