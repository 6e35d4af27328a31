import type { Metadata } from 'next';
import { chartFileAddress } from '@/lib/charts/chart-file-address';
import { type ChartName, prepareCharts } from '@/lib/charts/prepare';
import type { Loaded } from './load';

const slide = { size: 'slide', theme: 'light', scale: 1 } as const;
const [width, height] = [1280, 720];

/**
 * How a page of a public company is shown where its address is pasted: the first of these charts that says something,
 * with its message, in the view of the address. A private company's pages say nothing of the kind.
 */
export function bySight({ known, here, visibility }: Loaded, title: string, charts: readonly ChartName[]): Metadata {
  if (visibility !== 'public') return {};
  const specs = prepareCharts(known, charts);
  const spec = specs.find(({ message }) => message !== null) ?? specs[0];
  const image = spec && {
    url: `${here.site}${chartFileAddress(spec, 'png', slide)}`,
    ...{ width, height, alt: spec.title.join('. '), type: 'image/png' },
  };
  const shown = {
    title,
    description: spec?.message ?? `${known.company.name} before and after its restructuring, figure by figure.`,
    ...(image && { images: [image] }),
  };
  return {
    openGraph: { ...shown, type: 'article', siteName: 'Turnaround', locale: 'en' },
    twitter: { ...shown, card: image ? 'summary_large_image' : 'summary' },
  };
}
