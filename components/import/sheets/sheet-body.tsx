'use client';

import type { SheetView } from '@/lib/imports/files/sheet-views';
import type { Mapping } from '@/lib/imports/tables/mapping';
import type { UnderstoodSheet } from '@/lib/imports/tables/sheets/understanding';
import { SheetTable } from './sheet-table';
import styles from './sheets.module.css';

type Props = { sheet: UnderstoodSheet; view: SheetView; mapping: Mapping; onMapping(mapping: Mapping): void };

/** One sheet: its titles and remarks, and its tables from top to bottom. */
export function SheetBody({ sheet, view, mapping, onMapping }: Props) {
  const { rows, columns } = view.left;
  return (
    <>
      {sheet.remarks.length > 0 && (
        <ul className={styles.remarks} aria-label="Titles and remarks">
          {sheet.remarks.slice(0, 12).map(({ row, column, text }) => (
            <li key={`${row}/${column}`}>{text}</li>
          ))}
        </ul>
      )}
      {moneyWords(sheet) && <p className={styles.quiet}>{moneyWords(sheet)}</p>}
      {sheet.tables.map((table) => (
        <SheetTable
          key={table.headRows[0] ?? table.lastRow}
          name={sheet.name ?? 'The table'}
          table={table}
          view={view}
          mapping={mapping}
          onMapping={onMapping}
        />
      ))}
      {sheet.tables.length === 0 && <RawRows view={view} />}
      {(rows > 0 || columns > 0) && (
        <p className={styles.quiet}>
          {[rows > 0 && `${rows.toLocaleString('en-US')} more rows`, columns > 0 && `${columns} more columns`]
            .filter(Boolean)
            .join(' and ')}{' '}
          are not shown here. They are read too.
        </p>
      )}
    </>
  );
}

/** "Amounts are in thousands of GBP: “£000”": as the sheet says. */
function moneyWords({ tables }: UnderstoodSheet): string | null {
  const money = tables.find(({ layout }) => layout !== 'one fact a row')?.money;
  if (!money?.currency || !money.scale) return null;
  const scale = money.scale === 'units' ? money.currency : `${money.scale} of ${money.currency}`;
  const [from] = money.from;
  return `Amounts are in ${scale}${from ? `: “${from.text.slice(0, 60)}”` : ''}.`;
}

/** A sheet in which no table was found, as it is. */
function RawRows({ view }: { view: SheetView }) {
  if (view.rows.length === 0) return <p className={styles.quiet}>The sheet is empty.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={view.name ?? 'The sheet'}>
      <table className={styles.sheet}>
        <tbody>
          {view.rows.slice(0, 40).map(({ row, cells }) => (
            <tr key={row} data-state="left out">
              <th scope="row" className={styles.label}>
                {row}
              </th>
              {cells.map((text, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                <td key={at}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
