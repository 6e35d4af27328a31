import { type Refused, refuse } from '@/lib/data/imports/refusal';
import type { Place } from './act';

/** Answers all flags of a fact that nobody has answered; the refusal where there is none. */
export async function confirmFact({ client, companyId, recordingId }: Place, factId: string): Promise<Refused | null> {
  const { rowCount } = await client.query(
    `INSERT INTO fact_flag_answer (company_id, fact_id, kind, recording_id)
     SELECT company_id, fact_id, kind, $3 FROM fact_flag WHERE company_id = $1 AND fact_id = $2
     ON CONFLICT DO NOTHING`,
    [companyId, factId, recordingId],
  );
  return rowCount ? null : refuse('Nothing about this figure waits for an answer.');
}
