import type { Rejected } from '@/lib/imports/proposed';
import { quoted } from '@/lib/imports/quoted';
import { rejected, whereOf } from '../rejected';
import type { ListRow } from './list-table';
import type { ListMeaning } from './meanings';

/** Why a row of a list is refused, by one of its cells: what was read, why that will not do, and what was expected. */
export function refusedCell(row: ListRow, meaning: ListMeaning, why: string, expected: string): Rejected {
  const [place, text] = [row.place(meaning), row.text(meaning)];
  const read = text === '' ? 'The cell is blank' : `Read ${quoted(text)}`;
  return rejected(place, text, expected, `${whereOf(place)}: ${read}: ${why}. Expected ${expected}.`);
}
