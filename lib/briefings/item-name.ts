import type { BriefingItem } from '@/lib/briefings/briefing';
import { chartPlaces } from '@/lib/find/entries';
import { catalogue, isMetricKey } from '@/lib/turnaround/catalogue';

/** What an item is called in lists and sentences. */
export function itemName(item: Pick<BriefingItem, 'kind'> & { readonly chart?: string }): string {
  if (item.kind === 'chart') return chartTitle(item.chart ?? '');
  if (item.kind === 'facts') return `${chartTitle(item.chart ?? '')}, figures`;
  return { comparison: 'Before and after', indicators: 'Indicators', sentences: 'In sentences', events: 'Events' }[
    item.kind
  ];
}

/** A chart's name as pages have it. */
export function chartTitle(chart: string): string {
  const place = chartPlaces.find(({ name }) => name === chart);
  if (place) return place.title;
  if (chart === 'funding-totals') return 'Funding totals as reported';
  return isMetricKey(chart) ? catalogue[chart].name : chart;
}
