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

/** One input with its label above, and below it what is wrong with it, how it is read, or what may be typed. */
export function Field({ name, label, hint, problem, reading, wide = false, children }: Props) {
  const id = useId();
  const [input, told] = [`${id}-input`, `${id}-told`];
  const below = reading ?? hint;
  return (
    <div className={styles.field} data-field={name} data-wide={wide || undefined}>
      <label htmlFor={input}>{label}</label>
      {children({
        id: input,
        ...((problem || below) && { 'aria-describedby': told }),
        ...(problem && { 'aria-invalid': true as const }),
      })}
      {problem ? (
        <p id={told} className={styles.wrong}>
          {problem}
        </p>
      ) : (
        below && (
          <div id={told} className={styles.reading}>
            {below}
          </div>
        )
      )}
    </div>
  );
}
