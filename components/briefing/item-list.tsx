'use client';

import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  type Modifier,
  PointerSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useId } from 'react';
import type { BriefingItem } from '@/lib/briefings/briefing';
import type { Edit } from '@/lib/briefings/editing';
import { itemName } from '@/lib/briefings/item-name';
import type { SlideList } from '@/lib/briefings/slide-list';
import { ItemRow } from './item-row';
import styles from './items.module.css';

type Props = { items: readonly BriefingItem[]; list: SlideList; onEdit(edit: Edit): void };

const instructions = {
  draggable: 'Press Space to pick this up, the arrow keys to move it, Space to put it down, Escape to leave it.',
};

const upAndDown: Modifier = ({ transform }) => ({ ...transform, x: 0 });

/** The briefing's items in their order, changed by drag, by keyboard or by buttons. */
export function ItemList({ items, list, onEdit }: Props) {
  const id = useId();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );

  function drop({ active, over }: DragEndEvent) {
    const to = items.findIndex((item) => item.id === over?.id);
    if (to >= 0) onEdit({ kind: 'move', id: String(active.id), to });
  }

  if (items.length === 0) return <p>Nothing is chosen yet. Add a chart or a table below.</p>;
  return (
    <DndContext
      id={id}
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={[upAndDown]}
      accessibility={{ announcements: announcements(items), screenReaderInstructions: instructions }}
      onDragEnd={drop}
    >
      <SortableContext items={items.map((item) => item.id)} strategy={verticalListSortingStrategy}>
        <ol className={styles.items}>
          {items.map((item, place) => (
            <ItemRow
              key={item.id}
              item={item}
              place={place}
              count={items.length}
              told={list.messages[item.id]}
              leftOut={list.left.find(({ itemId }) => itemId === item.id)?.reason}
              indicators={list.choices.indicators}
              onEdit={onEdit}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

function announcements(items: readonly BriefingItem[]): Announcements {
  const of = (id: UniqueIdentifier) => items.findIndex((item) => item.id === id);
  const name = (id: UniqueIdentifier) => {
    const item = items[of(id)];
    return item ? itemName(item) : '';
  };
  const at = (id: UniqueIdentifier) => `place ${of(id) + 1} of ${items.length}`;
  return {
    onDragStart: ({ active }) => `${name(active.id)} is picked up from ${at(active.id)}.`,
    onDragOver: ({ active, over }) => (over ? `${name(active.id)} is over ${at(over.id)}.` : undefined),
    onDragEnd: ({ active, over }) => `${name(active.id)} is put down at ${at(over?.id ?? active.id)}.`,
    onDragCancel: ({ active }) => `${name(active.id)} stays at ${at(active.id)}.`,
  };
}
