import { columnLetters } from '@/lib/imports/tables/column-letters';
import type { Example } from '@/lib/imports/tables/sheets/questions';
import styles from './sheets.module.css';
import { shownNumber } from './shown-number';

/** One real cell, before and after: "B7 of Mgmt accounts: −2,834 → Cost of sales: £2,834,000". */
export function ExampleLine({ example: { cell, before, after } }: { example: Example }) {
  return (
    <p className={styles.example}>
      <span className={styles.quiet}>
        {columnLetters(cell.column)}
        {cell.row}
        {cell.sheet && ` of ${cell.sheet}`}:{' '}
      </span>
      <s>{shownNumber(before)}</s> <span aria-hidden="true">→</span> <span className="visually-hidden">becomes </span>
      <strong>{after}</strong>
    </p>
  );
}
