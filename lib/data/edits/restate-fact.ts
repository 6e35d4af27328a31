import type { Refused } from '@/lib/data/imports/refusal';
import { refuse } from '@/lib/data/imports/refusal';
import type { ProposedFact, ProposedSource } from '@/lib/imports/proposed';
import type { IsoDate } from '@/lib/turnaround/case';
import { type Act, act, type Place, type Stored } from './act';
import { insertFact } from './add-fact';

/** Somebody was first: what stands there now, and who, when and why. */
export type Overtaken = {
  readonly outcome: 'overtaken';
  readonly person: string;
  readonly reason: string;
  readonly recordedAt: string;
  /** The fact that took its place; null when it was withdrawn. */
  readonly laterFactId: string | null;
  readonly reported: string | null;
};

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
    await insertRestatement(place, factId, id, order.reason, null);
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
    await insertRestatement(place, factId, null, order.reason, knownAt);
    return { outcome: 'stored', id };
  });
}

const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Why the fact cannot be restated; null when it stands. */
async function standing(
  { client, companyId }: Place,
  factId: string,
  metric: string | null,
): Promise<Refused | Overtaken | null> {
  if (!uuidForm.test(factId)) return refuse('There is no such fact.');
  const { rows } = await client.query<{ metric: string; laterFactId: string | null; person: string | null }>(
    `SELECT f.metric_key AS metric, rs.later_fact_id AS "laterFactId", later.reported, rec.actor AS person, rs.reason,
       to_json(rec.recorded_at) #>> '{}' AS "recordedAt"
     FROM fact AS f
     LEFT JOIN restatement AS rs ON rs.company_id = f.company_id AND rs.metric_key = f.metric_key
       AND rs.earlier_fact_id = f.id
     LEFT JOIN recording AS rec ON rec.id = rs.recording_id LEFT JOIN fact AS later ON later.id = rs.later_fact_id
     WHERE f.company_id = $1 AND f.id = $2 ORDER BY rec.recorded_at DESC LIMIT 1`,
    [companyId, factId],
  );
  const [found] = rows;
  if (!found) return refuse('There is no such fact.');
  if (metric !== null && metric !== found.metric) return refuse('A fact is restated by one of the same metric.');
  if (found.person === null) return null;
  const { metric: _, ...first } = found;
  return { outcome: 'overtaken', ...first } as Overtaken;
}

async function insertRestatement(
  { client, companyId, recordingId }: Place,
  earlierId: string,
  laterId: string | null,
  reason: string,
  knownAt: IsoDate | null,
): Promise<void> {
  await client.query(
    `INSERT INTO restatement (id, company_id, metric_key, earlier_fact_id, later_fact_id, reason, known_at, recording_id)
     SELECT gen_random_uuid(), $1, e.metric_key, e.id, $3, $4, greatest(e.known_at, $5::date, (
       SELECT known_at FROM fact WHERE id = $3)), $6
     FROM fact AS e WHERE e.id = $2 AND e.company_id = $1`,
    [companyId, earlierId, laterId, reason, knownAt, recordingId],
  );
}
