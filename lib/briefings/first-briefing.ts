import type { BriefingContent, BriefingItem } from '@/lib/briefings/briefing';
import { citedSentences } from '@/lib/briefings/cited-sentences';
import { type ChartName, prepareChart } from '@/lib/charts/prepare';
import { basisParameter } from '@/lib/turnaround/address';
import type { CompanyCase } from '@/lib/turnaround/case';
import { indicatorRows } from '@/lib/turnaround/indicators/all';

/** The charts of a first briefing, in the order of an argument: results, debt, money, people, time. */
const charts: readonly ChartName[] = [
  'revenue',
  'net-income',
  'loss-to-revenue',
  'debt',
  'debt-bridge',
  'obligations',
  'funding',
  'headcount',
  'headcount-bridge',
  'revenue-per-employee',
  'timeline',
];

/** A briefing that is good enough to present unedited: what the company's facts have something to show for. */
export function firstBriefing(known: CompanyCase): BriefingContent {
  const shown = charts.filter((chart) => prepareChart(chart, known).ok);
  const keys = indicatorRows(known)
    .filter(({ before, after, latest }) => [before, after, latest].some((value) => value?.result.ok))
    .map(({ definition }) => definition.key);
  const said = { message: '', notes: '' };
  const items: BriefingItem[] = [
    ...(known.restructurings.length > 0 ? [{ id: 'comparison', kind: 'comparison' as const, ...said }] : []),
    ...shown.map((chart) => ({ id: chart, kind: 'chart' as const, chart, ...said })),
    ...(keys.length > 0 ? [{ id: 'indicators', kind: 'indicators' as const, keys, ...said }] : []),
    ...(citedSentences(known).length > 0 ? [{ id: 'sentences', kind: 'sentences' as const, ...said }] : []),
  ];
  return {
    title:
      known.restructurings.length > 0
        ? `${known.company.name} before and after its restructuring`
        : `${known.company.name} in figures`,
    items,
    page: 'wide',
    theme: 'light',
    locale: known.locale,
    asKnownOn: known.asKnownOn,
    without: [...known.without],
    basis: basisParameter(known.basis),
  };
}
