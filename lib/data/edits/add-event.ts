import type { Refused } from '@/lib/data/imports/refusal';
import type { ProposedEvent, ProposedSource } from '@/lib/imports/proposed';
import { cleanText } from '@/lib/text/clean-text';
import { type Act, act, type Place, problemOf, type Stored } from './act';
import { type CitedSource, cite } from './cite';

/** Stores one event. */
export async function addEvent(order: Act, event: ProposedEvent, source: ProposedSource): Promise<Stored | Refused> {
  return act(order, async (place, id) => {
    const problem = await insertEvent(place, { id, key: `edit-${id}` }, event, source);
    return problem ?? { outcome: 'stored', id };
  });
}

/** Writes an event with its citation; the refusal if it cannot be stored. */
export async function insertEvent(
  place: Place,
  { id, key }: { id: string; key: string },
  event: ProposedEvent,
  source: CitedSource,
): Promise<Refused | null> {
  const { client, companyId, recordingId } = place;
  const problem = await problemOf(client, event);
  if (problem) return problem;
  const { start, end, precision } = event.on;
  const words = [event.eventKind, event.title].map(cleanText);
  const note = event.note === null ? null : cleanText(event.note);
  const citationId = await cite(place, source, event.locator);
  await client.query(
    `INSERT INTO event (id, company_id, key, on_start, on_end, on_precision, kind, title, note, citation_id, recording_id)
     VALUES ($1, $2, $11, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [id, companyId, start, end, precision, ...words, note, citationId, recordingId, key],
  );
  return null;
}
