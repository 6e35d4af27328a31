import { useEffect, useRef } from 'react';
import type { GridChange } from '@/lib/edits/grid-changes';
import styles from './edit.module.css';

type Props = {
  changes: readonly GridChange[];
  /** Whether saving asked about them: the next press saves them as they are. */
  isAsked: boolean;
  onConfirm(change: GridChange): void;
};

/** Values about a power of ten away from what stands beside them, asked about before they are saved. */
export function OddChanges({ changes, isAsked, onConfirm }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isAsked) title.current?.focus();
  }, [isAsked]);
  if (changes.length === 0) return null;
  return (
    <section className={styles.notice} aria-label="Unusual values">
      <h3 ref={title} tabIndex={-1}>
        {changes.length === 1 ? 'Is this value right?' : `Are these ${changes.length} values right?`}
      </h3>
      <ul className={styles.odd}>
        {changes.map((change) => (
          <li key={change.cell}>
            <span>
              <span aria-hidden="true">⚑ </span>
              {change.name}: {change.odd}
            </span>{' '}
            <button type="button" className={styles.quiet} onClick={() => onConfirm(change)}>
              It is right<span className="visually-hidden">: {change.name}</span>
            </button>
          </li>
        ))}
      </ul>
      {isAsked && <p>Nothing is saved yet. Change what is wrong, or press Save again to save as it is.</p>}
    </section>
  );
}
