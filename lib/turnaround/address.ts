import type { Locale } from '@/lib/figures/units';
import { type Basis, isBasis } from '@/lib/turnaround/basis/basis';
import type { View } from '@/lib/turnaround/view';

/** A company as it is looked at: enough to write an address that keeps the view. */
export type Viewed = View & { readonly company: { readonly slug: string } };

/** Values of parameters; those without one are left out. */
export type Parameters = Readonly<Record<string, string | null | undefined>>;

/** The parameters of a view: nothing where it is whole. */
export function viewParameters({ asKnownOn, without, locale, basis }: View): Parameters {
  return {
    asKnownOn,
    without: without.join(',') || null,
    numbers: numbersParameter(locale),
    basis: basisParameter(basis),
  };
}

/** `basis` in addresses: nothing where it is the usual one, or a word that is none. */
export function basisParameter(basis: string | null): Basis | null {
  return basis !== null && isBasis(basis) ? basis : null;
}

/** `numbers` in addresses: nothing where numbers are printed as usual. */
export function numbersParameter(locale: Locale): Locale | null {
  return locale === 'en-US' ? null : locale;
}

/** `/companies/stability-ai/headcount?asKnownOn=2024-05-31`: a page or file of a company that keeps the reader's view. */
export function companyAddress(known: Viewed, path = '', more: Parameters = {}): string {
  const place = `/companies/${encodeURIComponent(known.company.slug)}${path === '' ? '' : `/${path}`}`;
  return `${place}${queryOf({ ...viewParameters(known), ...more })}`;
}

/** The page of a fact's passport. */
export function factAddress(known: Viewed, id: string): string {
  return companyAddress(known, `facts/${encodeURIComponent(id)}`);
}

/** `?a=1&b=2`, with commas left readable; nothing for no parameter. */
export function queryOf(parameters: Parameters): string {
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    value === null || value === undefined || value === '' ? [] : [[name, value]],
  );
  const query = new URLSearchParams(given).toString().replaceAll('%2C', ',');
  return query === '' ? '' : `?${query}`;
}
