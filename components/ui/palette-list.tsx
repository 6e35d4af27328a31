import { type MouseEvent, useEffect, useRef } from 'react';
import type { Found } from '@/lib/find/rank';
import styles from './palette.module.css';

type Props = {
  id: string;
  found: readonly Found[];
  /** Place in the whole list of the one that Enter opens. */
  active: number;
  onActive(index: number): void;
  onGo(href: string): void;
};

/** What was found, in its groups. The field above keeps the focus; each place is a link, for pointer and touch. */
export function PaletteList({ id, found, active, onActive, onGo }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const shown = found.map(({ entries }) => entries.map(({ href }) => href).join()).join();

  // biome-ignore lint/correctness/useExhaustiveDependencies: other results scroll back to the chosen one too
  useEffect(() => {
    const chosen = list.current?.querySelector('[aria-selected="true"]');
    const isFirst = active === 0;
    if (isFirst) list.current?.scrollTo({ top: 0 });
    else chosen?.scrollIntoView({ block: 'nearest' });
  }, [active, shown]);

  function onClick(event: MouseEvent, href: string) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onGo(href);
  }

  let index = -1;
  return (
    <div ref={list} id={`${id}-list`} role="listbox" aria-label="Places" className={styles.list} hidden={!shown}>
      {found.map(({ group, entries }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox
        <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
          <div id={`${id}-${group}`} role="presentation" className={styles.group}>
            {group}
          </div>
          {entries.map(({ title, detail, href }) => {
            index += 1;
            const place = index;
            return (
              <a
                key={`${href} ${title}`}
                id={`${id}-${place}`}
                href={href}
                role="option"
                tabIndex={-1}
                aria-selected={place === active}
                className={styles.entry}
                onClick={(event) => onClick(event, href)}
                onPointerMove={() => place !== active && onActive(place)}
              >
                <span>{title}</span>
                <span className={styles.detail}>{detail}</span>
              </a>
            );
          })}
        </div>
      ))}
    </div>
  );
}
