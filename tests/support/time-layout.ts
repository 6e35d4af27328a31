import { headerOf, marginsOf, timeDomain } from '@/components/charts/layout/chart-margins';
import { type Layout, layoutChart } from '@/components/charts/layout/layout-chart';
import type { TimeChartSpec } from '@/lib/charts/spec';

/** The layout on the scales that the chart makes of the same margins. */
export function layoutAt(spec: TimeChartSpec, size: { width: number; height: number }): Layout {
  const header = headerOf(spec, size);
  const margins = marginsOf(spec, header, size.height);
  const [from, to] = timeDomain(spec.time);
  const [wide, high] = [size.width - margins.left - margins.right, size.height - margins.top - margins.bottom];
  const x = (day: number) => margins.left + ((day - from) / (to - from)) * wide;
  const y = (value: number) => margins.top + ((spec.value.max - value) / (spec.value.max - spec.value.min)) * high;
  return layoutChart(spec, { x, y }, header, size);
}
