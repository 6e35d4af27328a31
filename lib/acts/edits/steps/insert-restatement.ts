import { cleanText } from '@/lib/text/clean-text';
import type { Recording } from './recording';

type Link = {
  readonly earlierId: string;
  readonly laterId: string | null;
  readonly reason: string;
};

/** Writes that a fact takes another's place, or that nothing does. The events that moved the one moved the other. */
export async function insertRestatement(
  { tx, companyId, id: recordingId }: Recording,
  { earlierId, laterId, reason }: Link,
): Promise<void> {
  await tx.query(
    `INSERT INTO restatement (id, company_id, metric_key, earlier_fact_id, later_fact_id, reason, known_at, recording_id)
     SELECT gen_random_uuid(), $1, e.metric_key, e.id, $3, $4, greatest(e.known_at, (
       SELECT known_at FROM fact WHERE id = $3)), $5
     FROM fact AS e WHERE e.id = $2 AND e.company_id = $1`,
    [companyId, earlierId, laterId, cleanText(reason), recordingId],
  );
  if (laterId === null) return;
  await tx.query(
    `INSERT INTO event_fact (company_id, event_id, fact_id)
     SELECT company_id, event_id, $3 FROM event_fact WHERE company_id = $1 AND fact_id = $2`,
    [companyId, earlierId, laterId],
  );
}
