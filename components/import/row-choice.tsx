'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Choice, Verdict } from '@/lib/imports/planned';
import styles from './import.module.css';
import { send } from './send';

type Props = {
  importId: string;
  which: { readonly rows: readonly number[] } | { readonly verdict: Verdict };
  verdict: Verdict;
  choice: Choice | null;
  /** What it decides, for a screen reader: "Decision for Revenue, Q1 2024". */
  label: string;
  /** Without one, a row restates nothing. */
  hasAgainst: boolean;
};

const byRule: Record<Verdict, string> = {
  new: 'Store it',
  same: 'Nothing to store',
  restated: 'Restate (by the rule)',
  conflicting: 'Stand beside (by the rule)',
};

/** What a person decides of a row, or of all rows of a verdict, instead of the rule. */
export function RowChoice({ importId, which, verdict, choice, label, hasAgainst }: Props) {
  const router = useRouter();
  const [state, setState] = useState<{ busy: boolean; sentence: string | null }>({ busy: false, sentence: null });

  async function decide(value: string) {
    setState({ busy: true, sentence: null });
    const answer = await send(`/import/imports/${importId}/choose`, { which, choice: value === '' ? null : value });
    setState({ busy: false, sentence: answer.kind === 'refused' ? answer.sentence : null });
    router.refresh();
  }

  if (verdict === 'same') return <>Nothing to store</>;
  return (
    <span className={styles.row}>
      <select
        aria-label={label}
        aria-busy={state.busy}
        value={choice ?? ''}
        onChange={({ target }) => decide(target.value)}
      >
        <option value="">{byRule[verdict]}</option>
        {verdict !== 'restated' && hasAgainst && <option value="restate">Restate</option>}
        {verdict === 'restated' && <option value="beside">Stand beside</option>}
        <option value="leave out">Leave out</option>
      </select>
      {state.sentence && <span role="alert">{state.sentence}</span>}
    </span>
  );
}
