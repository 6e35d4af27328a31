import type { Place, Rejected } from '@/lib/imports/proposed';
import { cleanText } from '@/lib/text/clean-text';

/** A file with more rows that are not taken than this is refused whole. */
export const mostRejected = 10_000;

const longest = 80;

/** What was read, short enough for a sentence and safe to show. */
function asRead(text: string): string {
  const clean = cleanText(text);
  return clean.length > longest ? `${clean.slice(0, longest)}…` : clean;
}

/** Something that is not taken. Without a sentence of its own it says what was read and what was expected. */
export function rejected(place: Place, read: string, expected: string, sentence?: string): Rejected {
  const told = asRead(read);
  const usual = `${whereOf(place)}: ${told === '' ? 'nothing' : `“${told}”`} was read, ${expected} was expected.`;
  return { kind: 'rejected', place, read: told, expected, sentence: sentence ?? usual };
}

/** "companyfacts.json, facts.us-gaap", "il.csv, row 3, column date". */
export function whereOf({ file, sheet, row, column, path }: Place): string {
  const parts = [file, sheet, path, row === null ? null : `row ${row}`, column && `column ${column}`];
  return parts.filter((part) => part).join(', ');
}
