import type { SampleRow } from '@/lib/imports/filings/lists/sample';
import type { ListFormat } from '@/lib/imports/filings/lists/settle-columns';
import styles from './import.module.css';

type Props = { format: ListFormat; rows: readonly SampleRow[] };

/** The first rows of a list as they would be read, and why one is not. */
export function ListSample({ format, rows }: Props) {
  if (rows.length === 0) return null;
  const day = format === 'notices' ? 'Notice' : 'Day';
  return (
    <div className={styles.sample}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label="The first rows as they would be read">
        <table className={styles.heads}>
          <caption className="visually-hidden">The first rows as they would be read</caption>
          <thead>
            <tr>
              {['Row', 'Company', day, 'Lay-off', 'People', 'Place'].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, sheet, name, says, why }) => (
              <tr key={`${sheet} ${row}`}>
                <th scope="row">{sheet === null ? row : `${sheet}, ${row}`}</th>
                {says ? (
                  <>
                    <td>{name}</td>
                    <td>{says.day}</td>
                    <td>{says.leaves}</td>
                    <td>{says.count}</td>
                    <td>{says.place}</td>
                  </>
                ) : (
                  <td colSpan={5} className={styles.wrapped}>
                    {why}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
