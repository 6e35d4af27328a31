import type { Look } from '@/lib/imports/files/look';
import { slugOf, wordsOfFileName } from '@/lib/imports/files/propose-company';
import type { FiledCompany } from '@/lib/imports/filings/fsds/filers-in';
import type { CompanyDraft } from './company-fields';
import type { ListSource } from './list-fields';

/** What is chosen beside a table's mapping. */
export type Picked = {
  readonly ciks: readonly string[];
  readonly names: readonly string[];
  readonly source: ListSource;
  readonly drafts: readonly CompanyDraft[];
};

/** What is chosen before a person chose: names that are the company's, and the company as the file tells it. */
export function firstChoices(look: Look, fileName: string): Picked {
  const looked = look.ok ? look.looked : null;
  const names = looked && 'names' in looked ? looked.names : [];
  const title = wordsOfFileName(fileName);
  const drafts =
    looked?.format === 'companyfacts'
      ? [draftOf(looked.filer.name, looked.filer.currency, looked.filer.fiscalYearEnd)]
      : looked?.format === 'statements'
        ? []
        : [draftOf(title)];
  return {
    ciks: [],
    names: names.filter(({ matched }) => matched.kind === 'match').map(({ name }) => name),
    source: { title, publisher: '', publishedOn: '', url: '' },
    drafts,
  };
}

/** The same with other filers chosen; what was mended of one's company stays. */
export function withFilers(picked: Picked, filers: readonly FiledCompany[], ciks: readonly string[]): Picked {
  const drafts = ciks.map((cik) => {
    const before = picked.drafts[picked.ciks.indexOf(cik)];
    return before ?? draftOf(filers.find((filer) => filer.cik === cik)?.name ?? cik);
  });
  return { ...picked, ciks, drafts };
}

function draftOf(name: string, currency: string | null = null, fiscalYearEnd: string | null = null): CompanyDraft {
  return { name, slug: slugOf(name), currency: currency ?? 'USD', fiscalYearEnd: fiscalYearEnd ?? '12-31' };
}
