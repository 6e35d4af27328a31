import { companyAddress, type Viewed } from '@/lib/turnaround/address';
import { catalogue, metricKeys } from '@/lib/turnaround/catalogue';
import { type SectionPath, sections } from '@/lib/turnaround/sections';
import type { Entry } from './entry';

const everywhere: readonly Entry[] = [
  { group: 'Pages', title: 'Companies', detail: 'all of them, before and after', href: '/' },
  { group: 'Pages', title: 'Compare', detail: 'several turnarounds side by side', href: '/compare' },
  { group: 'Pages', title: 'Methods', detail: 'definitions, formulas, notation', href: '/methods' },
];

/** Which page shows a chart. */
const charts: readonly (readonly [name: string, title: string, section: SectionPath])[] = [
  ['revenue', 'Revenue', ''],
  ['net-income', 'Net income', ''],
  ['revenue-and-net-income', 'Revenue and net income', 'indicators'],
  ['revenue-bridge', 'Revenue bridge', 'indicators'],
  ['net-income-bridge', 'Net income bridge', 'indicators'],
  ['loss-to-revenue', 'Loss to revenue', 'indicators'],
  ['debt', 'Debt', 'capital'],
  ['debt-bridge', 'Debt bridge', 'capital'],
  ['obligations', 'Relief and new money', 'capital'],
  ['funding', 'Funding rounds', 'capital'],
  ['funding-total', 'Funding, round by round', 'capital'],
  ['headcount', 'Headcount', 'headcount'],
  ['headcount-bridge', 'Headcount bridge', 'headcount'],
  ['revenue-per-employee', 'Revenue per employee', 'headcount'],
  ['timeline', 'Timeline', 'timeline'],
  ['compute', 'Training compute', 'portfolio'],
  ['sizes', 'Size of models', 'portfolio'],
];

/** Every place of the product and, on a company's page, every place of that company in the reader's view. */
export function entriesFor(company: (Viewed & { readonly name: string }) | null): Entry[] {
  if (!company) return [...everywhere, ...metricKeys.map((key) => metricEntry(key, `/methods#${key}`, 'definition'))];
  return [
    ...sections.map(
      ({ path, name }): Entry => ({
        group: 'Pages',
        title: name,
        detail: company.name,
        href: companyAddress(company, path),
      }),
    ),
    ...everywhere,
    ...metricKeys.map((key) => metricEntry(key, companyAddress(company, `metrics/${key}`), company.name)),
    ...charts.map(
      ([name, title, section]): Entry => ({
        group: 'Charts',
        title: `${title} chart`,
        detail: company.name,
        href: `${companyAddress(company, section)}#chart-${name}`,
      }),
    ),
  ];
}

function metricEntry(key: (typeof metricKeys)[number], href: string, detail: string): Entry {
  return { group: 'Metrics', title: catalogue[key].name, detail, href };
}
