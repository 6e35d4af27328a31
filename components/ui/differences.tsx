import styles from './differences.module.css';

/** One thing in which two versions differ. */
export type Difference = { readonly what: string; readonly theirs: string; readonly mine: string };

/** Two versions side by side, in what they differ. */
export function Differences({ rows, caption }: { rows: readonly Difference[]; caption: string }) {
  return (
    <table className={styles.differences}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Differs</th>
          <th scope="col">Theirs</th>
          <th scope="col">Yours</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ what, theirs, mine }) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td>{theirs}</td>
            <td>{mine}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
