import { type ReactNode, useId } from 'react';
import styles from './edit.module.css';

/** What an input needs of its field: its id, and what describes it. */
export type InputProps = {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
};

type Props = {
  /** The field's name in the draft; its problems are found by it. */
  name: string;
  label: string;
  hint?: ReactNode;
  /** What is wrong with it, in a sentence. */
  problem?: string | undefined;
  /** How what was typed is read. */
  reading?: ReactNode;
  wide?: boolean;
  children(input: InputProps): ReactNode;
};

/** One input with its label above, and below it how it is read or what is wrong with it. */
export function Field({ name, label, hint, problem, reading, wide = false, children }: Props) {
  const id = useId();
  const [input, below, told] = [`${id}-input`, `${id}-below`, `${id}-told`];
  const described = [hint && below, (problem || reading) && told].filter(Boolean).join(' ');
  return (
    <div className={styles.field} data-field={name} data-wide={wide || undefined}>
      <label htmlFor={input}>{label}</label>
      {hint && (
        <p id={below} className={styles.hint}>
          {hint}
        </p>
      )}
      {children({
        id: input,
        ...(described && { 'aria-describedby': described }),
        ...(problem && { 'aria-invalid': true as const }),
      })}
      {problem ? (
        <p id={told} className={styles.wrong}>
          {problem}
        </p>
      ) : (
        reading && (
          <div id={told} className={styles.reading}>
            {reading}
          </div>
        )
      )}
    </div>
  );
}
