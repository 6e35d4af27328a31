import { type DrawnSizes, embedCode, embedHeight, embedWidth } from '@/lib/charts/embed';
import type { ChartSpec } from '@/lib/charts/spec';
import type { OembedQuery } from './oembed-query';

const leastHeight = 120;

/** A chart as oEmbed 1.0 describes what another site may show: type "rich", a frame with the chart in it. */
export function oembed(spec: ChartSpec, drawn: DrawnSizes, site: string, { maxWidth, maxHeight }: OembedQuery) {
  const width = Math.min(embedWidth, maxWidth ?? embedWidth);
  const needed = Math.max(leastHeight, embedHeight(spec, drawn, width));
  const height = Math.min(needed, maxHeight ?? needed);
  return {
    version: '1.0',
    type: 'rich',
    provider_name: 'Turnaround',
    provider_url: site,
    title: `${spec.title[0]}: ${spec.title[1]}, ${spec.title[2]}`,
    html: embedCode(spec, site, 'auto', { width, height }),
    width,
    height,
    cache_age: 3_600,
  };
}
