import type { Filing } from '@/lib/imports/filings/filed-value';
import { formKind } from '@/lib/imports/filings/forms';
import { groupBy } from '@/lib/imports/filings/group-by';
import { dayInWords } from '@/lib/imports/filings/words';
import type { ProposedSource } from '@/lib/imports/proposed';
import type { IsoDate } from '@/lib/turnaround/case';

/** A filing and the last day that it has figures for. */
export type CitedFiling = { readonly filing: Filing; readonly end: IsoDate };

/** "Form 10-Q for the quarter to 30 June 2020", "Form 10-K for 2020", "Form 8-K of 14 January 2021". */
export function filingTitle({ filing: { form, filed }, end }: CitedFiling): string {
  const kind = formKind(form);
  if (kind === 'year')
    return `Form ${form} for ${end.endsWith('-12-31') ? end.slice(0, 4) : `the year to ${dayInWords(end)}`}`;
  return kind === 'quarter'
    ? `Form ${form} for the quarter to ${dayInWords(end)}`
    : `Form ${form} of ${dayInWords(filed)}`;
}

/** Filings by their keys among the sources, `10-q-2020-06-30`; where two would share one, the number is added. */
export function sourceKeys(filings: readonly CitedFiling[]): ReadonlyMap<string, string> {
  const plain = ({ filing: { form, filed }, end }: CitedFiling) =>
    `${form.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-${formKind(form) === 'day' ? filed : end}`;
  const groups = groupBy(filings, plain);
  const key = (each: CitedFiling) =>
    (groups.get(plain(each))?.length ?? 0) > 1 ? `${plain(each)}-${each.filing.accn}` : plain(each);
  return new Map(filings.map((each) => [each.filing.accn, key(each)]));
}

/** A filing as a source, with its address at the SEC. */
export function filingSource(
  cited: CitedFiling,
  key: string,
  filer: { cik: string; publisher: string },
): ProposedSource {
  const { accn, filed } = cited.filing;
  const folder = `https://www.sec.gov/Archives/edgar/data/${filer.cik}/${accn.replaceAll('-', '')}`;
  return {
    key,
    title: filingTitle(cited),
    publisher: `${filer.publisher}, filed with the SEC`,
    publishedOn: filed,
    tier: 'primary',
    kind: 'filing',
    url: `${folder}/${accn}-index.htm`,
    note: null,
  };
}
