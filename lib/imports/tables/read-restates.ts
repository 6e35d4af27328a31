import type { ProposedFact } from '@/lib/imports/proposed';
import { CellRefused } from './cell-refused';
import { limits } from './limits';
import { ownText } from './own-text';
import { shortText } from './row-fields';
import type { TableContext } from './table-context';
import type { TableRow } from './table-row';

/** The name of a row's fact, and which fact of the file it restates; neither where the row tells neither. @throws CellRefused */
export function readRestates(row: TableRow, context: TableContext): Pick<ProposedFact, 'key' | 'restates'> {
  const own = shortText(row, 'fact_key', 200, context);
  const earlier = shortText(row, 'restates', 200, context);
  if (own.text === '' && earlier.text === '') return {};
  if (own.text !== '') noteKey(own.text, own.at, context.factKeys);
  const key = own.text === '' ? {} : { key: own.text };
  if (earlier.text === '') return key;
  const { text: reason, at } = shortText(row, 'restates_reason', 2_000, context);
  if (reason === '')
    throw new CellRefused(at ?? earlier.at, '', 'nothing says why it was restated', 'a reason in restates_reason');
  return { ...key, restates: { key: earlier.text, reason } };
}

function noteKey(key: string, at: number | null, seen: Set<string>): void {
  if (seen.has(key))
    throw new CellRefused(at, key, 'another row has the same fact_key', 'a name of its own for each fact');
  if (seen.size >= limits.factKeys) throw new CellRefused(at, key, `over ${limits.factKeys} facts are named`, 'fewer');
  seen.add(ownText(key));
}
