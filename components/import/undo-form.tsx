'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import styles from './import.module.css';
import { ReasonField } from './reason-field';
import { send } from './send';

/** Takes a whole import back, with a reason. */
export function UndoForm({ id }: { id: string }) {
  const router = useRouter();
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
      <ReasonField label="Why it is undone" value={reason} onReason={setReason} />
      <p className={styles.buttons}>
        <button type="submit" className={styles.plain} aria-disabled={state.busy}>
          {state.busy ? 'Undoing …' : 'Undo the whole import'}
        </button>
      </p>
      <div role="alert">{state.sentence && <p className={styles.problem}>{state.sentence}</p>}</div>
    </form>
  );
}
