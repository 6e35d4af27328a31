import styles from './import.module.css';

type Props = { question: string; cik: string; isConfirmed: boolean; onConfirm(isOne: boolean): void };

/** Filings under another number or name than the company's: a person says whether they are one. */
export function FilerQuestion({ question, cik, isConfirmed, onConfirm }: Props) {
  return (
    <fieldset className={styles.plainSet}>
      <legend>Is it this company?</legend>
      <p className={styles.problem}>{question}</p>
      <label className={styles.check}>
        <input
          type="checkbox"
          name="confirmed"
          value={cik}
          checked={isConfirmed}
          onChange={({ target }) => onConfirm(target.checked)}
        />
        They are one company
      </label>
    </fieldset>
  );
}
