'use client';

import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import styles from './import.module.css';
import { send } from './send';

/** Takes a whole import back, with a reason. */
export function UndoForm({ id }: { id: string }) {
  const router = useRouter();
  const field = useId();
  const [reason, setReason] = useState('');
  const [state, setState] = useState<{ busy: boolean; sentence: string | null }>({ busy: false, sentence: null });

  async function undo() {
    if (state.busy) return;
    setState({ busy: true, sentence: null });
    const answer = await send(`/import/imports/${id}/undo`, { reason });
    setState({ busy: false, sentence: answer.kind === 'refused' ? answer.sentence : null });
    if (answer.kind === 'done') router.refresh();
  }

  return (
    <form
      method="post"
      action={`/import/imports/${id}/undo`}
      className={`${styles.bar} control`}
      aria-label="Undo the import"
      onSubmit={(event) => {
        event.preventDefault();
        void undo();
      }}
    >
      <p>
        Undoing withdraws every figure of this import and restores what it had restated. Nothing is deleted: the history
        shows both.
      </p>
      <label className={styles.field} htmlFor={field}>
        <span>Why it is undone</span>
        <input
          id={field}
          name="reason"
          required
          maxLength={2_000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      <p className={styles.buttons}>
        <button type="submit" className={styles.plain} aria-disabled={state.busy}>
          {state.busy ? 'Undoing …' : 'Undo the whole import'}
        </button>
      </p>
      <div role="alert">{state.sentence && <p className={styles.problem}>{state.sentence}</p>}</div>
    </form>
  );
}
