import type { EditContext } from '@/lib/edits/context';
import { columnName, rowName } from '@/lib/edits/grid';
import type { GridChange } from '@/lib/edits/grid-changes';
import styles from './edit.module.css';

type Props = { changes: readonly GridChange[]; context: EditContext; onDrop(cell: string): void };

/** What will be stored, cell by cell, and a way to leave one out. */
export function GridChanges({ changes, context, onDrop }: Props) {
  return (
    <table className={styles.differences}>
      <caption className="visually-hidden">What will be stored</caption>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col">Is</th>
          <th scope="col">Will be</th>
          <th scope="col">
            <span className="visually-hidden">Leave out</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ cell, row, column, was, will, problems }) => {
          const name = `${rowName(row, context.currency)}, ${columnName(column)}`;
          const problem = problems.find(({ field }) => field === 'value');
          return (
            <tr key={cell}>
              <th scope="row">{name}</th>
              <td>{was ?? 'not recorded'}</td>
              <td>
                <strong>{will ?? 'taken back'}</strong>
                {problem && <span className={styles.wrong}>{problem.sentence}</span>}
              </td>
              <td>
                <button type="button" className={styles.quiet} onClick={() => onDrop(cell)}>
                  Leave out<span className="visually-hidden"> {name}</span>
                </button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
