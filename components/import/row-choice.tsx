'use client';

import type { Choice, Verdict } from '@/lib/imports/planned';
import { ChoiceForm } from './choice-form';
import { useChoice } from './use-choice';

type Props = {
  importId: string;
  which: { readonly rows: readonly number[] } | { readonly verdict: Verdict };
  verdict: Verdict;
  choice: Choice | null;
  /** What it decides, for a screen reader: "Decision for Revenue, Q1 2024". */
  label: string;
  /** Without one, a row restates nothing. */
  hasAgainst: boolean;
  show: string;
};

const byRule: Record<Verdict, string> = {
  new: 'Save',
  same: 'Nothing to save',
  restated: 'Restate (by the rule)',
  conflicting: 'Save beside it (by the rule)',
};

/** What a person decides of a row, or of all rows of a verdict, instead of the rule. */
export function RowChoice({ importId, which, verdict, choice, label, hasAgainst, show }: Props) {
  const { isBusy, sentence, decide } = useChoice(importId, which);
  if (verdict === 'same') return <>{byRule.same}</>;
  return (
    <ChoiceForm importId={importId} which={which} show={show}>
      <select
        name="choice"
        aria-label={label}
        aria-busy={isBusy}
        value={choice ?? ''}
        onChange={({ target }) => decide(target.value === '' ? null : (target.value as Choice))}
      >
        <option value="">{byRule[verdict]}</option>
        {verdict !== 'restated' && hasAgainst && <option value="restate">Restate</option>}
        {verdict === 'restated' && <option value="beside">Save beside it</option>}
        <option value="leave out">Leave out</option>
      </select>
      {sentence && <span role="alert">{sentence}</span>}
    </ChoiceForm>
  );
}
