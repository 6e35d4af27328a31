import styles from './sheets.module.css';
import { stateWords } from './state-words';

/** What the marks of a sheet mean. */
export function Legend() {
  return (
    <ul className={styles.legend} aria-label="What the marks mean">
      {Object.entries(stateWords).map(([state, { mark, words }]) => (
        <li key={state} data-state={state}>
          <span aria-hidden="true">{mark}</span> {words}
        </li>
      ))}
    </ul>
  );
}
