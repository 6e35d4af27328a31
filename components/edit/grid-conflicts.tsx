'use client';

import { useEffect, useRef } from 'react';
import { timeLabel } from '@/components/ui/time-label';
import type { FoundInstead } from '@/lib/edits/answer';
import type { EditContext } from '@/lib/edits/context';
import type { GridChange } from '@/lib/edits/grid-changes';
import { printedValue } from '@/lib/edits/value-text';
import styles from './edit.module.css';

type Props = {
  found: readonly FoundInstead[];
  /** The changes that were sent, in their order. */
  sent: readonly GridChange[];
  context: EditContext;
  onDecide(found: FoundInstead, change: GridChange, mine: boolean): void;
};

/** Cells that somebody else changed first, each with both values: the person decides cell by cell. */
export function GridConflicts({ found, sent, context, onDecide }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section className={styles.notice} aria-label="Conflict">
      <h2 ref={title} tabIndex={-1}>
        Somebody changed {found.length === 1 ? 'a figure' : `${found.length} figures`} while you worked on the same
      </h2>
      <p>Nothing of yours is saved yet, and nothing is lost. Decide on each, then save.</p>
      <table className={styles.differences}>
        <caption className="visually-hidden">Where the two differ</caption>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">Was</th>
            <th scope="col">Theirs</th>
            <th scope="col">Yours</th>
            <th scope="col">Decide</th>
          </tr>
        </thead>
        <tbody>
          {found.map((each) => {
            const change = sent[each.edit];
            if (!change) return null;
            const { row, name, was, will } = change;
            const of = { metric: row.metric, unit: row.unit, locale: context.locale };
            return (
              <tr key={change.cell}>
                <th scope="row">{name}</th>
                <td>{was ?? '—'}</td>
                <td>
                  <strong>{each.fact ? printedValue(each.fact.value, of) : 'withdrawn'}</strong>
                  {`\n${each.person}, ${timeLabel(each.recordedAt)}: “${each.reason}”`}
                </td>
                <td>
                  <strong>{will ?? 'withdrawn'}</strong>
                </td>
                <td>
                  <span className={styles.buttons}>
                    <button type="button" onClick={() => onDecide(each, change, false)}>
                      Keep theirs<span className="visually-hidden"> of {name}</span>
                    </button>
                    <button type="button" onClick={() => onDecide(each, change, true)}>
                      Use mine<span className="visually-hidden"> of {name}</span>
                    </button>
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
