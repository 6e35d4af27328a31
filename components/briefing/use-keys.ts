import { useEffect, useRef } from 'react';
import type { Edit } from '@/lib/briefings/editing';

/** Ctrl Z and Ctrl Y outside of text, where the browser has its own; Ctrl S anywhere. */
export function useKeys(onEdit: (edit: Edit) => void, onSave: () => void): void {
  const doing = useRef({ onEdit, onSave });
  doing.current = { onEdit, onSave };

  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const inText = event.target instanceof Element && event.target.closest('input, textarea, select, dialog');
      const isBack = key === 'z' && !event.shiftKey;
      const isForth = key === 'y' || (key === 'z' && event.shiftKey);
      if (key === 's') doing.current.onSave();
      else if ((isBack || isForth) && !inText) doing.current.onEdit({ kind: isBack ? 'undo' : 'redo' });
      else return;
      event.preventDefault();
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
