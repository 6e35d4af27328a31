import type { CaseFile } from '../case-file';
import type { Filing } from './filings';
import { dayInWords } from './words';

type Source = CaseFile['sources'][number];

const cik = '1543151';
const publisher = 'Uber Technologies, Inc., filed with the SEC';

/** A filing's key among the sources: `10-q-2020-06-30`; a current report by the day it was filed. */
export function sourceKey({ form, filed, end }: Filing): string {
  return `${form.toLowerCase().replace('/', '-')}-${form.startsWith('8-K') ? filed : end}`;
}

/** "Form 10-Q for the quarter to 30 June 2020", "Form 10-K for 2020", "Form 8-K of 14 January 2021". */
export function filingTitle({ form, filed, end }: Filing): string {
  if (form.startsWith('10-K')) return `Form ${form} for ${end.slice(0, 4)}`;
  return form.startsWith('10-Q')
    ? `Form ${form} for the quarter to ${dayInWords(end)}`
    : `Form ${form} of ${dayInWords(filed)}`;
}

/** The filing as a source, without its number. */
export function filingSource(filing: Filing): Omit<Source, 'number'> {
  const folder = `https://www.sec.gov/Archives/edgar/data/${cik}/${filing.accn.replaceAll('-', '')}`;
  return {
    key: sourceKey(filing),
    title: filingTitle(filing),
    publisher,
    publishedOn: filing.filed,
    tier: 'primary',
    kind: 'filing',
    url: `${folder}/${filing.accn}-index.htm`,
    note: null,
    cites: [],
  };
}
