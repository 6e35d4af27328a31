import type { ReactNode } from 'react';
import styles from './data-table.module.css';

export type Column = {
  readonly key: string;
  readonly head: ReactNode;
  readonly align?: 'number' | 'text' | 'date';
  /** Set where the rows are in this column's order. */
  readonly sorted?: 'ascending' | 'descending';
};

/** A table as a figure of its own: named for a screen reader, scrolls sideways by itself where it must. */
export function DataTable({
  name,
  columns,
  children,
}: {
  name: string;
  columns: readonly Column[];
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={name}>
      <table className={styles.table}>
        <caption className="visually-hidden">{name}</caption>
        <thead>
          <tr>
            {columns.map(({ key, head, align, sorted }) => (
              <th key={key} scope="col" className={align && styles[align]} {...(sorted && { 'aria-sort': sorted })}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </section>
  );
}

export { styles as tableStyles };
