import type { DrawnChart } from '@/components/charts/drawings';
import type { ChartSpec } from '@/lib/charts/spec';
import { drawForPage, drawMultiples } from '@/lib/exports/draw';
import { keepNowhere } from '../refusal';

/** Charts with their drawings for a page. A page on which one could not be drawn is kept by nobody: the next may be. */
export async function drawnForPage(specs: readonly ChartSpec[]): Promise<DrawnChart[]> {
  return watched(await drawForPage(specs));
}

/** The same of low charts one below the other. */
export async function drawnMultiples(specs: readonly ChartSpec[]): Promise<DrawnChart[]> {
  return watched(await drawMultiples(specs));
}

function watched(charts: DrawnChart[]): DrawnChart[] {
  if (charts.some(({ wide }) => wide.svg === null)) keepNowhere();
  return charts;
}
