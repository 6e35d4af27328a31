import { strToU8 } from 'fflate';
import { type ListReading, listLayoutSchema } from '@/lib/imports/files/file-choices';
import { type OpenedList, readNames } from '@/lib/imports/files/list-names';
import { type ListOutcome, proposedBy } from '@/lib/imports/filings/lists/outcome';
import type { ListFormat } from '@/lib/imports/filings/lists/settle-columns';
import { fileInMemory, type ImportFile } from '@/lib/imports/import-file';
import type { Proposed, ProposedEvent, ProposedFact, Rejected } from '@/lib/imports/proposed';

export type ListFile = string | ImportFile;
type Options = Partial<ListReading> & { readonly publishedOn?: string };

const source = { title: 'A list', publisher: 'A state', publishedOn: null, url: 'https://example.org' };

/** A list as it is opened: its columns, what it asks, and its rows where nothing is asked. */
export function openedList(format: ListFormat, list: ListFile, options: Options = {}): Promise<OpenedList> {
  const { publishedOn = null, ...reading } = options;
  const file = typeof list === 'string' ? fileInMemory('list.csv', strToU8(list)) : list;
  return readNames(file, { format, reading: listLayoutSchema.parse(reading), source: { ...source, publishedOn } });
}

/** What becomes of each row of a list. @throws where a person would be asked what its columns hold */
export async function outcomesOf(
  format: ListFormat,
  list: ListFile,
  options: Options = {},
): Promise<readonly ListOutcome[]> {
  const { read, laidOut } = await openedList(format, list, options);
  if (!read) throw new Error(laidOut.questions.join(' '));
  return read.outcomes;
}

/** All that the rows of a list propose or refuse, by kind. */
export async function proposedIn(format: ListFormat, list: ListFile, options: Options = {}) {
  const outcomes = await outcomesOf(format, list, options);
  const all = outcomes.flatMap(proposedBy);
  const of = <Kind extends Proposed['kind']>(kind: Kind) => all.filter((each) => each.kind === kind);
  return {
    outcomes,
    all,
    events: of('event') as ProposedEvent[],
    facts: of('fact') as ProposedFact[],
    refused: of('rejected') as Rejected[],
    sentences: (of('rejected') as Rejected[]).map(({ sentence }) => sentence),
    asides: outcomes.flatMap((each) => (each.kind === 'aside' ? [each.words] : [])),
  };
}

/** "42", "80 to 100", "not disclosed": what a fact says. */
export function saidBy({ value }: ProposedFact): string {
  if (value.kind === 'missing') return value.reason;
  const { low, high } = value.figure;
  return low === high ? `${low}` : `${low} to ${high}`;
}
