'use client';

import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import type { ImportCounts } from '@/lib/imports/planned';
import { changesSomething, commitWords, counted, countedIn } from './count-words';
import styles from './import.module.css';
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

/** Stores an import, all of it or nothing, once it is said why and what of it is left out. */
export function CommitForm({ id, fileName, format, counts, person, company }: Props) {
  const router = useRouter();
  const field = useId();
  const [reason, setReason] = useState(`Import of ${fileName}`);
  const [without, setWithout] = useState(false);
  const [state, setState] = useState<{ busy: boolean; sentence: string | null }>({ busy: false, sentence: null });
  const isNothing = !changesSomething(counts);

  async function commit() {
    if (state.busy) return;
    if (counts.rejected > 0 && !without)
      return setState({
        busy: false,
        sentence: 'Some cells were rejected. Tick that they are left out, or mend the file and bring it again.',
      });
    setState({ busy: true, sentence: null });
    const answer = await send<Told>(`/import/imports/${id}/commit`, { reason, leaveOutRejected: without });
    if (answer.kind === 'refused') return setState({ busy: false, sentence: answer.sentence });
    if (answer.told.outcome === 'changed') {
      const sentence =
        'Somebody stored something meanwhile, and what would change is different now. Nothing was stored: look again, then store.';
      setState({ busy: false, sentence });
      return router.refresh();
    }
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
    <form
      className={`${styles.bar} control`}
      aria-label="Store the import"
      onSubmit={(event) => {
        event.preventDefault();
        void commit();
      }}
    >
      <p>
        <strong>{commitWords(counts, format)}</strong> All of it or nothing, and it can be undone.
      </p>
      {!isNothing && (
        <>
          <label className={styles.field} htmlFor={field}>
            <span>Why, for the record (stored with the name “{person}”)</span>
            <input
              id={field}
              required
              maxLength={2_000}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </label>
          {counts.rejected > 0 && (
            <label className={styles.check}>
              <input type="checkbox" checked={without} onChange={({ target }) => setWithout(target.checked)} />
              Leave out the {counted(counts.rejected, 'rejected cell')}
            </label>
          )}
        </>
      )}
      <p className={styles.buttons}>
        {!isNothing && (
          <button type="submit" className={styles.main} aria-disabled={state.busy}>
            {state.busy ? 'Storing …' : `Store ${countedIn(format, counts.new + counts.restated + counts.conflicting)}`}
          </button>
        )}
        <button type="button" className={styles.plain} onClick={cancel}>
          {isNothing ? 'Close this import' : 'Cancel: store nothing'}
        </button>
      </p>
      <div role="alert">{state.sentence && <p className={styles.problem}>{state.sentence}</p>}</div>
    </form>
  );
}
