'use client';

import { timeLabel } from '@/components/ui/time-label';
import styles from './briefing.module.css';
import type { Unsaved } from './use-unsaved';

type Props = { found: Unsaved; onRestore(): void; onDiscard(): void };

/** Changes of an earlier visit that were never saved. */
export function UnsavedNotice({ found, onRestore, onDiscard }: Props) {
  return (
    <section className={styles.notice} aria-label="Unsaved changes">
      <p>You have unsaved changes of {timeLabel(found.at)}.</p>
      <p className={styles.buttons}>
        <button type="button" onClick={onRestore}>
          Restore
        </button>
        <button type="button" onClick={onDiscard}>
          Discard
        </button>
      </p>
    </section>
  );
}
