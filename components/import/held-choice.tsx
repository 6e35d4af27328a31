'use client';

import type { Choice } from '@/lib/imports/planned';
import { ChoiceForm } from './choice-form';
import { useChoice } from './use-choice';

type Props = {
  importId: string;
  which: { readonly rows: readonly number[] } | { readonly held: string };
  choice: Choice | null;
  /** What it decides, for a screen reader: "Decision for Revenue, Q1 2024". */
  label: string;
};

/** What a person decides of values that are held back; without a decision they are not saved. */
export function HeldChoice({ importId, which, choice, label }: Props) {
  const { isBusy, sentence, decide } = useChoice(importId, which);
  const isRecorded = choice !== null && choice !== 'leave out';
  return (
    <ChoiceForm importId={importId} which={which} show="held">
      <select
        name="choice"
        aria-label={label}
        aria-busy={isBusy}
        value={isRecorded ? 'record' : (choice ?? '')}
        onChange={({ target }) => decide(target.value === '' ? null : (target.value as Choice))}
      >
        <option value="">Hold back</option>
        <option value="record">Record it anyway</option>
        <option value="leave out">Leave out</option>
      </select>
      {sentence && <span role="alert">{sentence}</span>}
    </ChoiceForm>
  );
}
