import { validate } from 'uuid';
import type { ProposedEvent } from '@/lib/imports/proposed';
import { refuse } from '@/lib/result';
import type { CitedSource } from './cite';
import { insertEvent } from './insert-event';
import type { Overtaken, Problem } from './overtaken';
import type { Recording } from './recording';

/** The key of the event that takes another's place: a second one of it cannot be. */
const successorKey = (eventId: string) => `instead-of-${eventId}`;

/** Replaces an event by a new one, which stays and is withdrawn. The facts it moved are the same. */
export async function changeEvent(
  recording: Recording,
  eventId: string,
  next: { readonly id: string; readonly event: ProposedEvent; readonly source: CitedSource },
): Promise<Problem | null> {
  const problem =
    (await withdrawEvent(recording, eventId)) ?? (await insertEvent(recording, next, successorKey(eventId)));
  if (problem) return problem;
  await recording.tx.query(
    `INSERT INTO event_fact (company_id, event_id, fact_id)
     SELECT company_id, $3, fact_id FROM event_fact WHERE company_id = $1 AND event_id = $2`,
    [recording.companyId, eventId, next.id],
  );
  return null;
}

/** Takes an event back; it stays recorded and is shown no more. */
export async function withdrawEvent(recording: Recording, eventId: string): Promise<Problem | null> {
  const { tx, companyId, id } = recording;
  if (!validate(eventId)) return refuse(422, 'There is no such event.');
  const { rows } = await tx.query<{ withdrawn: boolean }>(
    `SELECT EXISTS (SELECT FROM event_withdrawal AS w WHERE w.company_id = $1 AND w.event_id = $2) AS withdrawn
     FROM event AS e WHERE e.company_id = $1 AND e.id = $2`,
    [companyId, eventId],
  );
  const [found] = rows;
  if (!found) return refuse(422, 'There is no such event.');
  if (found.withdrawn) return { overtaken: await lastChange(recording, eventId) };
  await tx.query('INSERT INTO event_withdrawal (company_id, event_id, recording_id) VALUES ($1, $2, $3)', [
    ...[companyId, eventId, id],
  ]);
  return null;
}

/** What became of a withdrawn event in the end: the last one that took its place, or nothing. */
async function lastChange({ tx, companyId }: Recording, eventId: string): Promise<Overtaken> {
  const { rows } = await tx.query<Overtaken>(
    `WITH RECURSIVE line AS (
       SELECT e.id, 0 AS step FROM event AS e WHERE e.company_id = $1 AND e.id = $2
       UNION ALL
       SELECT next.id, line.step + 1 FROM line
       JOIN event AS next ON next.company_id = $1 AND next.key = 'instead-of-' || line.id)
     SELECT rec.actor AS person, rec.reason, to_json(rec.recorded_at) #>> '{}' AS "recordedAt",
       CASE WHEN w.event_id IS NULL THEN e.id END AS "laterFactId", e.title AS reported
     FROM line JOIN event AS e ON e.id = line.id
     LEFT JOIN event_withdrawal AS w ON w.company_id = $1 AND w.event_id = e.id
     JOIN recording AS rec ON rec.id = coalesce(w.recording_id, e.recording_id)
     ORDER BY line.step DESC LIMIT 1`,
    [companyId, eventId],
  );
  const [last] = rows;
  if (!last) throw new Error(`The event ${eventId} is withdrawn by nobody.`);
  return last;
}
