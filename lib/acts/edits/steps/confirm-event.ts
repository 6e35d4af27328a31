import { validate } from 'uuid';
import { type Refusal, refuse } from '@/lib/result';
import type { Recording } from './recording';

/** Answers all flags of an event that nobody has answered; the refusal where there is none, or the event was withdrawn. */
export async function confirmEvent({ tx, companyId, id }: Recording, eventId: string): Promise<Refusal | null> {
  if (!validate(eventId)) return refuse(422, 'There is no such event.');
  const { rowCount } = await tx.query(
    `INSERT INTO event_flag_answer (company_id, event_id, kind, recording_id)
     SELECT company_id, event_id, kind, $3 FROM event_flag AS f WHERE company_id = $1 AND event_id = $2
       AND NOT EXISTS (SELECT FROM event_withdrawal AS w WHERE w.company_id = $1 AND w.event_id = f.event_id)
     ON CONFLICT DO NOTHING`,
    [companyId, eventId, id],
  );
  return rowCount ? null : refuse(422, 'Nothing about this event waits for an answer.');
}
