import type { Filer } from '@/lib/imports/filings/filed-value';
import { lengthInDays } from '@/lib/turnaround/period';

/** What a file tells of its company beside figures. */
export type AboutCompany = { readonly currency: string | null; readonly fiscalYearEnd: string | null };

/** The currency of most values, and the day on which the latest year ends. */
export function aboutFiler({ values }: Filer): AboutCompany {
  const currencies = new Map<string, number>();
  let yearEnd = '';
  for (const { unit, start, end } of values) {
    if (/^[A-Z]{3}$/.test(unit)) currencies.set(unit, (currencies.get(unit) ?? 0) + 1);
    if (start !== null && end > yearEnd && isYear(start, end)) yearEnd = end;
  }
  const [most] = [...currencies].sort(([, one], [, other]) => other - one);
  return { currency: most?.[0] ?? null, fiscalYearEnd: yearEnd === '' ? null : yearEnd.slice(5) };
}

function isYear(start: string, end: string): boolean {
  const days = lengthInDays({ start, end });
  return days >= 350 && days <= 380;
}

/** The company of an address, from a name: "Marvell Technology, Inc." is `marvell-technology-inc`. */
export function slugOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/['’.]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-');
  return words.slice(0, 60).replaceAll(/^-+|-+$/g, '') || 'company';
}

/** A file's name without its ending, as words. */
export function wordsOfFileName(fileName: string): string {
  return fileName
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replaceAll(/[_-]+/g, ' ')
    .trim();
}
