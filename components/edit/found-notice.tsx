'use client';

import { useEffect, useRef } from 'react';
import { type Difference, Differences } from '@/components/ui/differences';
import { timeLabel } from '@/components/ui/time-label';
import type { FoundInstead } from '@/lib/edits/answer';
import styles from './edit.module.css';

export type Way = { readonly name: string; onChoose(): void };

type Props = {
  heading: string;
  found: Pick<FoundInstead, 'person' | 'reason' | 'recordedAt'>;
  differences: readonly Difference[];
  ways: readonly Way[];
};

/** Somebody was first: both versions side by side, and the person decides. */
export function FoundNotice({ heading, found, differences, ways }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section className={styles.notice} aria-label="Conflict">
      <h2 ref={title} tabIndex={-1}>
        {heading}
      </h2>
      <p>
        By {found.person}, {timeLabel(found.recordedAt)}: “{found.reason}” Nothing of yours is stored yet, and nothing
        is lost.
      </p>
      {differences.length === 0 ? (
        <p>Both say the same.</p>
      ) : (
        <Differences rows={differences} caption="Where the two differ" />
      )}
      <p className={styles.buttons}>
        {ways.map(({ name, onChoose }) => (
          <button key={name} type="button" onClick={onChoose}>
            {name}
          </button>
        ))}
      </p>
    </section>
  );
}
