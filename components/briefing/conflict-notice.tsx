'use client';

import { useEffect, useRef } from 'react';
import { Differences } from '@/components/ui/differences';
import { timeLabel } from '@/components/ui/time-label';
import { differences } from '@/lib/briefings/differences';
import type { Draft } from '@/lib/briefings/editing';
import type { SavedBriefing } from '@/lib/briefings/saved-briefing';
import styles from './briefing.module.css';

type Props = {
  mine: Draft;
  theirs: SavedBriefing;
  onTheirs(): void;
  onCopy(): void;
  onMine(): void;
};

/** Somebody saved since: both versions side by side, and the person decides. */
export function ConflictNotice({ mine, theirs, onTheirs, onCopy, onMine }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const rows = differences(mine, theirs);
  return (
    <section className={styles.notice} aria-label="Conflict">
      <h2 ref={heading} tabIndex={-1}>
        Somebody else {theirs.deleted ? 'deleted' : 'saved'} this briefing while you worked on it
      </h2>
      <p>
        Theirs is “{theirs.name}”, revision {theirs.revision}, of {timeLabel(theirs.savedAt)}. Nothing of yours is
        stored yet, and nothing is lost.
      </p>
      {rows.length === 0 ? (
        <p>Both versions say the same.</p>
      ) : (
        <Differences rows={rows} caption="Where the two versions differ" />
      )}
      <p className={styles.buttons}>
        <button type="button" onClick={onTheirs}>
          Keep theirs
        </button>
        <button type="button" onClick={onCopy}>
          Keep mine as a copy
        </button>
        <button type="button" onClick={onMine}>
          Save mine over theirs
        </button>
      </p>
    </section>
  );
}
