'use client';

import type { SheetView } from '@/lib/imports/files/sheet-views';
import type { Mapping } from '@/lib/imports/tables/mapping';
import { stateAt, type UnderstoodTable } from '@/lib/imports/tables/sheets/understanding';
import { ColumnMeaning } from './column-meaning';
import { RowMeaning } from './row-meaning';
import styles from './sheets.module.css';
import { shownNumber } from './shown-number';

type Props = {
  name: string;
  table: UnderstoodTable;
  view: SheetView;
  mapping: Mapping;
  onMapping(mapping: Mapping): void;
};

/** A table of a sheet as it stands there; each row and column says what it was understood to be. */
export function SheetTable({ name, table, view, mapping, onMapping }: Props) {
  const texts = new Map(view.rows.map(({ row, cells }) => [row, cells]));
  const labels = table.columns.find(({ is }) => is === 'labels' || is === 'periods');
  const others = table.columns.filter((column) => column !== labels);
  const rows = table.rows.filter(({ row }) => texts.has(row));
  const title = `${name}, rows ${table.headRows[0]} to ${table.lastRow}`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={title}>
      <table className={styles.sheet}>
        <caption className="visually-hidden">{name}, with what each row and column was understood to be</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {labels?.head || 'Row'}
            </th>
            {others.map((column) => (
              <th key={column.column} scope="col" data-state={column.state} data-is={column.is}>
                <span className={styles.head}>{column.head || '(no head)'}</span>
                <ColumnMeaning column={column} layout={table.layout} mapping={mapping} onMapping={onMapping} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row} data-state={row.state} data-is={row.is}>
              <th scope="row" className={styles.label}>
                <span className={styles.rowLabel}>{row.label || `Row ${row.row}`}</span>
                <RowMeaning row={row} layout={table.layout} mapping={mapping} onMapping={onMapping} />
              </th>
              {others.map((column) => {
                const text = texts.get(row.row)?.[column.column] ?? '';
                return (
                  <td
                    key={column.column}
                    data-state={text === '' ? undefined : stateAt(row, column)}
                    data-is={column.is}
                  >
                    {column.is === 'values' ? shownNumber(text) : text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
