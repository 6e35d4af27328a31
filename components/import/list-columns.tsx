import type { ListMeaning } from '@/lib/imports/filings/lists/meanings';
import { type ListFormat, type ListHead, meaningNames } from '@/lib/imports/filings/lists/settle-columns';
import { counted } from './count-words';
import { SelectField } from './field';
import styles from './import.module.css';
import { meaningsOf } from './list-edits';

type Props = {
  format: ListFormat;
  heads: readonly ListHead[];
  questions: readonly string[];
  onColumn(header: string, is: ListMeaning): void;
};

/** What each column of a list holds: open while something is asked, and to be looked at otherwise. */
export function ListColumns({ format, heads, questions, onColumn }: Props) {
  const isAsked = questions.length > 0;
  const leftOut = heads.filter(({ is }) => is === 'left out' || is === null).length;
  const options = meaningsOf(format).map((meaning) => [meaning, meaningNames[meaning]] as const);
  return (
    <details className={styles.columns} open={isAsked || undefined}>
      <summary>
        Columns: {heads.length - leftOut} read, {leftOut} left out
      </summary>
      <ul className={styles.problem}>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      <div className={styles.fields}>
        {heads.map(({ header, is }) => (
          <SelectField
            key={header}
            name={header}
            value={is ?? ''}
            options={is === null ? [['', isAsked ? 'Choose …' : 'Left out'], ...options] : options}
            onChange={(value) => value !== '' && onColumn(header, value as ListMeaning)}
          />
        ))}
      </div>
      <p className={styles.said}>{counted(heads.length, 'column')}.</p>
    </details>
  );
}
