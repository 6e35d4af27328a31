import { v5 } from 'uuid';
import { type CompanyDetails, companyDraftOf } from '@/lib/edits/company-draft';
import type { Edit } from '@/lib/edits/edit';
import type { ReadEvent } from '@/lib/edits/event-draft';
import type { ReadFact } from '@/lib/edits/read-fact';
import { restructuringDraftOf } from '@/lib/edits/restructuring-draft';
import type { SourceChoice } from '@/lib/edits/source-choice';
import { type SourceDetails, sourceDraftOf } from '@/lib/edits/source-draft';
import { placeIn } from '@/lib/imports/place';
import type { ProposedEvent } from '@/lib/imports/proposed';
import type { Refusal } from '@/lib/result';
import type { Restructuring } from '@/lib/turnaround/case';
import { amend, type Details } from './amend';
import { changeEvent, withdrawEvent } from './change-event';
import type { CitedSource } from './cite';
import { confirmEvent } from './confirm-event';
import { confirmFact } from './confirm-fact';
import { insertEvent } from './insert-event';
import { insertFact } from './insert-fact';
import { insertRestatement } from './insert-restatement';
import { insertRestructuring } from './insert-restructuring';
import { inTheWay, type Problem, unrestatable } from './overtaken';
import type { Recording } from './recording';

/** Writes one edit. @param id of what it writes */
export async function makeEdit(recording: Recording, id: string, edit: Edit, reason: string): Promise<Problem | null> {
  switch (edit.kind) {
    case 'add-fact':
      return (await inTheWay(recording, edit.read.fact, edit.beside)) ?? (await addFact(recording, id, edit.read));
    case 'restate-fact': {
      const problem =
        (await unrestatable(recording, edit.factId, edit.read.fact.metric)) ??
        (await addFact(recording, id, edit.read));
      if (!problem) await insertRestatement(recording, { earlierId: edit.factId, laterId: id, reason });
      return problem;
    }
    case 'withdraw-fact': {
      const problem = await unrestatable(recording, edit.factId, null);
      if (!problem) await insertRestatement(recording, { earlierId: edit.factId, laterId: null, reason });
      return problem;
    }
    case 'confirm-fact':
      return (await unrestatable(recording, edit.factId, null)) ?? (await confirmFact(recording, edit.factId));
    case 'confirm-event':
      return confirmEvent(recording, edit.eventId);
    case 'add-event':
      return insertEvent(recording, { id, ...proposed(edit.read) });
    case 'change-event':
      return changeEvent(recording, edit.eventId, { id, ...proposed(edit.read) });
    case 'withdraw-event':
      return withdrawEvent(recording, edit.eventId);
    case 'add-restructuring':
      await insertRestructuring(recording, id, edit.read);
      return null;
    default:
      return change(recording, edit);
  }
}

type Change = Extract<Edit, { from: unknown }>;

function change(recording: Recording, edit: Change): Promise<Problem | null> {
  if (edit.kind === 'change-company') {
    const isSeen = (now: Details) =>
      isSame(edit.from, companyDraftOf({ ...(now as CompanyDetails), id: '', slug: '' }));
    return amend(recording, { noun: 'company', id: recording.companyId, isSeen, to: edit.read });
  }
  if (edit.kind === 'change-source') {
    const isSeen = (now: Details) => isSame(edit.from, sourceDraftOf(now as SourceDetails));
    return amend(recording, { noun: 'source', id: edit.id, isSeen, to: edit.read });
  }
  const isSeen = (now: Details) =>
    isSame(edit.from, restructuringDraftOf({ ...(now as Omit<Restructuring, 'id'>), id: '' }));
  const to = edit.kind === 'remove-restructuring' ? null : edit.read;
  return amend(recording, { noun: 'restructuring', id: edit.id, isSeen, to });
}

function isSame(one: object, other: object): boolean {
  const values = new Map(Object.entries(other));
  return Object.entries(one).every(([field, value]) => values.get(field) === value);
}

const byHand = placeIn('by hand');

function addFact(recording: Recording, id: string, { fact, source }: ReadFact): Promise<Refusal | null> {
  return insertFact(recording, id, { kind: 'fact', place: byHand, sourceKey: '', ...fact }, citedSource(source));
}

function proposed({ event, source }: ReadEvent): { event: ProposedEvent; source: CitedSource } {
  return { event: { kind: 'event', place: byHand, sourceKey: '', ...event }, source: citedSource(source) };
}

const namespace = '3f0c1a56-0b7e-5c43-9d3e-7a0f6f1f4c11';

/** A new source is known by all its details: what describes another document is another source. */
function citedSource(choice: SourceChoice): CitedSource {
  if ('id' in choice) return choice;
  return { key: `hand-${v5(JSON.stringify(choice.details), namespace)}`, ...choice.details };
}
