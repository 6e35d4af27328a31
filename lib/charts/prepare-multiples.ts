import { comparisonMessage } from '@/lib/charts/message';
import { prepareTimeChart } from '@/lib/charts/prepare-time-chart';
import type { ChartSpec, TimeAxis } from '@/lib/charts/spec';
import type { CompanyCase } from '@/lib/turnaround/case';
import { headlineMetrics } from '@/lib/turnaround/catalogue';

/** The headline metrics over one axis of time, small; each with its own scale, as their units and sizes differ. */
export function prepareMultiples(known: CompanyCase, time: TimeAxis): ChartSpec[] {
  return headlineMetrics.flatMap((metric) => {
    const facts = known.facts.filter((fact) => fact.metric === metric.key && isWithin(fact.period, time));
    if (facts.length === 0) return [];
    return prepareTimeChart(known, {
      name: `timeline-${metric.key}`,
      what: metric.name,
      facts,
      message: comparisonMessage(known, metric.key),
      eventKinds: [],
      time,
    });
  });
}

function isWithin(period: { start: string; end: string }, { from, to }: TimeAxis): boolean {
  return period.end >= from && period.start <= to;
}
