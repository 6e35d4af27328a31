'use client';

import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { type MouseEvent, useId, useState } from 'react';
import type { BriefingItem } from '@/lib/briefings/briefing';
import type { Choices } from '@/lib/briefings/choices';
import type { Edit } from '@/lib/briefings/editing';
import { itemName } from '@/lib/briefings/item-name';
import { ItemFields } from './item-fields';
import styles from './items.module.css';

type Props = {
  item: BriefingItem;
  place: number;
  count: number;
  told: string | undefined;
  /** Why it has no slide. */
  leftOut: string | undefined;
  indicators: Choices['indicators'];
  onEdit(edit: Edit): void;
};

/** One item of the briefing: its place, its name, and what can be done with it. */
export function ItemRow({ item, place, count, told, leftOut, indicators, onEdit }: Props) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: item.id,
  });
  const [open, setOpen] = useState(false);
  const id = useId();
  const name = itemName(item);
  const move = (to: number) => onEdit({ kind: 'move', id: item.id, to });

  // The focus goes to the neighbour: this row is gone afterwards.
  function remove({ currentTarget }: MouseEvent) {
    const row = currentTarget.closest('li');
    const next = row?.nextElementSibling ?? row?.previousElementSibling;
    onEdit({ kind: 'remove', id: item.id });
    next?.querySelector<HTMLElement>('[data-remove]')?.focus();
  }

  return (
    <li
      ref={setNodeRef}
      className={styles.item}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      data-dragging={isDragging || undefined}
      data-item={item.id}
    >
      <div className={styles.line}>
        <button
          ref={setActivatorNodeRef}
          type="button"
          className={`${styles.handle} control`}
          {...attributes}
          {...listeners}
          aria-label={`Drag ${name}, place ${place + 1} of ${count}`}
        >
          ⠿
        </button>
        <span className={styles.place}>{place + 1}</span>
        <span className={styles.name}>{leftOut ? name : <a href={`#slide-of-${item.id}`}>{name}</a>}</span>
        <span className={`${styles.actions} control`}>
          <button
            type="button"
            aria-disabled={place === 0}
            onClick={() => move(place - 1)}
            aria-label={`Move ${name} up`}
          >
            ↑
          </button>
          <button
            type="button"
            aria-disabled={place === count - 1}
            onClick={() => move(place + 1)}
            aria-label={`Move ${name} down`}
          >
            ↓
          </button>
          <button
            type="button"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
            aria-label={`Edit ${name}`}
          >
            Edit
          </button>
          <button type="button" data-remove onClick={remove} aria-label={`Remove ${name}`}>
            ×
          </button>
        </span>
      </div>
      {leftOut && <p className={styles.leftOut}>Left out: {leftOut}</p>}
      <div id={id} className="control">
        {open && <ItemFields item={item} told={told} indicators={indicators} onEdit={onEdit} />}
      </div>
    </li>
  );
}
