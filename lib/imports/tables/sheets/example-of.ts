import { decimal, plainText } from '@/lib/figures/decimal';
import type { Figure } from '@/lib/figures/figure';
import { formatFigure } from '@/lib/figures/format';
import { readValue } from '@/lib/imports/tables/read-value';
import type { Cell } from '@/lib/imports/tables/table-row';
import { catalogue, type MetricKey } from '@/lib/turnaround/catalogue';
import type { TableDraft } from './drafts';
import { cellAt, isFilled, isValue } from './grid';
import type { Example } from './questions';
import type { CellAt, UnderstoodMoney } from './understanding';

export type FoundCell = { readonly cell: Cell; readonly at: CellAt; readonly metric: MetricKey };

/** The first cell of a table's lines of metrics for which a test holds. */
export function firstCell(
  { table, found, lines }: TableDraft,
  sheet: string | null,
  wanted: (metric: MetricKey, text: string) => boolean,
): FoundCell | null {
  const isDown = table.layout === 'periods down';
  for (const { at, settled } of lines) {
    const { metric } = settled;
    if (metric === null) continue;
    for (const row of isDown ? found.body : found.body.filter((one) => one.row === at)) {
      const columns = isDown ? [at] : table.columns.filter(({ is }) => is === 'values').map(({ column }) => column);
      for (const column of columns) {
        const cell = cellAt(row, column);
        if (isFilled(cell) && isValue(cell) && wanted(metric, cell.text))
          return { cell, metric, at: { sheet, row: row.row, column, text: cell.text.trim() } };
      }
    }
  }
  return null;
}

/** What a cell becomes, for a person; null where it cannot be read yet. */
export function exampleOf(
  { cell, at, metric }: FoundCell,
  { scale, currency }: Pick<UnderstoodMoney, 'scale' | 'currency'>,
  { negated = false, name = null }: { readonly negated?: boolean; readonly name?: string | null } = {},
): Example | null {
  const { unitKind, name: whole } = catalogue[metric];
  const unit = unitKind === 'money' ? (currency ?? 'XXX') : unitKind;
  try {
    const value = readValue(cell, 0, { unit, floor: null, numbers: 'en', moneyIn: scale ?? 'units' });
    if (value.kind === 'missing') return null;
    const figure = negated ? opposite(value.figure) : value.figure;
    const after = formatFigure(figure, { unit, locale: 'en-GB', style: 'full', floor: null }).replace(/¤|XXX\s?/, '');
    return { cell: at, before: at.text, after: `${whole}${name ? `, ${name}` : ''}: ${after}` };
  } catch {
    return null;
  }
}

/** A figure with the other sign. */
export function opposite({ low, high, lowOpen, highOpen, approximate }: Figure): Figure {
  const turned = (amount: string | null) => (amount === null ? null : plainText(decimal(amount).negated()));
  return { low: turned(high), high: turned(low), lowOpen: highOpen, highOpen: lowOpen, approximate };
}
