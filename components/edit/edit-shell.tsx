'use client';

import { type ReactNode, useId } from 'react';
import styles from './edit.module.css';
import { Field } from './field';
import { ProblemSummary } from './problem-summary';
import type { EditFormState } from './use-edit-form';

type Props<D extends object> = {
  form: EditFormState<D>;
  /** Names the form for a screen reader. */
  label: string;
  submit: string;
  /** What is asked for the reason. */
  why?: string;
  /** Both versions, where somebody was first. */
  conflict?: ReactNode;
  /** Whether to save now; false asks something first. */
  check?: () => boolean;
  /** Ways beside saving, such as withdrawing. */
  more?: ReactNode;
  children: ReactNode;
};

/** What stands around the fields of every form: drafts of an earlier visit, what is wrong, the reason, the way to store. */
export function EditShell<D extends object>({
  form,
  label,
  submit,
  why = 'Why is this changed?',
  conflict,
  check = () => true,
  more,
  children,
}: Props<D>) {
  const { problems, tries, reason, said, sending } = form;
  const status = useId();
  const isRefused = tries > 0 && problems.length > 0;
  return (
    <form
      noValidate
      className={styles.form}
      aria-label={label}
      aria-describedby={status}
      onBlur={({ target }) => {
        const field = target.closest<HTMLElement>('[data-field]')?.dataset.field;
        if (field && 'value' in target && target.value !== '') form.touch(field);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (problems.length > 0 || check()) form.store();
      }}
    >
      {conflict}
      {isRefused && <ProblemSummary problems={problems} turn={tries} />}
      {children}
      <div className={styles.store}>
        <Field name="reason" label={why} problem={form.problemOf('reason')} wide>
          {(input) => (
            <textarea {...input} rows={2} value={reason} onChange={({ target }) => form.setReason(target.value)} />
          )}
        </Field>
        <p className={styles.buttons}>
          <button type="submit" className={styles.main} aria-disabled={sending.kind === 'sending'}>
            {submit}
          </button>
          {more}
        </p>
        <p id={status} role="status" className={styles.said} data-failed={said !== '' && sending.kind !== 'sending'}>
          {said}
        </p>
      </div>
    </form>
  );
}
