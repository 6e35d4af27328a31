import { datesOf, prepareTimeChart, valueRange } from '@/lib/charts/prepare-time-chart';
import type { TimeChartSpec } from '@/lib/charts/spec';
import { timeAxis } from '@/lib/charts/time-axis';
import type { CompanyCase } from '@/lib/turnaround/case';
import type { HeadcountSeries } from '@/lib/turnaround/headcount';

/** A chart a department, all on one axis of time and at one scale; their values stand on the metric's page. */
export function prepareDepartments(known: CompanyCase, departments: readonly HeadcountSeries[]): TimeChartSpec[] {
  const all = departments.flatMap(({ facts }) => facts);
  if (all.length === 0) return [];
  const time = timeAxis(datesOf(known, all));
  const specs = departments.map(({ name, facts }, index) =>
    prepareTimeChart(known, {
      name: `headcount-department-${index + 1}`,
      what: name,
      facts,
      message: null,
      eventKinds: [],
      nameOf: () => null,
      withRows: false,
      time,
    }),
  );
  const value = valueRange(specs.flatMap(({ marks }) => marks));
  return specs.map((spec) => ({ ...spec, value }));
}
