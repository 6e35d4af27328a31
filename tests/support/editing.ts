import { noOrigin } from '@/lib/access/trail/act';
import type { Person } from '@/lib/access/viewer';
import type { By } from '@/lib/acts/act';
import { makeCompany } from '@/lib/acts/companies/make-company';
import type { Edit } from '@/lib/edits/edit';
import type { SourceDetails } from '@/lib/edits/source-draft';
import type { NewCompany } from '@/lib/imports/planned';
import type { ProposedSource } from '@/lib/imports/proposed';
import { keeper } from '@/tests/support/as-keeper';
import { filing, proposed, proposedEvent } from '@/tests/support/imports';

/** Somebody of this name who may change every company acts, under a key if there is one. */
export function as(name: string, key: string | null = null): By {
  const person: Person = { id: name, name, email: `${name}@example.com`, installation: 'owner' };
  return { actor: { kind: 'person', person, session: 'a test' }, origin: noOrigin, key };
}

/** Makes a company that belongs to nobody. */
export async function madeCompany(company: NewCompany): Promise<void> {
  const made = await makeCompany({ actor: keeper, origin: noOrigin, key: null }, { company, reason: 'A test' });
  if (!made.ok) throw new Error(made.sentence);
}

function detailsOf({ key: _, ...details }: ProposedSource): { readonly details: SourceDetails } {
  return { details };
}

/** A figure as it is read from a draft; revenue of 10 USD unless told otherwise. */
export function readFact(changes: Parameters<typeof proposed>[0] = {}, source: ProposedSource = filing) {
  const { kind: _, place: _place, sourceKey: _key, ...fact } = proposed(changes);
  return { fact, source: detailsOf(source) };
}

export function readEvent(title: string, source: ProposedSource = filing) {
  const { kind: _, place: _place, sourceKey: _key, ...event } = proposedEvent({ title });
  return { event, source: detailsOf(source) };
}

/** A restructuring with windows in order. */
export const windows = {
  ...{ name: 'The turnaround', announcedOn: '2024-06-25', startedOn: null, note: null },
  ...{ beforeFrom: null, beforeUntil: '2024-06-24', afterFrom: '2024-06-25', afterUntil: null },
};

export function addFact(changes: Parameters<typeof proposed>[0] = {}, source: ProposedSource = filing): Edit {
  return { kind: 'add-fact', read: readFact(changes, source), beside: [] };
}
