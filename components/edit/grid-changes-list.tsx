import type { GridChange } from '@/lib/edits/grid-changes';
import styles from './edit.module.css';

type Props = { changes: readonly GridChange[]; onDrop(cell: string): void };

/** What will be saved, cell by cell, and a way to leave one out. */
export function GridChanges({ changes, onDrop }: Props) {
  return (
    <table className={styles.differences}>
      <caption className="visually-hidden">What will be saved</caption>
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
        {changes.map(({ cell, name, was, will, problems }) => {
          const problem = problems.find(({ field }) => field === 'value');
          return (
            <tr key={cell}>
              <th scope="row">{name}</th>
              <td>{was ?? 'not recorded'}</td>
              <td>
                <strong>{will ?? 'withdrawn'}</strong>
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
