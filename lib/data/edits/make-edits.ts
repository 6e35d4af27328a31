import { v5 } from 'uuid';
import type { Refused } from '@/lib/data/imports/refusal';
import { type CompanyDetails, companyDraftOf } from '@/lib/edits/company-draft';
import { actionOf, type Edit } from '@/lib/edits/edit';
import type { ReadEvent } from '@/lib/edits/event-draft';
import type { ReadFact } from '@/lib/edits/read-fact';
import { restructuringDraftOf } from '@/lib/edits/restructuring-draft';
import type { SourceChoice } from '@/lib/edits/source-choice';
import { type SourceDetails, sourceDraftOf } from '@/lib/edits/source-draft';
import { placeIn } from '@/lib/imports/place';
import type { ProposedEvent, ProposedFact } from '@/lib/imports/proposed';
import type { Restructuring } from '@/lib/turnaround/case';
import { type Act, act, idOfEdit, type Place, type Stored } from './act';
import { addWindows } from './add-company';
import { insertEvent } from './add-event';
import { insertFact } from './add-fact';
import { amend, type Details } from './amend';
import { changeEvent, withdrawEvent } from './change-event';
import type { CitedSource } from './cite';
import { insertRestatement } from './restate-fact';
import { inTheWay, type Overtaken, standing } from './standing';

/** Of the edits of an act, those in whose place something else stands by now. Nothing was stored. */
export type AllOvertaken = {
  readonly outcome: 'overtaken';
  readonly edits: readonly (Omit<Overtaken, 'outcome'> & { readonly index: number })[];
};

/** Stores several changes of one company as one act: all of them, or none. The edit of index n has the id `idOfEdit`. */
export async function makeEdits(order: Act, edits: readonly Edit[]): Promise<Stored | Refused | AllOvertaken> {
  const store = async (place: Place, id: string) => {
    const overtaken: AllOvertaken['edits'][number][] = [];
    for (const [index, edit] of edits.entries()) {
      const problem = await make(place, idOfEdit(id, index), edit, order.reason);
      if (problem?.outcome === 'refused') return problem;
      if (problem) overtaken.push({ index, ...problem });
    }
    if (overtaken.length > 0) return { outcome: 'overtaken', edits: overtaken } as const;
    return { outcome: 'stored', id } as const;
  };
  return act<AllOvertaken>(order, store, actionOf(edits));
}

async function make(place: Place, id: string, edit: Edit, reason: string): Promise<Refused | Overtaken | null> {
  switch (edit.kind) {
    case 'add-fact':
      return (await inTheWay(place, edit.read.fact, edit.beside)) ?? (await storeFact(place, id, edit.read));
    case 'restate-fact': {
      const problem =
        (await standing(place, edit.factId, edit.read.fact.metric)) ?? (await storeFact(place, id, edit.read));
      if (!problem) await insertRestatement(place, { earlierId: edit.factId, laterId: id, reason, knownAt: null });
      return problem;
    }
    case 'withdraw-fact': {
      const problem = await standing(place, edit.factId, null);
      if (!problem) await insertRestatement(place, { earlierId: edit.factId, laterId: null, reason, knownAt: null });
      return problem;
    }
    case 'add-event':
      return insertEvent(place, { id, key: `edit-${id}` }, proposedEvent(edit.read), citedSource(edit.read.source));
    case 'change-event':
      return changeEvent(place, edit.eventId, {
        ...{ id, event: proposedEvent(edit.read), source: citedSource(edit.read.source) },
      });
    case 'withdraw-event':
      return withdrawEvent(place, edit.eventId);
    case 'add-restructuring':
      return addWindows(place, id, edit.read);
    default:
      return change(place, edit);
  }
}

type Change = Extract<Edit, { from: unknown }>;

function change(place: Place, edit: Change): Promise<Refused | Overtaken | null> {
  if (edit.kind === 'change-company') {
    const isSeen = (now: Details) =>
      isSame(edit.from, companyDraftOf({ ...(now as CompanyDetails), id: '', slug: '' }));
    return amend(place, { noun: 'company', id: place.companyId, isSeen, to: edit.read });
  }
  if (edit.kind === 'change-source') {
    const isSeen = (now: Details) => isSame(edit.from, sourceDraftOf(now as SourceDetails));
    return amend(place, { noun: 'source', id: edit.id, isSeen, to: edit.read });
  }
  const isSeen = (now: Details) =>
    isSame(edit.from, restructuringDraftOf({ ...(now as Omit<Restructuring, 'id'>), id: '' }));
  const to = edit.kind === 'remove-restructuring' ? null : edit.read;
  return amend(place, { noun: 'restructuring', id: edit.id, isSeen, to });
}

function isSame(one: object, other: object): boolean {
  const values = new Map(Object.entries(other));
  return Object.entries(one).every(([field, value]) => values.get(field) === value);
}

async function storeFact(place: Place, id: string, { fact, source }: ReadFact): Promise<Refused | null> {
  const whole: ProposedFact = { kind: 'fact', place: byHand, sourceKey: '', ...fact };
  return insertFact(place, id, whole, citedSource(source));
}

function proposedEvent({ event }: ReadEvent): ProposedEvent {
  return { kind: 'event', place: byHand, sourceKey: '', ...event };
}

const byHand = placeIn('by hand');
const namespace = '3f0c1a56-0b7e-5c43-9d3e-7a0f6f1f4c11';

/** A new source is known by all its details: what describes another document is another source. */
function citedSource(choice: SourceChoice): CitedSource {
  if ('id' in choice) return choice;
  return { key: `hand-${v5(JSON.stringify(choice.details), namespace)}`, ...choice.details };
}
