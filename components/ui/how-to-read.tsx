import type { ReactNode } from 'react';
import styles from './how-to-read.module.css';

export type Explained = {
  readonly mark: string;
  /** What one sees. */
  readonly lead: string;
  /** What it means. */
  readonly meaning: string;
  /** What is inside an `svg` of 20 by 20; null where the lead is the mark. */
  readonly swatch: ReactNode;
  /** Whether its words on the drawing are amber. */
  readonly isWarning?: boolean;
};

/** Explains marks where they stand: closed until asked for, without script, not on paper. */
export function HowToRead({ items, of }: { items: readonly Explained[]; of: string }) {
  if (items.length === 0) return null;
  return (
    <details className={styles.help}>
      <summary>
        How to read this<span className="visually-hidden">: {of}</span>
      </summary>
      <ul className={styles.list}>
        {items.map(({ mark, lead, meaning, swatch, isWarning = false }) => (
          <li key={mark}>
            <span>
              {swatch && (
                <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
                  {swatch}
                </svg>
              )}
            </span>
            <span>
              <span className={isWarning ? `${styles.lead} ${styles.warning}` : styles.lead}>{lead}</span>: {meaning}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
