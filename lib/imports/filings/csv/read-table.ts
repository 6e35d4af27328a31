import { rejected } from '@/lib/imports/filings/rejected';
import type { Place, Rejected } from '@/lib/imports/proposed';
import { CsvBroken, type CsvRecord, csvSplitter } from '@/lib/imports/tables/split-csv';

/** The columns a list may have, each by the names that lists give it, in small letters. */
export type Columns<Key extends string> = Readonly<Record<Key, readonly string[]>>;

export type ListRow<Key extends string> = {
  readonly number: number;
  /** The trimmed cell; empty where the list has no such column. */
  readonly cell: (column: Key) => string;
  readonly place: (column: Key | null) => Place;
};

export type List<Key extends string> =
  | { readonly ok: true; readonly rows: readonly ListRow<Key>[]; readonly rejected: readonly Rejected[] }
  | { readonly ok: false; readonly rejected: Rejected };

const longestText = 100_000_000;
const mostRows = 200_000;

/** The rows of a list by the meaning of its columns. Without a needed column it is refused whole. */
export function readList<Key extends string>(
  text: string,
  file: string,
  { columns, needed }: { readonly columns: Columns<Key>; readonly needed: readonly NoInfer<Key>[] },
): List<Key> {
  const whole: Place = { file, sheet: null, row: null, column: null, path: null };
  const refuse = (read: string, expected: string, sentence: string): List<Key> => ({
    ok: false,
    rejected: rejected(whole, read, expected, sentence),
  });
  if (text.length > longestText) return refuse('', 'a smaller file', `${file} is over ${longestText / 1e6} MB.`);
  const [first, ...others] = firstOf(recordsOf(text), mostRows + 2);
  if (!first || first.fault !== null)
    return refuse(text.slice(0, 80), 'a header', `${file}: the header cannot be read.`);
  if (others.length > mostRows) return refuse('', 'fewer rows', `${file} has over ${mostRows} rows.`);
  const header = first.cells;
  const places = placesOf(header, columns);
  const missing = needed.find((key) => places.get(key) === undefined);
  if (missing) {
    const names = columns[missing].map((name) => `“${name}”`).join(' or ');
    return refuse(header.join(', '), names, `${file}: no column is called ${names}.`);
  }
  const refused: Rejected[] = [];
  const rows = others.flatMap(({ number, cells, fault }): ListRow<Key>[] => {
    const place = { ...whole, row: number };
    if (fault !== null) refused.push(rejected(place, '', 'a row', `${file}, row ${number}: ${fault}.`));
    else if (cells.length !== header.length)
      refused.push(rejected(place, `${cells.length} cells`, `${header.length} cells, as the header has,`));
    else return [rowOf(number, cells, header, { places, place })];
    return [];
  });
  return { ok: true, rows, rejected: refused };
}

/** Whether a header has a column of each of these meanings. */
export function namesColumns<Key extends string>(
  header: readonly string[],
  columns: Columns<Key>,
  wanted: readonly NoInfer<Key>[],
): boolean {
  const places = placesOf(header, columns);
  return wanted.every((key) => places.has(key));
}

type NumberedRecord = CsvRecord & { readonly number: number };

/** The records of comma-separated text that are not blank; the header's number is 1. */
function* recordsOf(text: string): Generator<NumberedRecord> {
  const newline = text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
  const splitter = csvSplitter({ delimiter: ',', quote: '"', newline });
  let number = 0;
  try {
    for (const records of [splitter.push(text.replace(/^\ufeff/, '')), splitter.end()]) {
      for (const record of records) {
        number += 1;
        if (record.fault !== null || record.cells.length > 1 || record.cells[0] !== '') yield { ...record, number };
      }
    }
  } catch (error) {
    if (!(error instanceof CsvBroken)) throw error;
    yield { cells: [], fault: error.message.replace(/\.$/, ''), number: error.record };
  }
}

function firstOf<Thing>(things: Iterable<Thing>, count: number): Thing[] {
  const taken: Thing[] = [];
  for (const thing of things) if (taken.push(thing) >= count) break;
  return taken;
}

function rowOf<Key extends string>(
  number: number,
  cells: readonly string[],
  header: readonly string[],
  { places, place }: { readonly places: ReadonlyMap<Key, number>; readonly place: Place },
): ListRow<Key> {
  const at = (column: Key) => places.get(column) ?? -1;
  return {
    number,
    cell: (column) => (cells[at(column)] ?? '').trim(),
    place: (column) => ({ ...place, column: column === null ? null : (header[at(column)] ?? column) }),
  };
}

function placesOf<Key extends string>(header: readonly string[], columns: Columns<Key>): Map<Key, number> {
  const names = header.map((name) =>
    name
      .toLowerCase()
      .replaceAll(/[_\s]+/g, ' ')
      .trim(),
  );
  const places = new Map<Key, number>();
  for (const key of Object.keys(columns) as Key[]) {
    const at = names.findIndex((name) => columns[key].includes(name));
    if (at >= 0) places.set(key, at);
  }
  return places;
}
