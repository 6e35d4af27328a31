'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { ImportCounts } from '@/lib/imports/planned';
import { changesSomething, commitWords, flagWords, saveWords } from './count-words';
import styles from './import.module.css';
import { ReasonField } from './reason-field';
import { send } from './send';

type Props = {
  id: string;
  fileName: string;
  format: string;
  counts: ImportCounts;
  person: string;
  company: string | null;
};
type Told = { readonly outcome: string; readonly company: string | null };

/** Saves an import, all of it or nothing, with the reason. The button says what is left out: pressing it decides so. */
export function CommitForm({ id, fileName, format, counts, person, company }: Props) {
  const router = useRouter();
  const [reason, setReason] = useState(`Import of ${fileName}`);
  const [state, setState] = useState<{ busy: boolean; sentence: string | null }>({ busy: false, sentence: null });
  const isNothing = !changesSomething(counts);

  async function commit() {
    if (state.busy) return;
    setState({ busy: true, sentence: null });
    const answer = await send<Told>(`/import/imports/${id}/commit`, { reason, leaveOutRejected: counts.rejected > 0 });
    if (answer.kind === 'refused') return setState({ busy: false, sentence: answer.sentence });
    if (answer.told.outcome === 'changed') {
      const sentence =
        'Somebody else saved a change, and what would change is different now. Nothing was saved: check it, then save.';
      setState({ busy: false, sentence });
      return router.refresh();
    }
    // Also what is under way by now: the page shows how far it is.
    setState({ busy: false, sentence: null });
    if (answer.told.company && answer.told.company !== company)
      router.push(`/companies/${answer.told.company}/import/${id}`);
    else router.refresh();
  }

  async function cancel() {
    await send(`/import/imports/${id}/cancel`, {});
    router.refresh();
  }

  return (
    <>
      <form
        method="post"
        action={`/import/imports/${id}/commit`}
        className={`${styles.bar} control`}
        aria-label="Save the import"
        onSubmit={(event) => {
          event.preventDefault();
          void commit();
        }}
      >
        {counts.flagged > 0 && (
          <p className={styles.flag}>
            <span aria-hidden="true">⚑ </span>
            {flagWords(counts.flagged)} They stay marked until somebody confirms or corrects them.
          </p>
        )}
        <p>
          <strong>{commitWords(counts, format)}</strong> All of it or nothing, and it can be undone.
        </p>
        {!isNothing && (
          <ReasonField
            label={`Why, for the record (saved with the name “${person}”)`}
            value={reason}
            onReason={setReason}
          />
        )}
        <input type="hidden" name="leaveOutRejected" value={String(counts.rejected > 0)} />
        <p className={styles.buttons}>
          {!isNothing && (
            <button type="submit" className={styles.main} aria-disabled={state.busy}>
              {state.busy ? 'Saving …' : saveWords(counts, format)}
            </button>
          )}
          <button
            type="submit"
            form={`cancel ${id}`}
            className={styles.plain}
            onClick={(event) => {
              event.preventDefault();
              void cancel();
            }}
          >
            {isNothing ? 'Close this import' : 'Cancel: save nothing'}
          </button>
        </p>
        <div role="alert">{state.sentence && <p className={styles.problem}>{state.sentence}</p>}</div>
      </form>
      <form id={`cancel ${id}`} method="post" action={`/import/imports/${id}/cancel`} hidden />
    </>
  );
}
