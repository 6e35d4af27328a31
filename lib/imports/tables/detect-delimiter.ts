import { CsvBroken, type CsvForm, type CsvRecord, csvSplitter } from './split-csv';

export const delimiters = [',', ';', '\t', '|'] as const;

export type DetectedForm = {
  /** The delimiters that fit; a person must choose where there are two. */
  readonly delimiters: readonly string[];
  /** True when the first line only names the delimiter, as some spreadsheets write and read. */
  readonly directive: boolean;
  readonly form: (delimiter: string) => CsvForm;
};

const directive = /^sep=(.)\r?\n/;

/**
 * The delimiters of a text from its beginning: those that split nearly all lines into as many cells as the widest,
 * two or more. Where none does, because titles stand above the table, the one that splits most lines alike.
 */
export function detectForm(sample: string, whole: boolean, quote = '"'): DetectedForm {
  const newline = sample.includes('\n') || !sample.includes('\r') ? '\n' : '\r';
  const form = (delimiter: string): CsvForm => ({ delimiter, quote, newline });
  const told = directive.exec(sample)?.[1];
  if (told) return { delimiters: [told], directive: true, form };
  const steady = delimiters.filter((delimiter) => steadiness(firstRecords(sample, form(delimiter), whole)) >= 0.9);
  const [fallback = ','] = delimiters
    .map((delimiter) => ({ delimiter, alike: linesAlike(firstRecords(sample, form(delimiter), whole)) }))
    .toSorted((one, other) => other.alike - one.alike)
    .map(({ delimiter }) => delimiter);
  return { delimiters: steady.length > 0 ? steady : [fallback], directive: false, form };
}

/** The share of records with as many cells as the widest, which must have two or more. */
function steadiness(records: readonly CsvRecord[]): number {
  const widths = records
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ cells }) => cells.length);
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  return widest < 2 ? 0 : widths.filter((width) => width === widest).length / widths.length;
}

/** How many records have as many cells as most of those with two or more. */
function linesAlike(records: readonly CsvRecord[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of records) if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

function firstRecords(sample: string, form: CsvForm, whole: boolean): CsvRecord[] {
  const records: CsvRecord[] = [];
  const splitter = csvSplitter(form);
  try {
    for (const record of splitter.push(sample)) records.push(record);
    if (whole) for (const record of splitter.end()) records.push(record);
  } catch (error) {
    if (!(error instanceof CsvBroken)) throw error;
  }
  return records;
}
