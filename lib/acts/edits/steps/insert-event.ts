import type { ProposedEvent } from '@/lib/imports/proposed';
import { unstorable } from '@/lib/imports/unstorable';
import { type Refusal, refuse } from '@/lib/result';
import { cleanText } from '@/lib/text/clean-text';
import { type CitedSource, cite } from './cite';
import type { Recording } from './recording';

type NewEvent = { readonly id: string; readonly event: ProposedEvent; readonly source: CitedSource };

/** Writes an event with its citation; the refusal if it cannot be saved. @param key unique within the company */
export async function insertEvent(
  recording: Recording,
  { id, event, source }: NewEvent,
  key = `edit-${id}`,
): Promise<Refusal | null> {
  const problem = unstorable(event, new Set());
  if (problem) return refuse(422, problem.sentence);
  const { start, end, precision } = event.on;
  const words = [event.eventKind, event.title].map(cleanText);
  const note = event.note === null ? null : cleanText(event.note);
  const citationId = await cite(recording, source, event.locator);
  await recording.tx.query(
    `INSERT INTO event (id, company_id, key, on_start, on_end, on_precision, kind, title, note, citation_id, recording_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [id, recording.companyId, key, start, end, precision, ...words, note, citationId, recording.id],
  );
  return null;
}
