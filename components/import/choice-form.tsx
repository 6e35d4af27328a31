import type { ReactNode } from 'react';
import styles from './import.module.css';
import type { Which } from './use-choice';

type Props = {
  importId: string;
  which: Which /** The part of the preview that it leads back to. */;
  show: string;
  children: ReactNode;
};

/** A decision's select as a form that also works without script, with a button of its own then. */
export function ChoiceForm({ importId, which, show, children }: Props) {
  return (
    <form method="post" action={`/import/imports/${importId}/choose`} className={styles.row}>
      <input type="hidden" name="which" value={JSON.stringify(which)} />
      <input type="hidden" name="show" value={show} />
      {children}
      <noscript>
        <button type="submit" className={styles.plain}>
          Apply
        </button>
      </noscript>
    </form>
  );
}
