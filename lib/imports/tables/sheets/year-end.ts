import { endBefore } from '@/lib/imports/tables/period-span';
import { anyMonth, monthOf, unaccented } from '@/lib/imports/tables/period-words';
import type { TableRow } from '@/lib/imports/tables/table-row';

const words =
  '(?:(?:fiscal|financial|accounting|reporting) )?year[- ]?(?:ends?|ended|ending|end is|to)|fye|y/e|(?:geschafts|wirtschafts)jahr(?: endet)?|exercice clos|ejercicio cerrado';
const said = new RegExp(
  `(?<![\\p{L}\\d])(?:${words})(?: on| at| am| zum| le| el|:)*(?: the)? (?:(\\d{1,2})(?:st|nd|rd|th|\\.)?(?: of| de)? ?(${anyMonth})|(${anyMonth})\\.? ?(\\d{1,2}(?!\\d))?|(\\d{1,2})\\.(\\d{1,2})\\.)(?![\\p{L}])`,
  'u',
);

/**
 * When a year ends, `MM-DD`, by what titles and remarks say: "Financial year ends 31 March", "for the year ended 30 June
 * 2024". Null where they say nothing, a day within a month, or two things.
 */
export function yearEndSaid(remarks: readonly TableRow[]): string | null {
  const ends = remarks.flatMap(({ cells }) =>
    cells.flatMap(({ kind, text }) => (kind === 'text' ? yearEndIn(text) : [])),
  );
  return new Set(ends).size === 1 ? (ends[0] ?? null) : null;
}

function yearEndIn(text: string): string[] {
  if (text.length > 300) return [];
  const [, before, month, name, after, shortDay, shortMonth] =
    said.exec(unaccented(text).replaceAll(/\s+/g, ' ')) ?? [];
  const number = shortMonth === undefined ? monthOf(month ?? name ?? '') : Number(shortMonth);
  if (number < 1 || number > 12) return [];
  const end = endBefore((number % 12) + 1);
  const day = before ?? after ?? shortDay;
  return day === undefined || day.padStart(2, '0') === end.slice(3) || (number === 2 && day === '29') ? [end] : [];
}
