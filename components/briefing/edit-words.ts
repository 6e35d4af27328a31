import type { BriefingItem } from '@/lib/briefings/briefing';
import type { Edit } from '@/lib/briefings/editing';
import { itemName } from '@/lib/briefings/item-name';

/** What an edit did to the list, for who does not see it. Empty where the reader hears it from the field itself. */
export function editWords(edit: Edit, items: readonly BriefingItem[]): string {
  const name = (id: string) => {
    const item = items.find((each) => each.id === id);
    return item ? itemName(item) : '';
  };
  if (edit.kind === 'add') return `${itemName(edit.item)} is added at place ${items.length + 1}.`;
  if (edit.kind === 'remove') return `${name(edit.id)} is removed.`;
  if (edit.kind === 'move') return `${name(edit.id)} is at place ${edit.to + 1} of ${items.length}.`;
  if (edit.kind === 'undo') return 'Undone.';
  return edit.kind === 'redo' ? 'Done again.' : '';
}
