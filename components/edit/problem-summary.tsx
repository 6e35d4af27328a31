'use client';

import { useEffect, useRef } from 'react';
import type { FieldProblem } from '@/lib/edits/read';
import styles from './edit.module.css';

type Props = {
  problems: readonly FieldProblem[];
  /** Grows with each refused try, which brings the focus here. */
  turn: number;
};

/** All that is wrong, with a way to each field. */
export function ProblemSummary({ problems, turn }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus comes with each try
  useEffect(() => heading.current?.focus(), [turn]);

  function goTo(field: string) {
    const place = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
    (place?.querySelector<HTMLElement>('input, select, textarea') ?? place)?.focus();
  }

  return (
    <section className={styles.summary} aria-label="What is wrong">
      <h2 ref={heading} tabIndex={-1}>
        {problems.length === 1 ? 'One thing is wrong' : `${problems.length} things are wrong`}; nothing was saved
      </h2>
      <ul>
        {problems.map(({ field, sentence }) => (
          <li key={`${field} ${sentence}`}>
            <button type="button" onClick={() => goTo(field)}>
              {sentence}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
