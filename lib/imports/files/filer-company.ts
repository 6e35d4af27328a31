import type { Filer } from '@/lib/imports/filings/filed-value';
import { dayNumber } from '@/lib/turnaround/period';

/** What a filer’s reports tell of it as a company. */
export type FilerCompany = { readonly name: string; readonly currency: string; readonly fiscalYearEnd: string };

/** The currency of most of its values, and the day on which its latest year ends; 31 December where it reports none. */
export function filerCompany({ name, values }: Filer): FilerCompany {
  const counts = new Map<string, number>();
  let latest = '';
  for (const { unit, start, end } of values) {
    if (/^[A-Z]{3}$/.test(unit)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
    if (start !== null && isYear(start, end) && end > latest) latest = end;
  }
  const [currency = 'USD'] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [];
  return { name: name.slice(0, 200), currency, fiscalYearEnd: latest.slice(5) || '12-31' };
}

function isYear(start: string, end: string): boolean {
  const days = dayNumber(end) - dayNumber(start) + 1;
  return days >= 350 && days <= 380;
}

/** The names of filers as they stand in addresses: `marvell-technology-inc`; with its number where two are alike. */
export function filerSlugs(filers: readonly Filer[]): Map<string, string> {
  const slugs = new Map<string, string>();
  const taken = new Set<string>();
  for (const { cik, name } of [...filers].sort((one, other) => Number(one.cik) - Number(other.cik))) {
    const plain = slugOf(name);
    const slug = plain === '' || taken.has(plain) ? `${plain}-${cik}`.replace(/^-/, '') : plain;
    taken.add(slug);
    slugs.set(cik, slug);
  }
  return slugs;
}

function slugOf(name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replace(/\p{M}|['’.]/gu, '')
    .toLowerCase();
  return ascii
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 68)
    .replace(/^-+|-+$/g, '');
}
