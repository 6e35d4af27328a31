import { type ListMeaning, sharedMeanings } from '@/lib/imports/filings/lists/meanings';
import { type ListFormat, type ListHead, meaningNames } from '@/lib/imports/filings/lists/settle-columns';
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
  const needsYou = ({ is }: ListHead) =>
    isAsked && (is === null || (!sharedMeanings.has(is) && heads.filter((head) => head.is === is).length > 1));
  const leftOut = heads.filter(({ is }) => is === 'left out' || is === null).length;
  const options = meaningsOf(format).map((meaning) => [meaning, meaningNames[meaning]] as const);
  return (
    <details className={styles.columns} open={isAsked || undefined}>
      <summary>
        Columns: {heads.length - leftOut} read, {leftOut} left out
      </summary>
      {questions.map((question) => (
        <p key={question} className={styles.problem}>
          {question}
        </p>
      ))}
      <div className={styles.fields}>
        {heads.map((head) => (
          <SelectField
            key={head.header}
            name={head.header}
            field={`list column ${head.header}`}
            value={head.is ?? ''}
            hint={needsYou(head) ? 'Needs you' : undefined}
            options={head.is === null ? [['', isAsked ? 'Choose …' : 'Left out'], ...options] : options}
            onChange={(value) => value !== '' && onColumn(head.header, value as ListMeaning)}
          />
        ))}
      </div>
    </details>
  );
}
