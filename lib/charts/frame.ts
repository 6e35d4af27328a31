import type { ChartSpec, RestructuringLine, TimeAxis } from '@/lib/charts/spec';
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

/** The line of the restructuring on a chart over this time; null without one, or where it lies far outside. */
export function restructuringLine({ restructurings }: CompanyCase, time: TimeAxis): RestructuringLine | null {
  const restructuring = restructurings.at(-1);
  if (!restructuring || !isWithin(restructuring.announcedOn, time)) return null;
  return { on: restructuring.announcedOn, label: dayLabel(restructuring.announcedOn) };
}

/** What the line of the restructuring stands for, or where it would stand. */
export function lineFootnotes({ restructurings }: CompanyCase, time: TimeAxis): string[] {
  const restructuring = restructurings.at(-1);
  if (!restructuring) return [];
  const what = `${restructuring.name}, announced on ${dayLabel(restructuring.announcedOn)}`;
  if (isWithin(restructuring.announcedOn, time)) return [`Upright line: ${what}.`];
  const side = restructuring.announcedOn < time.from ? 'before' : 'after';
  return [`The restructuring lies ${side} the time drawn: ${what}.`];
}

function isWithin(on: string, { from, to }: TimeAxis): boolean {
  return from <= on && on <= to;
}
