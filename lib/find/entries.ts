import { companyAddress, type Viewed } from '@/lib/turnaround/address';
import { catalogue, type MetricKey, metricKeys } from '@/lib/turnaround/catalogue';
import { synonyms } from '@/lib/turnaround/metrics/synonyms';
import { type SectionPath, sections } from '@/lib/turnaround/sections';
import type { Entry } from './entry';

/** A company in the reader's view, and what there is of it in that view. */
export type Findable = Viewed & {
  readonly company: { readonly name: string };
  readonly metrics: ReadonlySet<MetricKey>;
  readonly charts: ReadonlySet<string>;
};

const everywhere: readonly Entry[] = [
  { group: 'Pages', title: 'Companies', detail: 'all of them, before and after', href: '/' },
  { group: 'Pages', title: 'Compare', detail: 'several turnarounds side by side', href: '/compare' },
  { group: 'Pages', title: 'Methods', detail: 'definitions, formulas, notation', href: '/methods' },
];

/** Which page shows a chart. */
export const chartPlaces: readonly { readonly name: string; readonly title: string; readonly section: SectionPath }[] =
  [
    { name: 'revenue', title: 'Revenue', section: '' },
    { name: 'net-income', title: 'Net income', section: '' },
    { name: 'debt', title: 'Debt', section: 'capital' },
    { name: 'funding', title: 'Funding rounds', section: 'capital' },
    { name: 'headcount', title: 'Headcount', section: 'headcount' },
    { name: 'headcount-bridge', title: 'Headcount bridge', section: 'headcount' },
    { name: 'revenue-per-employee', title: 'Revenue per employee', section: 'headcount' },
    { name: 'debt-bridge', title: 'Debt bridge', section: 'capital' },
    { name: 'obligations', title: 'Relief and new money', section: 'capital' },
    { name: 'funding-total', title: 'Funding, round by round', section: 'capital' },
    { name: 'revenue-and-net-income', title: 'Revenue and net income', section: 'indicators' },
    { name: 'loss-to-revenue', title: 'Loss to revenue', section: 'indicators' },
    { name: 'revenue-bridge', title: 'Revenue bridge', section: 'indicators' },
    { name: 'net-income-bridge', title: 'Net income bridge', section: 'indicators' },
    { name: 'timeline', title: 'Timeline of events', section: 'timeline' },
    { name: 'compute', title: 'Training compute', section: 'portfolio' },
    { name: 'sizes', title: 'Size of models', section: 'portfolio' },
  ];

/**
 * Every place of the product and, on a company's page, every place of that company in the reader's view. What the
 * company has no fact for is left out: a way that leads nowhere is none.
 */
export function entriesFor(known: Findable | null): Entry[] {
  if (!known) return [...everywhere, ...metricKeys.map((key) => metric(key, `/methods#${key}`, 'definition'))];
  const { name } = known.company;
  return [
    ...sections.map(
      ({ path, name: title }): Entry => ({ group: 'Pages', title, detail: name, href: companyAddress(known, path) }),
    ),
    ...everywhere,
    ...metricKeys
      .filter((key) => known.metrics.has(key))
      .map((key) => metric(key, companyAddress(known, `metrics/${key}`), `every fact of ${name}`)),
    ...chartPlaces.filter((chart) => known.charts.has(chart.name)).map((chart) => chartEntry(known, chart)),
  ];
}

function metric(key: MetricKey, href: string, detail: string): Entry {
  const also = synonyms[key];
  return { group: 'Metrics', title: catalogue[key].name, detail, href, ...(also && { also }) };
}

function chartEntry(known: Findable, { name, title, section }: (typeof chartPlaces)[number]): Entry {
  const page = sections.find(({ path }) => path === section)?.name ?? '';
  return { group: 'Charts', title, detail: `on ${page}`, href: `${companyAddress(known, section)}#chart-${name}` };
}
