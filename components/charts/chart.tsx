'use client';

import type { ChartSpec } from '@/lib/charts/spec';
import type { Palette } from './chart-palette';
import type { MarkHandlers } from './mark-handlers';
import { RowChart } from './row-chart';
import { TimeChart } from './time-chart';
import { Timeline } from './timeline';

export type DrawingProps = {
  /** Of the drawing, in pixels. Text is 12 px or more of it. */
  width: number;
  height: number;
  palette: Palette;
  /** Begins every id in the drawing: unique on the page. */
  idPrefix: string;
  /** Set where marks answer to pointer and keyboard. */
  handlers?: MarkHandlers | undefined;
};

/** A chart of any shape. */
export function Chart({ spec, ...props }: DrawingProps & { spec: ChartSpec }) {
  if (spec.shape === 'rows') return <RowChart spec={spec} {...props} />;
  if (spec.shape === 'timeline') return <Timeline spec={spec} {...props} />;
  return <TimeChart spec={spec} {...props} />;
}
