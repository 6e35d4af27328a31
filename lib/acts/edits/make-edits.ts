import type { ActName } from '@/lib/access/trail/acts';
import type { Audit } from '@/lib/acts/act';
import { type CompanyKey, defineCompanyAct } from '@/lib/acts/company-act';
import { actionOf, type Edit } from '@/lib/edits/edit';
import { done, refuse } from '@/lib/result';
import { makeEdit } from './steps/make-edit';
import type { Overtaken } from './steps/overtaken';
import { idOfEdit, insertRecording } from './steps/recording';

type Input = {
  readonly company: CompanyKey;
  /** Why, as the history shows it. */
  readonly reason: string;
  readonly edits: readonly Edit[];
};

/** In the order of the edits. */
type Made = { readonly ids: readonly string[] };

/** Of the edits of an act, by their index, those that somebody else was before. */
export type AllOvertaken = { readonly overtaken: readonly (Overtaken & { readonly index: number })[] };

const overtakenBy = 'Somebody changed this since you opened it. Nothing of yours was saved yet.';

/** Makes several changes of one company by hand: all of them, or none. */
export const makeEdits = defineCompanyAct<Input, Made, AllOvertaken>({
  name: 'company-changed',
  otherNames: ['fact-recorded', 'fact-restated', 'fact-withdrawn', 'fact-confirmed', 'event-changed', 'source-changed'],
  action: ({ edits }) => actionOf(edits),
  alone: true,
  again: async (_tx, { details: { recording, edits } }) => done(made(String(recording), Number(edits))),
  run: async (tx, { by, company }, { reason, edits }) => {
    if (reason.trim() === '') return refuse(400, 'A change needs a reason.');
    if (edits.length === 0) return refuse(400, 'There is nothing to change.');
    const recording = await insertRecording(tx, company.id, by.actor, reason);
    const overtaken: AllOvertaken['overtaken'][number][] = [];
    for (const [index, edit] of edits.entries()) {
      const problem = await makeEdit(recording, idOfEdit(recording.id, index), edit, reason);
      if (problem && 'sentence' in problem) return problem;
      if (problem) overtaken.push({ index, ...problem.overtaken });
    }
    if (overtaken.length > 0) return { ...refuse(409, overtakenBy), more: { overtaken } };
    return { ok: true, value: made(recording.id, edits.length), audit: entriesOf(recording.id, reason, edits) };
  },
});

function made(recording: string, edits: number): Made {
  return { ids: Array.from({ length: edits }, (_, index) => idOfEdit(recording, index)) };
}

const names: Readonly<Record<Edit['kind'], ActName>> = {
  'add-fact': 'fact-recorded',
  'restate-fact': 'fact-restated',
  'withdraw-fact': 'fact-withdrawn',
  'confirm-fact': 'fact-confirmed',
  'confirm-event': 'event-changed',
  'add-event': 'event-changed',
  'change-event': 'event-changed',
  'withdraw-event': 'event-changed',
  'change-source': 'source-changed',
  'add-restructuring': 'company-changed',
  'change-restructuring': 'company-changed',
  'remove-restructuring': 'company-changed',
  'change-company': 'company-changed',
};

/** An entry for each kind of thing that was changed, with what was: "who restated this figure" finds one. */
function entriesOf(recording: string, reason: string, edits: readonly Edit[]): Audit[] {
  const changed = new Map<ActName, string[]>();
  for (const [index, edit] of edits.entries()) {
    const ids = changed.get(names[edit.kind]) ?? [];
    changed.set(names[edit.kind], [...ids, changedBy(edit) ?? idOfEdit(recording, index)]);
  }
  return [...changed].map(([act, ids]) => {
    return { act, subject: reason, details: { recording, edits: edits.length, changed: ids.length, ids } };
  });
}

/** What an edit found there; null for what it adds. */
function changedBy(edit: Edit): string | null {
  if ('factId' in edit) return edit.factId;
  if ('eventId' in edit) return edit.eventId;
  return 'id' in edit ? edit.id : null;
}
