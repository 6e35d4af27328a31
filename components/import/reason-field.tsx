import { useId } from 'react';
import styles from './import.module.css';

type Props = { label: string; value: string; onReason(reason: string): void };

/** Why a whole import is saved or undone. */
export function ReasonField({ label, value, onReason }: Props) {
  const field = useId();
  return (
    <label className={styles.field} htmlFor={field}>
      <span>{label}</span>
      <input
        id={field}
        name="reason"
        required
        maxLength={2_000}
        value={value}
        onChange={({ target }) => onReason(target.value)}
      />
    </label>
  );
}
