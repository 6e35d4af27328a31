'use client';

import type { Choices, NewItem } from '@/lib/briefings/choices';
import styles from './items.module.css';

type Props = { choices: Choices; onAdd(item: NewItem): void };

/** What can be added, by kind; what the company has no fact for is named with the reason. */
export function AddItems({ choices, onAdd }: Props) {
  return (
    <details className={`${styles.add} control`}>
      <summary>Add to the briefing</summary>
      {choices.groups.map(({ name, choices: offered, absent }) => (
        <section key={name} aria-label={name}>
          <h3>{name}</h3>
          <ul className={styles.choices}>
            {offered.map(({ title, item }) => (
              <li key={title}>
                <button type="button" onClick={() => onAdd(item)} aria-label={`Add ${title} (${name.toLowerCase()})`}>
                  + {title}
                </button>
              </li>
            ))}
          </ul>
          {absent.length > 0 && (
            <details className={styles.absent}>
              <summary>Not offered: {absent.length}</summary>
              <ul>
                {absent.map(({ title, reason }) => (
                  <li key={title}>
                    {title}: {reason}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </section>
      ))}
    </details>
  );
}
