'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { v4 } from 'uuid';
import type { SuggestedRestructuring } from '@/lib/turnaround/suggestions/suggest-restructurings';
import { Field } from './field';
import styles from './import.module.css';
import { send } from './send';

type Props = {
  importId: string;
  suggested: SuggestedRestructuring;
  /** The basis on which it would be shown, in a sentence. */
  basis: string;
};

/** A restructuring that the figures hint at, with why: a person changes its windows and adds it, or does not. */
export function SuggestionForm({ importId, suggested, basis }: Props) {
  const router = useRouter();
  const [key, setKey] = useState(() => v4());
  const { name, announcedOn, beforeUntil, afterFrom, reasons } = suggested;
  const [windows, setWindows] = useState({ name, announcedOn, beforeUntil, afterFrom });
  const [state, setState] = useState<{ busy: boolean; sentence: string | null }>({ busy: false, sentence: null });

  const reason = `Suggested by imported figures: ${reasons.join(' ')}`.slice(0, 2_000);

  async function save() {
    if (state.busy) return;
    setState({ busy: true, sentence: null });
    const answer = await send(`/import/imports/${importId}/restructuring`, { key, reason, ...windows });
    setState({ busy: false, sentence: answer.kind === 'refused' ? answer.sentence : null });
    if (answer.kind === 'refused') setKey(v4());
    else router.refresh();
  }

  const day = (label: string, field: 'announcedOn' | 'beforeUntil' | 'afterFrom') => (
    <Field name={label}>
      <input
        type="date"
        name={field}
        required
        value={windows[field]}
        onChange={({ target }) => setWindows({ ...windows, [field]: target.value })}
      />
    </Field>
  );

  return (
    <form
      method="post"
      action={`/import/imports/${importId}/restructuring`}
      className={`${styles.suggestion} control`}
      aria-label={`Suggested: ${name}`}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <input type="hidden" name="key" value={key} suppressHydrationWarning />
      <input type="hidden" name="reason" value={reason} />
      <ul className={styles.reasons}>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p className={styles.quiet}>{basis}</p>
      <div className={styles.fields}>
        <Field name="Name">
          <input
            name="name"
            required
            maxLength={200}
            value={windows.name}
            onChange={({ target }) => setWindows({ ...windows, name: target.value })}
          />
        </Field>
        {day('Announced on', 'announcedOn')}
        {day('Before: up to', 'beforeUntil')}
        {day('After: from', 'afterFrom')}
      </div>
      <button type="submit" className={styles.plain} aria-disabled={state.busy}>
        {state.busy ? 'Saving …' : 'Add this restructuring'}
      </button>
      <div role="alert">{state.sentence && <p className={styles.problem}>{state.sentence}</p>}</div>
    </form>
  );
}
