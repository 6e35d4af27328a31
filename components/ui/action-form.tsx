'use client';

import { useActionState, useId, useState } from 'react';
import { v4 } from 'uuid';
import styles from './action-form.module.css';
import { type Copied, copyText } from './copying';

/** One line of a form. */
export type Field = {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'email' | 'password' | 'hidden' | 'checkbox';
  readonly autoComplete?: string;
  readonly hint?: string;
  readonly value?: string;
  readonly optional?: boolean;
  readonly inputMode?: 'numeric' | 'text';
  /** Cannot be changed: shown so that password managers know whose password it is. */
  readonly fixed?: boolean;
};

/** What an action answers to a form: what is wrong and at which field, or what was done. */
export type Answered = {
  readonly problem?: { readonly field?: string; readonly sentence: string };
  readonly done?: string;
  /** An address to hand on, shown once. */
  readonly address?: string;
  /** What was typed, so that nobody types it twice. Never a password. */
  readonly values?: Readonly<Record<string, string>>;
  /** Of the next submit. */
  readonly key?: string;
};

export type Action = (before: Answered, data: FormData) => Promise<Answered>;

type Props = {
  readonly action: Action;
  readonly fields: readonly Field[];
  readonly submit: string;
  /** Names the form, or a quiet form's button, where its words do not say enough. */
  readonly label?: string;
  /** One of many on a page: its button does not stand out. */
  readonly plain?: boolean;
  /** In a line of a list: a button alone, as words. */
  readonly quiet?: boolean;
  /** What the browser does as well, where it runs script. */
  readonly onSend?: () => void;
};

/** A form that is answered in its place, also without script. */
export function ActionForm({ action, ...form }: Props) {
  const [state, send, pending] = useActionState(action, {});
  return <FormBody state={state} send={send} pending={pending} {...form} />;
}

type BodyProps = Omit<Props, 'action'> & {
  readonly state: Answered;
  readonly send: (data: FormData) => void;
  readonly pending: boolean;
};

/** The form itself, for who keeps its state. */
export function FormBody({ state, send, pending, fields, submit, label, onSend, ...look }: BodyProps) {
  const { problem } = state;
  const { plain = false, quiet = false } = look;
  return (
    <form
      action={send}
      onSubmit={onSend}
      className={quiet ? styles.inline : styles.form}
      aria-label={quiet ? undefined : label}
    >
      {problem && !problem.field && <Problem sentence={problem.sentence} />}
      <SubmitKey next={state.key} />
      {fields.map((field) => (
        <FormField
          key={field.type === 'checkbox' ? `${field.name} ${field.value}` : field.name}
          field={field}
          state={state}
        />
      ))}
      <button
        type="submit"
        className={quiet ? styles.quiet : plain ? styles.secondary : styles.submit}
        aria-disabled={pending}
        aria-label={quiet ? label : undefined}
      >
        {submit}
      </button>
      <Done state={state} />
    </form>
  );
}

/** Makes a double submit one act: the page's own key until an answer brings the next, also without script. */
export function SubmitKey({ next }: { next: string | undefined }) {
  const [first] = useState(() => v4());
  return <input type="hidden" name="key" value={next ?? first} suppressHydrationWarning />;
}

function FormField({ field, state }: { field: Field; state: Answered }) {
  const id = useId();
  const { name, label, type = 'text', hint, optional = false, fixed = false } = field;
  const value = state.values?.[name] ?? field.value;
  if (type === 'hidden') return <input type="hidden" name={name} value={field.value ?? ''} />;
  if (type === 'checkbox') return <Choice field={field} />;
  const wrong = state.problem?.field === name ? state.problem.sentence : null;
  const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={type}
        defaultValue={type === 'password' ? undefined : value}
        required={!optional}
        readOnly={fixed}
        autoComplete={field.autoComplete}
        inputMode={field.inputMode}
        maxLength={300}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={described || undefined}
        key={value}
      />
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {wrong && <Problem id={`${id}-wrong`} sentence={wrong} />}
    </div>
  );
}

/** A choice that is never made beforehand. */
function Choice({ field: { name, label, hint, value = 'yes' } }: { field: Field }) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <input id={id} type="checkbox" name={name} value={value} aria-describedby={hint ? `${id}-hint` : undefined} />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** What went wrong, in one sentence, said aloud by screen readers. */
export function Problem({ id, sentence }: { id?: string; sentence: string }) {
  return (
    <p id={id} role="alert" className={styles.problem}>
      {sentence}
    </p>
  );
}

function Done({ state }: { state: Answered }) {
  return (
    <div role="status" className={styles.done}>
      {state.done && <p>{state.done}</p>}
      {state.address && <HandOn address={state.address} />}
    </div>
  );
}

function HandOn({ address }: { address: string }) {
  const [copied, setCopied] = useState<Copied | null>(null);
  return (
    <>
      <input readOnly value={address} aria-label="Address to hand on" className={styles.address} />
      <button
        type="button"
        className={styles.quiet}
        onClick={async () => setCopied(await copyText('Address', address))}
      >
        {copied?.said ?? 'Copy the address'}
      </button>
    </>
  );
}
