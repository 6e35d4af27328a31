import { endBefore } from '@/lib/imports/tables/period-span';
import { anyMonth, monthOf, unaccented } from '@/lib/imports/tables/period-words';
import type { TableRow } from '@/lib/imports/tables/table-row';

const words =
  '(?:(?:fiscal|financial|accounting|reporting) )?year[- ]?(?:ends?|ended|ending|end is|to)|fye|y/e|(?:geschafts|wirtschafts)jahr(?: endet)?|exercice clos|ejercicio cerrado';
const said = new RegExp(
  `(?<![\\p{L}\\d])(?:${words})(?: on| at| am| zum| le| el|:)*(?: the)? (?:(\\d{1,2})(?:st|nd|rd|th|\\.)?(?: of| de)? ?(${anyMonth})|(${anyMonth})\\.? ?(\\d{1,2}(?!\\d))?|(\\d{1,2})\\.(\\d{1,2})\\.)(?![\\p{L}])`,
  'u',
);

const named = new RegExp(`(?<![\\p{L}\\d])(${anyMonth})\\.?[\\s,'’/-]{1,3}((?:19|20)\\d\\d)(?!\\d)`, 'gu');

/** The last days of the months that titles name, the latest first: "Management accounts – September 2024". */
export function endsNamed(remarks: readonly TableRow[]): string[] {
  const ends = textsOf(remarks).flatMap((text) =>
    [...text.matchAll(named)].map(([, month = '', year = '']) =>
      new Date(Date.UTC(Number(year), monthOf(month), 0)).toISOString().slice(0, 10),
    ),
  );
  return [...new Set(ends)].sort().reverse();
}

/** The years that titles and the sheet's name hold. */
export function yearsNamed(remarks: readonly TableRow[], name: string | null): string[] {
  const texts = [...textsOf(remarks), name ?? ''];
  const years = texts.flatMap((text) =>
    [...text.matchAll(/(?<!\d)(?:19[5-9]\d|20[0-6]\d)(?!\d)/g)].map(([year]) => year),
  );
  return [...new Set(years)].slice(0, 12);
}

function textsOf(remarks: readonly TableRow[]): string[] {
  return remarks.flatMap(({ cells }) =>
    cells.flatMap(({ kind, text }) => (kind === 'text' && text.length <= 300 ? [unaccented(text)] : [])),
  );
}

/**
 * When a year ends, `MM-DD`, by what titles and remarks say: "Financial year ends 31 March", "for the year ended 30 June
 * 2024". Null where they say nothing, a day within a month, or two things.
 */
export function yearEndSaid(remarks: readonly TableRow[]): string | null {
  const ends = textsOf(remarks).flatMap(yearEndIn);
  return new Set(ends).size === 1 ? (ends[0] ?? null) : null;
}

function yearEndIn(text: string): string[] {
  const [, before, month, name, after, shortDay, shortMonth] = said.exec(text.replaceAll(/\s+/g, ' ')) ?? [];
  const number = shortMonth === undefined ? monthOf(month ?? name ?? '') : Number(shortMonth);
  if (number < 1 || number > 12) return [];
  const end = endBefore((number % 12) + 1);
  const day = before ?? after ?? shortDay;
  return day === undefined || day.padStart(2, '0') === end.slice(3) || (number === 2 && day === '29') ? [end] : [];
}
