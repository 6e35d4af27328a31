import { type ChartName, mainCharts, prepareChart } from '@/lib/charts/prepare';
import type { ChartSpec, RowChartSpec, TimeChartSpec } from '@/lib/charts/spec';
import type { CompanyCase } from '@/lib/turnaround/case';
import { builtInCase } from './built-in-case';

/** A chart of the built-in case, or of another. */
export function chartOf(name: ChartName, known: CompanyCase = builtInCase()): ChartSpec {
  const prepared = prepareChart(name, known);
  if (!prepared.ok) throw new Error(prepared.reason);
  return prepared.spec;
}

/** The same, of values over time. */
export function timeChartOf(name: ChartName, known: CompanyCase = builtInCase()): TimeChartSpec {
  const spec = chartOf(name, known);
  if (spec.shape !== 'time') throw new Error(`${name} is no chart over time`);
  return spec;
}

/** The same, of rows. */
export function rowChartOf(name: ChartName, known: CompanyCase = builtInCase()): RowChartSpec {
  const spec = chartOf(name, known);
  if (spec.shape !== 'rows') throw new Error(`${name} is no chart of rows`);
  return spec;
}

/** The overview's charts of the built-in case. */
export const mainTimeCharts = () => mainCharts.map((name) => timeChartOf(name));
