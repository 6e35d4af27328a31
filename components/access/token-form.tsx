'use client';

import { useActionState } from 'react';
import { longestLabel, tokenDays } from '@/lib/access/tokens/token';
import styles from './tokens.module.css';

/** What became of the last try; the secret is told this once. */
export type TokenMade =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'made'; readonly label: string; readonly secret: string }
  | { readonly kind: 'refused'; readonly sentence: string };

type Props = { make: (before: TokenMade, form: FormData) => Promise<TokenMade> };

/** Makes a token. Works without script. */
export function TokenForm({ make }: Props) {
  const [state, action, isPending] = useActionState(make, { kind: 'nothing' });
  return (
    <>
      <div role="status" className={styles.made}>
        {state.kind === 'made' && (
          <>
            <p>
              This is the token for <strong>{state.label}</strong>. Copy it now: it is shown this once and stored
              nowhere.
            </p>
            <output className={styles.secret}>{state.secret}</output>
          </>
        )}
        {state.kind === 'refused' && <p className={styles.refused}>{state.sentence}</p>}
      </div>
      <form action={action} aria-label="Make a token" className={styles.form}>
        <label>
          What it is for
          <input name="label" required maxLength={longestLabel} placeholder="Nightly copy into our warehouse" />
        </label>
        <label>
          It may
          <select name="scope" defaultValue="read">
            <option value="read">read what I may read</option>
            <option value="write">read and write what I may</option>
          </select>
        </label>
        <label>
          It holds for
          <select name="days" defaultValue="90">
            {tokenDays.map((days) => (
              <option key={days} value={days}>
                {days === 365 ? 'a year' : `${days} days`}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" disabled={isPending}>
          Make the token
        </button>
      </form>
    </>
  );
}
