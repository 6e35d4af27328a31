import { companyNameIn, currencyIn } from '@/lib/imports/files/company-in-sheets';
import type { FileChoices } from '@/lib/imports/files/file-choices';
import type { OfferedName } from '@/lib/imports/files/list-names';
import type { Look, SheetsLook } from '@/lib/imports/files/look';
import { slugOf, wordsOfFileName } from '@/lib/imports/files/propose-company';
import type { FiledCompany } from '@/lib/imports/filings/fsds/filers-in';
import { companyMatcher, type NamedCompany } from '@/lib/imports/filings/match-company';
import type { CompanyDraft } from './company-fields';
import type { ListSource } from './list-fields';

/** What is chosen beside a table's mapping. */
export type Picked = {
  readonly ciks: readonly string[];
  readonly names: readonly string[];
  readonly source: ListSource;
  readonly drafts: readonly CompanyDraft[];
  /** What names, or filers, were searched for, where the page has no script. */
  readonly search?: string;
};

/**
 * What is chosen before a person chose: as for the company's last file of the format, names and filers that are the
 * company's, and for a new one what the file tells of it.
 */
export function firstChoices(look: Look, fileName: string, company: NamedCompany | null = null): Picked {
  const title = wordsOfFileName(fileName);
  const none = { ciks: [], names: [], source: { title, publisher: '', publishedOn: '', url: '' }, drafts: [] };
  if (!look.ok) return { ...none, drafts: [draftOf(title)] };
  const { looked, kept } = look;
  if (looked.format === 'companyfacts') {
    const { name, currency, fiscalYearEnd } = looked.filer;
    return { ...none, drafts: [draftOf(name, currency, fiscalYearEnd)] };
  }
  if (looked.format === 'statements') return { ...none, ciks: ownFiler(looked.filers, kept, company) };
  const drafts = [draftOf(title)];
  if (looked.format === 'table') return { ...none, drafts: [tableDraft(look.sheets, title)] };
  const last = kept && 'names' in kept ? kept : null;
  const isOwn = ({ name, matched }: OfferedName) => matched.kind === 'match' || last?.names.includes(name);
  const own = looked.names.filter(isOwn).map(({ name }) => name);
  // A list of one name alone is of nobody else.
  const only = looked.names.length === 1 && company === null ? looked.names.map(({ name }) => name) : [];
  const names = own.length > 0 ? own : only;
  const publisher = last?.source.publisher ?? '';
  return {
    ...none,
    names,
    drafts: names[0] === undefined || company ? drafts : [draftOf(names[0])],
    source: { ...none.source, publisher, url: last?.source.url ?? '' },
  };
}

function tableDraft(sheets: SheetsLook | null, title: string): CompanyDraft {
  if (!sheets) return draftOf(title);
  return draftOf(companyNameIn(sheets.understanding) ?? title, currencyIn(sheets.understanding));
}

function ownFiler(filers: readonly FiledCompany[], kept: FileChoices | null, company: NamedCompany | null): string[] {
  if (!company) return [];
  const last = kept?.format === 'statements' ? kept.cik : null;
  if (filers.some(({ cik }) => cik === last)) return last === null ? [] : [last];
  const match = companyMatcher([company]);
  const own = filers.filter(({ name }) => match(name).kind === 'match').map(({ cik }) => cik);
  return own.length === 1 ? own : [];
}

/** The same with other filers chosen; what was mended of one's company stays. */
export function withFilers(picked: Picked, filers: readonly FiledCompany[], ciks: readonly string[]): Picked {
  const drafts = ciks.map((cik) => {
    const before = picked.drafts[picked.ciks.indexOf(cik)];
    return before ?? draftOf(filers.find((filer) => filer.cik === cik)?.name ?? cik);
  });
  return { ...picked, ciks, drafts };
}

/** The same with other names of a list chosen; a company that nobody mended yet is called as the first of them. */
export function withNames(picked: Picked, names: readonly string[]): Picked {
  const proposed = draftOf(picked.names[0] ?? picked.source.title);
  const [draft] = picked.drafts;
  const isProposed = draft !== undefined && JSON.stringify(draft) === JSON.stringify(proposed);
  const drafts = isProposed ? [draftOf(names[0] ?? picked.source.title)] : picked.drafts;
  return { ...picked, names, drafts };
}

function draftOf(name: string, currency: string | null = null, fiscalYearEnd: string | null = null): CompanyDraft {
  return { name, slug: slugOf(name), currency: currency ?? 'USD', fiscalYearEnd: fiscalYearEnd ?? '12-31' };
}
