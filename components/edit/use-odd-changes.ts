import { useState } from 'react';
import type { GridChange } from '@/lib/edits/grid-changes';

/**
 * Changes that look like a slip, until a person says that they are right. Saving asks about them once; it is never
 * kept from going on.
 */
export function useOddChanges(changes: readonly GridChange[]) {
  const [confirmed, setConfirmed] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<string | null>(null);
  const keyOf = ({ cell, will }: GridChange) => `${cell} ${will}`;
  const open = changes.filter((change) => change.odd !== null && !confirmed.includes(keyOf(change)));
  const all = open.map(keyOf).join('\n');
  const isAsked = all !== '' && asked === all;
  return {
    open,
    isAsked,
    confirm: (change: GridChange) => setConfirmed([...confirmed, keyOf(change)]),
    /** Whether to save: the first time with these, they are asked about instead. */
    check: () => {
      if (all === '' || isAsked) return true;
      setAsked(all);
      return false;
    },
  };
}
