import { columnLetters } from '@/lib/imports/tables/column-letters';
import { blankCell, type TableRow } from '@/lib/imports/tables/table-row';
import { headMeaning } from './head-meaning';
import { type ListMeaning, sharedMeanings } from './meanings';

/** Which kind of list rows are read as. */
export type ListFormat = 'notices' | 'layoffs';

/** A column as a person or a mapping names it, and what it holds. */
export type ChosenColumn = { readonly header: string; readonly is: ListMeaning };

/** A head as it stands in its sheet, unique there; `is` is null where nobody can tell what its column holds. */
export type ListHead = { readonly header: string; readonly at: number; readonly is: ListMeaning | null };

/** What the heads of a list say, and what a person must be asked before a row is read. */
export type SettledColumns = {
  readonly heads: readonly ListHead[];
  readonly at: ReadonlyMap<ListMeaning, readonly number[]>;
  readonly questions: readonly string[];
};

/** Heads of a row, blank ones too where their column holds something; of two that are alike each says where it stands. */
export function headsIn({ cells }: TableRow, filled: ReadonlySet<number>): { header: string; at: number }[] {
  const texts = cells.map((cell) => (cell.merged ? blankCell : cell).text.replaceAll(/\s+/g, ' ').trim());
  const width = Math.max(texts.length, ...filled);
  return Array.from({ length: width + 1 }, (_, at) => at).flatMap((at) => {
    const text = texts[at] ?? '';
    if (text === '') return filled.has(at) ? [{ header: `Column ${columnLetters(at)}`, at }] : [];
    const alike = texts.filter((other) => other === text).length > 1;
    return [{ header: (alike ? `${text} (column ${columnLetters(at)})` : text).slice(0, 300), at }];
  });
}

/**
 * What each column holds: as chosen, else as its head says. Two columns of one meaning, or a needed meaning that no head
 * has while a column is unclear, become a question; nothing is guessed.
 */
export function settleColumns(
  heads: readonly { readonly header: string; readonly at: number }[],
  format: ListFormat,
  chosen: readonly ChosenColumn[],
): SettledColumns {
  const chosenMeanings = new Map(chosen.map(({ header, is }) => [header, is]));
  const taken = new Set(heads.flatMap(({ header }) => chosenMeanings.get(header) ?? []));
  const first = heads.map(({ header, at }): ListHead => {
    const own = chosenMeanings.get(header);
    if (own) return { header, at, is: own };
    const found = headMeaning(header.replace(/ \(column [A-Z]+\)$/, ''));
    const isSpoken = found !== null && !sharedMeanings.has(found) && taken.has(found);
    return { header, at, is: isSpoken ? 'left out' : found };
  });
  const settled = asFormat(first, format, new Set(chosenMeanings.keys()));
  const questions = [...twice(settled), ...missing(settled, format)];
  const at = new Map<ListMeaning, number[]>();
  for (const head of settled) if (head.is) at.set(head.is, [...(at.get(head.is) ?? []), head.at]);
  return { heads: settled, at, questions };
}

/** What a general word means in this kind of list. */
function asFormat(heads: readonly ListHead[], format: ListFormat, fixed: ReadonlySet<string>): ListHead[] {
  const has = (is: ListMeaning) => heads.some((head) => head.is === is);
  const rename = (from: ListMeaning, to: ListMeaning) =>
    heads.map((head) => (head.is === from && !fixed.has(head.header) ? { ...head, is: to } : head));
  if (format === 'layoffs' && !has('day')) {
    if (has('effective day')) return rename('effective day', 'day');
    if (has('notice day')) return rename('notice day', 'day');
  }
  if (format === 'notices' && has('day') && has('effective day') && !has('notice day'))
    return rename('day', 'notice day');
  if (!has('people') && heads.filter(({ is }) => is === 'site staff').length === 1)
    return rename('site staff', 'people');
  return [...heads];
}

/** How a person calls each meaning. */
export const meaningNames: Readonly<Record<ListMeaning, string>> = {
  company: 'Company',
  'notice day': 'Day of the notice',
  'received day': 'Day the state received it',
  'posted day': 'Day it was published',
  'effective day': 'Day of the lay-off',
  'last day': 'Last day of the lay-off',
  day: 'Date',
  people: 'Number of people laid off',
  share: 'Share of the staff laid off',
  'site staff': 'Number of people employed',
  kind: 'Kind (closure, lay-off …)',
  temporary: 'Temporary: yes or no',
  city: 'City',
  location: 'Location',
  county: 'County',
  country: 'Country',
  address: 'Address of the site',
  'notice id': 'Number of the notice',
  version: 'Version',
  amends: 'Amendment: yes or no',
  superseded: 'Superseded: yes or no',
  notes: 'Notes',
  source: 'Source',
  'left out': 'Left out',
};

function twice(heads: readonly ListHead[]): string[] {
  const meanings = new Set(heads.flatMap(({ is }) => (is === null || sharedMeanings.has(is) ? [] : [is])));
  return [...meanings].flatMap((meaning) => {
    const named = heads.filter(({ is }) => is === meaning).map(({ header }) => `“${header}”`);
    if (named.length < 2) return [];
    return [`Which column is the ${lower(meaning)}: ${orList(named)}?`];
  });
}

const needs: Readonly<Record<ListFormat, readonly (readonly ListMeaning[])[]>> = {
  notices: [['company'], ['notice day', 'received day', 'posted day', 'effective day'], ['people'], ['effective day']],
  layoffs: [['company'], ['day'], ['people', 'share']],
};
const vital: Readonly<Record<ListFormat, number>> = { notices: 2, layoffs: 3 };

/** A vital meaning must be there; another only where an unclear column may hold it. */
function missing(heads: readonly ListHead[], format: ListFormat): string[] {
  const unclear = heads.filter(({ is }) => is === null || (format === 'notices' && is === 'day'));
  const some = unclear.slice(0, 6).map(({ header }) => `“${header}”`);
  const perhaps = some.length > 0 ? ` Perhaps ${orList(some)}; leave out what is none of it.` : '';
  return needs[format].flatMap((any, at) => {
    const isThere = any.some((meaning) => heads.some(({ is }) => is === meaning));
    if (isThere || (at >= vital[format] && unclear.length === 0)) return [];
    return [`Which column is the ${lower(any[0] ?? 'company')}?${perhaps}`];
  });
}

/** "a, b or c". */
function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function lower(meaning: ListMeaning): string {
  return meaningNames[meaning].toLowerCase();
}
