import type { TableRow } from '@/lib/imports/tables/table-row';
import { dayToken, monthOf } from './day-tokens';
import type { ListTable } from './list-table';

const total = /^(?:grand |sub-?)?totals?\b ?:?$|^(?:summe|gesamt|total général)$/i;
const year = /^(?:fy |calendar year |year )?(?:19|20)\d{2}$/i;

/** What a row is that speaks of no company: in words for many of its kind. Null for any other row. */
export function sideRow({ headerRow, at, heads }: ListTable, { cells }: TableRow): string | null {
  const texts = cells.map(({ text, merged }) => (merged ? '' : text.trim()));
  const filled = texts.filter((text) => text !== '');
  if (heads.every(({ at: column }) => (texts[column] ?? '') === (headerRow.cells[column]?.text.trim() ?? '')))
    return 'rows that repeat the heads';
  const dates = [...at].flatMap(([meaning, columns]) => (meaning.endsWith('day') ? columns : []));
  if (filled.some((text) => total.test(text)) && dates.every((column) => !/\d/.test(texts[column] ?? '')))
    return 'rows of totals';
  const [only = ''] = filled;
  const names = at.get('company') ?? [];
  const isUnderName = names.some((column) => (texts[column] ?? '') !== '');
  return filled.length === 1 && (isHeading(only) || !isUnderName) ? 'headings and remarks between the rows' : null;
}

/** "January", "January 2024", "2024", "Q1 2024". */
function isHeading(text: string): boolean {
  const small = text.toLowerCase().replace(/:$/, '');
  if (year.test(small) || monthOf(small) > 0 || /^q[1-4] \d{4}$/.test(small)) return true;
  return dayToken(small, 'month first')?.length === small.length;
}
