import type { ReactNode } from 'react';
import styles from './filter-form.module.css';

type Props = {
  /** Where the form leads; its fields become parameters. */
  action: string;
  label: string;
  /** Parameters that the form keeps as they are. */
  kept?: Readonly<Record<string, string | null | undefined>>;
  submit?: string;
  children: ReactNode;
};

/** A form whose state is the page's address. Works without script. */
export function FilterForm({ action, label, kept = {}, submit = 'Show', children }: Props) {
  return (
    <form action={action} aria-label={label} className={styles.form}>
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {children}
      <button type="submit">{submit}</button>
    </form>
  );
}
