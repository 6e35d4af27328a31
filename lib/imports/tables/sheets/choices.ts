import type { Mapping } from '@/lib/imports/tables/mapping';
import type { SpanChoices } from '@/lib/imports/tables/period-head';
import type { ImportCompany } from '@/lib/imports/tables/table-context';
import { type MetricOf, metricsBy } from './label';

/** The company that a file is understood for; its names tell its rows from those of others. */
export type SheetCompany = ImportCompany & { readonly names?: readonly string[] };

/** All that sheets are understood with beside their cells. */
export type Choices = {
  readonly mapping: Mapping;
  readonly company: SheetCompany;
  readonly metricOf: MetricOf;
  /** What holds for every head of a period, and what counts only where heads leave it open. */
  readonly spans: SpanChoices;
  readonly chosen: Partial<SpanChoices>;
};

export function choicesOf(mapping: Mapping, company: SheetCompany): Choices {
  const { dates, years, heads } = mapping;
  const chosen = { ...Object.fromEntries(Object.entries(heads).filter(([, value]) => value !== undefined)) };
  return {
    mapping,
    company,
    metricOf: metricsBy(mapping.metrics),
    spans: { dates, years, fiscalYearEnd: company.fiscalYearEnd },
    chosen: { ...chosen, ...(dates && { dates }), ...(years && { years }) },
  };
}
