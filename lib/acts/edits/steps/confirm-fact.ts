import { type Refusal, refuse } from '@/lib/result';
import type { Recording } from './recording';

/** Answers all flags of a fact that nobody has answered; the refusal where there is none. */
export async function confirmFact({ tx, companyId, id }: Recording, factId: string): Promise<Refusal | null> {
  const { rowCount } = await tx.query(
    `INSERT INTO fact_flag_answer (company_id, fact_id, kind, recording_id)
     SELECT company_id, fact_id, kind, $3 FROM fact_flag WHERE company_id = $1 AND fact_id = $2
     ON CONFLICT DO NOTHING`,
    [companyId, factId, id],
  );
  return rowCount ? null : refuse(422, 'Nothing about this figure waits for an answer.');
}
