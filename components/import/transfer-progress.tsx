'use client';

import styles from './import.module.css';
import { quarterWords, sizeWords, timeLeft } from './progress-words';

type Props = { name: string; sent: number; total: number; since: number; onCancel(): void };

/** How much of a file has arrived. */
export function TransferProgress({ name, sent, total, since, onCancel }: Props) {
  const done = sent / Math.max(total, 1);
  const left = timeLeft(done, Date.now() - since);
  return (
    <div className={styles.progress}>
      <p>
        Sending <strong className={styles.name}>{name}</strong>
      </p>
      <progress max={total} value={sent} aria-label={`Sending ${name}`} />
      <p className={styles.quiet}>
        {sizeWords(sent)} of {sizeWords(total)}
        {left && `, ${left}`}
      </p>
      <p role="status" className="visually-hidden">
        Sending, {quarterWords(done)}
      </p>
      <button type="button" className={styles.plain} onClick={onCancel}>
        Cancel
      </button>
    </div>
  );
}
