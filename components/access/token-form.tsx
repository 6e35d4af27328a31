'use client';

import { useActionState } from 'react';
import { type Answered, Problem, SubmitKey } from '@/components/ui/action-form';
import { longestLabel, tokenDays } from '@/lib/access/tokens/token';
import styles from './tokens.module.css';

/** What became of the last try; the secret is shown this once. */
export type TokenMade = Answered & { readonly made?: { readonly label: string; readonly secret: string } };

type Props = { make: (before: TokenMade, form: FormData) => Promise<TokenMade> };

/** Makes a token. Works without script. */
export function TokenForm({ make }: Props) {
  const [{ made, problem, key }, action, isPending] = useActionState(make, {});
  return (
    <>
      <div role="status" className={styles.made}>
        {made && (
          <>
            <p>
              This is the token for <strong>{made.label}</strong>. Copy it now: it is shown only once and saved nowhere.
            </p>
            <output className={styles.secret}>{made.secret}</output>
          </>
        )}
      </div>
      {problem && <Problem sentence={problem.sentence} />}
      <form action={action} aria-label="Make a token" className={styles.form}>
        <SubmitKey next={key} />
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
          Valid for
          <select name="days" defaultValue="90">
            {tokenDays.map((days) => (
              <option key={days} value={days}>
                {days === 365 ? 'a year' : `${days} days`}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" aria-disabled={isPending}>
          Make the token
        </button>
      </form>
    </>
  );
}
