import type { ChartSpec, RestructuringLine } from '@/lib/charts/spec';
import type { CompanyCase } from '@/lib/turnaround/case';
import { dayLabel } from '@/lib/turnaround/period';

/** What every chart of a company says of whose it is and how it is looked at. */
export function frameOf({ company, asKnownOn, without, locale, basis }: CompanyCase) {
  return {
    version: 1 as const,
    company: { slug: company.slug, name: company.name },
    asKnownOn,
    without,
    basis,
    locale,
  } satisfies Partial<ChartSpec>;
}

/** The upright line of a time chart; null for a company without a restructuring. */
export function restructuringLine({ restructurings }: CompanyCase): RestructuringLine | null {
  const restructuring = restructurings.at(-1);
  return restructuring ? { on: restructuring.announcedOn, label: dayLabel(restructuring.announcedOn) } : null;
}

/** What the upright line stands for. */
export function lineFootnotes({ restructurings }: CompanyCase): string[] {
  const restructuring = restructurings.at(-1);
  return restructuring
    ? [`Upright line: ${restructuring.name}, announced on ${dayLabel(restructuring.announcedOn)}.`]
    : [];
}
