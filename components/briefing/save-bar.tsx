'use client';

import { useEffect, useId, useRef } from 'react';
import type { Edit, Editing } from '@/lib/briefings/editing';
import { longestName } from '@/lib/briefings/limits';
import styles from './briefing.module.css';
import type { Saving } from './use-save';

type Props = {
  editing: Editing;
  isSaved: boolean;
  isChanged: boolean;
  isDeleted: boolean;
  saving: Saving;
  onEdit(edit: Edit): void;
  onSave(): void;
  onCopy(): void;
  onDelete(): void;
};

/** The briefing's name, and what keeps it: save, copy, delete, a step back and forth. */
export function SaveBar({ editing, isSaved, isChanged, isDeleted, saving, onEdit, onSave, onCopy, onDelete }: Props) {
  const id = useId();
  const isBusy = saving.kind === 'saving';
  const main = useRef<HTMLButtonElement>(null);
  const last = useRef(saving.kind);

  // The buttons of a conflict are gone once it is decided.
  useEffect(() => {
    if (last.current === 'conflict' && saving.kind !== 'conflict') main.current?.focus();
    last.current = saving.kind;
  }, [saving.kind]);

  return (
    <form
      className={`${styles.bar} control`}
      aria-label="Save the briefing"
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <label htmlFor={id}>Name</label>
      <input
        id={id}
        required
        maxLength={longestName}
        value={editing.now.name}
        onChange={({ target }) => onEdit({ kind: 'name', name: target.value })}
      />
      <button ref={main} type="submit" className={styles.main} aria-disabled={isBusy}>
        {isDeleted ? 'Bring it back' : 'Save'}
      </button>
      {isSaved && (
        <button type="button" aria-disabled={isBusy} onClick={onCopy}>
          Duplicate
        </button>
      )}
      {isSaved && !isDeleted && (
        <button type="button" aria-disabled={isBusy} onClick={onDelete}>
          Delete
        </button>
      )}
      <button type="button" aria-disabled={editing.past.length === 0} onClick={() => onEdit({ kind: 'undo' })}>
        Undo
      </button>
      <button type="button" aria-disabled={editing.future.length === 0} onClick={() => onEdit({ kind: 'redo' })}>
        Redo
      </button>
      <p role="status" className={styles.said} data-failed={saving.kind === 'failed' || undefined}>
        {told(saving, isChanged, isSaved)}
      </p>
    </form>
  );
}

function told(saving: Saving, isChanged: boolean, isSaved: boolean): string {
  if (saving.kind === 'saving') return 'Saving …';
  if (saving.kind === 'conflict') return 'Not saved: somebody else saved in the meantime.';
  if (saving.kind === 'failed') return `Not saved. ${saving.sentence}`;
  if (isChanged) return 'There are changes that are not saved.';
  if (saving.kind === 'saved') return saving.sentence;
  return isSaved ? 'Everything is saved.' : 'The first briefing, made from the facts. Save it to keep your own.';
}
