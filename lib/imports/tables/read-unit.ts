import type { Metric } from '@/lib/turnaround/catalogue';
import { CellRefused } from './cell-refused';
import { fieldText } from './row-fields';
import type { TableContext } from './table-context';
import type { TableRow } from './table-row';

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** The unit of a row's value; people and ratios need not be told. @throws CellRefused */
export function readUnit(row: TableRow, metric: Metric, context: TableContext): string {
  if (metric.unitKind === 'money') return currencyIn(row, context);
  const at = context.columns.at.get('unit');
  const text = at === undefined ? '' : (row.cells[at]?.text.trim() ?? '');
  const isMultiple = metric.unitKind === 'times' && /^(?:ratio|x|×|times)$/i.test(text);
  if (text === '' || text === metric.unitKind || isMultiple) return metric.unitKind;
  throw new CellRefused(at ?? null, text, `it is not the unit of ${metric.name}`, metric.unitKind);
}

function currencyIn(row: TableRow, context: TableContext): string {
  const { text, at } = fieldText(row, 'unit', context);
  if (text === '')
    throw new CellRefused(at, '', 'nothing says which currency the value is in', 'a currency, such as USD');
  if (!currencies.has(text)) throw new CellRefused(at, text, 'it is not a currency', 'an ISO 4217 code, such as USD');
  return text;
}
