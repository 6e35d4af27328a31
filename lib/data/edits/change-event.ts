import { type Refused, refuse } from '@/lib/data/imports/refusal';
import type { ProposedEvent } from '@/lib/imports/proposed';
import type { Place } from './act';
import { insertEvent } from './add-event';
import type { CitedSource } from './cite';
import { isId, type Overtaken } from './standing';

/** The key of the event that takes another's place: a second one of it cannot be. */
const successorKey = (eventId: string) => `instead-of-${eventId}`;

/** Puts a new event in the place of an earlier one, which stays and is withdrawn. The facts it moved are the same. */
export async function changeEvent(
  place: Place,
  eventId: string,
  next: { readonly id: string; readonly event: ProposedEvent; readonly source: CitedSource },
): Promise<Overtaken | Refused | null> {
  const problem =
    (await withdrawEvent(place, eventId)) ??
    (await insertEvent(place, { id: next.id, key: successorKey(eventId) }, next.event, next.source));
  if (problem) return problem;
  await place.client.query(
    `INSERT INTO event_fact (company_id, event_id, fact_id)
     SELECT company_id, $3, fact_id FROM event_fact WHERE company_id = $1 AND event_id = $2`,
    [place.companyId, eventId, next.id],
  );
  return null;
}

/** Takes an event back; it stays recorded and is shown no more. */
export async function withdrawEvent(place: Place, eventId: string): Promise<Overtaken | Refused | null> {
  const { client, companyId, recordingId } = place;
  if (!isId(eventId)) return refuse('There is no such event.');
  const { rows } = await client.query<{ withdrawn: boolean }>(
    `SELECT EXISTS (SELECT FROM event_withdrawal AS w WHERE w.company_id = $1 AND w.event_id = $2) AS withdrawn
     FROM event AS e WHERE e.company_id = $1 AND e.id = $2`,
    [companyId, eventId],
  );
  const [found] = rows;
  if (!found) return refuse('There is no such event.');
  if (found.withdrawn) return lastChange(place, eventId);
  await client.query('INSERT INTO event_withdrawal (company_id, event_id, recording_id) VALUES ($1, $2, $3)', [
    ...[companyId, eventId, recordingId],
  ]);
  return null;
}

/** What became of a withdrawn event in the end: the last one that took its place, or nothing. */
async function lastChange({ client, companyId }: Place, eventId: string): Promise<Overtaken> {
  const { rows } = await client.query<Omit<Overtaken, 'outcome'>>(
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
  return { outcome: 'overtaken', ...last };
}
