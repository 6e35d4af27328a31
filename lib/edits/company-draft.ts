import { type Read, Reading } from '@/lib/edits/read';
import type { Company } from '@/lib/turnaround/case';

/** A company's details as a person types them; places of business one a line. */
export type CompanyDraft = { readonly [Field in Exclude<keyof Company, 'id' | 'slug'>]: string };

export type CompanyDetails = Omit<Company, 'id' | 'slug'>;

export const emptyCompany: CompanyDraft = {
  name: '',
  legalName: '',
  registeredNumber: '',
  headquarters: '',
  founded: '',
  sector: '',
  currency: 'USD',
  fiscalYearEnd: '12-31',
};

export function companyDraftOf({ id: _id, slug: _slug, headquarters, ...rest }: Company): CompanyDraft {
  const typed = Object.entries(rest).map(([field, value]) => [field, value ?? '']);
  return { ...emptyCompany, ...Object.fromEntries(typed), headquarters: headquarters.join('\n') };
}

/** Reads a company's details. */
export function readCompanyDraft(draft: CompanyDraft): Read<CompanyDetails> {
  const reading = new Reading();
  const some = (field: keyof CompanyDraft, what: string) =>
    reading.words(field, draft[field], what, { least: 0, most: 200 }) || null;
  const currency = draft.currency.trim().toUpperCase();
  if (!Intl.supportedValuesOf('currency').includes(currency))
    reading.refuse('currency', 'Write the three letters of the currency, such as USD.');
  const places = draft.headquarters.split('\n').map((place) => place.trim());
  if (places.some((place) => place.length > 200) || places.length > 20)
    reading.refuse('headquarters', 'At most 20 places of at most 200 characters, one a line.');
  return reading.result({
    name: reading.words('name', draft.name, 'The name', { most: 200 }),
    legalName: some('legalName', 'The legal name'),
    registeredNumber: some('registeredNumber', 'The registered number'),
    headquarters: places.filter((place) => place !== ''),
    founded: some('founded', 'The founding'),
    sector: some('sector', 'The sector'),
    currency,
    fiscalYearEnd: readYearEnd(draft.fiscalYearEnd, reading),
  });
}

/** A day of any leap year. */
function readYearEnd(text: string, reading: Reading): string {
  const clean = text.trim();
  const [month = 0, day = 0] = /^\d{2}-\d{2}$/.test(clean) ? clean.split('-').map(Number) : [];
  const real = month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(2024, month, 0)).getUTCDate();
  if (!real) reading.refuse('fiscalYearEnd', 'Write month and day of the last day of the year, such as 12-31.');
  return clean;
}

const reserved = ['new'];

/** The name in the address, made from a company's name: "Stability AI" is `stability-ai`. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[a-z0-9]+/g) ?? []).join('-').slice(0, 80).replace(/-$/, '');
}

/** Reads the name in the address. */
export function readSlug(text: string): Read<string> {
  const reading = new Reading();
  const slug = text.trim();
  if (slug.length > 80 || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    reading.refuse('slug', 'Use small letters, digits and single hyphens, at most 80.');
  if (reserved.includes(slug)) reading.refuse('slug', `“${slug}” is an address of the product itself; choose another.`);
  return reading.result(slug);
}
