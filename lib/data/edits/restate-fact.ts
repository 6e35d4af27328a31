import type { Refused } from '@/lib/data/imports/refusal';
import type { ProposedFact, ProposedSource } from '@/lib/imports/proposed';
import { cleanText } from '@/lib/text/clean-text';
import type { IsoDate } from '@/lib/turnaround/case';
import { type Act, act, type Place, type Stored } from './act';
import { insertFact } from './add-fact';
import { type Overtaken, standing } from './standing';

/**
 * Puts a new fact in the place of an earlier one, which stays and says so. The second of two editors gets what the first
 * made of it, and decides.
 */
export async function restateFact(
  order: Act,
  factId: string,
  fact: ProposedFact,
  source: ProposedSource,
): Promise<Stored | Overtaken | Refused> {
  return act<Overtaken>(order, async (place, id) => {
    const problem = (await standing(place, factId, fact.metric)) ?? (await insertFact(place, id, fact, source));
    if (problem) return problem;
    await insertRestatement(place, { earlierId: factId, laterId: id, reason: order.reason, knownAt: null });
    return { outcome: 'stored', id };
  });
}

/**
 * Takes a fact back without another in its place.
 * @param knownAt from which day the world could know; null when it never was so: from the day of the fact itself
 */
export async function withdrawFact(
  order: Act,
  factId: string,
  knownAt: IsoDate | null,
): Promise<Stored | Overtaken | Refused> {
  return act<Overtaken>(order, async (place, id) => {
    const problem = await standing(place, factId, null);
    if (problem) return problem;
    await insertRestatement(place, { earlierId: factId, laterId: null, reason: order.reason, knownAt });
    return { outcome: 'stored', id };
  });
}

type Link = {
  readonly earlierId: string;
  readonly laterId: string | null;
  readonly reason: string;
  readonly knownAt: IsoDate | null;
};

/** Writes that a fact takes another's place, or that nothing does. The events that moved the one moved the other. */
export async function insertRestatement(
  { client, companyId, recordingId }: Place,
  { earlierId, laterId, reason, knownAt }: Link,
): Promise<void> {
  await client.query(
    `INSERT INTO restatement (id, company_id, metric_key, earlier_fact_id, later_fact_id, reason, known_at, recording_id)
     SELECT gen_random_uuid(), $1, e.metric_key, e.id, $3, $4, greatest(e.known_at, $5::date, (
       SELECT known_at FROM fact WHERE id = $3)), $6
     FROM fact AS e WHERE e.id = $2 AND e.company_id = $1`,
    [companyId, earlierId, laterId, cleanText(reason), knownAt, recordingId],
  );
  if (laterId === null) return;
  await client.query(
    `INSERT INTO event_fact (company_id, event_id, fact_id)
     SELECT company_id, event_id, $3 FROM event_fact WHERE company_id = $1 AND fact_id = $2`,
    [companyId, earlierId, laterId],
  );
}
