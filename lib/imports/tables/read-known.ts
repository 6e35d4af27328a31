import { type IsoDate, type Precision, precisions } from '@/lib/turnaround/case';
import { CellRefused } from './cell-refused';
import { readRough } from './read-rough';
import { fieldText, oneOf } from './row-fields';
import type { TableContext } from './table-context';
import type { TableRow } from './table-row';

export type Known = { readonly knownAt: IsoDate; readonly knownPrecision: Precision };

/** When the world could know the row's fact: as the row says, or when its source came out. @throws CellRefused */
export function readKnown(row: TableRow, publishedOn: string | null, context: TableContext): Known {
  const { text, at } = fieldText(row, 'known_on', context);
  if (text === '' && publishedOn === null) {
    throw new CellRefused(
      at,
      '',
      'nothing says since when this is known',
      'a date in known_on or a source with its date',
    );
  }
  const rough = readRough(text || (publishedOn ?? ''), context.mapping.dates);
  if (!rough.ok) throw new CellRefused(at, text, rough.why, 'a date, such as 2024-06-25');
  return { knownAt: rough.last, knownPrecision: oneOf(row, 'known_precision', precisions, rough.precision, context) };
}
