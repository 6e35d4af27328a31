import { readCompanyFacts } from '@/lib/imports/filings/companyfacts/read-companyfacts';
import { type FilingOptions, type ProposedFilings, proposeFilings } from '@/lib/imports/filings/propose-filings';
import type { ProposedFact } from '@/lib/imports/proposed';

/** A row by hand: the number of its filing, "start/end" or one day, and the value. */
export type Told = [accn: number, period: string, val: number];

/** The filings of the rows by hand. */
export const forms: Record<number, [form: string, filed: string]> = {
  1: ['10-Q', '2019-05-01'],
  2: ['10-Q', '2019-08-01'],
  3: ['10-Q', '2019-11-01'],
  4: ['10-K', '2020-02-01'],
  5: ['8-K', '2020-12-01'],
  6: ['10-K', '2021-02-01'],
  7: ['DEF 14A', '2021-03-01'],
  8: ['10-Q/A', '2019-11-01'],
  9: ['S-1', '2019-04-01'],
  10: ['10-KT', '2019-08-15'],
  11: ['10-Q/A', '2019-11-01'],
};

/** What is proposed of rows of one tag. */
export function factsOf(tag: string, ...rows: Told[]): ProposedFilings {
  return proposedOf({ [tag]: rows });
}

/** What is proposed of rows of several tags, none of which the reader refuses. */
export function proposedOf(rowsOfTag: Record<string, Told[]>, options: FilingOptions = {}): ProposedFilings {
  const tags = Object.entries(rowsOfTag).map(([tag, rows]) => [tag, { units: { USD: rows.map(rowOf) } }]);
  return proposedFrom({ 'us-gaap': Object.fromEntries(tags) }, options);
}

/** What is proposed of taxonomies as the SEC gives them, none of whose rows the reader refuses. */
export function proposedFrom(facts: object, options: FilingOptions = {}): ProposedFilings {
  const json = { cik: 1, entityName: 'Someone Inc', facts };
  const read = readCompanyFacts(JSON.stringify(json), 'facts.json');
  if (!read.ok) throw new Error(read.rejected.sentence);
  const [refused] = read.facts.rejected;
  if (refused) throw new Error(refused.sentence);
  return proposeFilings(read.facts.filer, options);
}

/** A row by hand, as the SEC gives it. */
export function rowOf([number, period, val]: Told) {
  const [form = '', filed = ''] = forms[number] ?? [];
  const [from = '', to] = period.split('/');
  const dates = to ? { start: from, end: to } : { end: from };
  return { ...dates, val, accn: `0000000000-19-${String(number).padStart(6, '0')}`, form, filed };
}

export const lowOf = ({ value }: ProposedFact) => (value.kind === 'figure' ? value.figure.low : null);
/** What would be saved as it is proposed. */
export const brief = ({ facts }: ProposedFilings) =>
  facts.filter(({ hold }) => !hold).map((fact) => `${fact.key} = ${lowOf(fact)}, ${fact.knownAt}`);
/** What is held back: the end of its period, its value, and why. */
export const heldIn = ({ facts }: ProposedFilings) =>
  facts.flatMap((fact) => (fact.hold ? [[fact.period.end, lowOf(fact), fact.hold.code]] : []));
export const restatementsOf = ({ facts }: ProposedFilings) =>
  facts.flatMap(({ key, restates }) => (restates ? [[restates.key, key]] : []));

export const q1 = '2019-01-01/2019-03-31';
export const q2 = '2019-04-01/2019-06-30';
export const q3 = '2019-07-01/2019-09-30';
export const sixMonths = '2019-01-01/2019-06-30';
export const nineMonths = '2019-01-01/2019-09-30';
export const year = '2019-01-01/2019-12-31';
