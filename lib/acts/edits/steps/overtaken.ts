import { validate } from 'uuid';
import type { ProposedFact } from '@/lib/imports/proposed';
import { type Refusal, refuse } from '@/lib/result';
import type { Recording } from './recording';

/** Somebody was first: what stands there now, and who, when and why. */
export type Overtaken = {
  readonly person: string;
  readonly reason: string;
  readonly recordedAt: string;
  /** The fact, or event, that stands in its place now; null when it was withdrawn. */
  readonly laterFactId: string | null;
  readonly reported: string | null;
};

/** Why an edit is not made: it cannot be, or somebody was first. */
export type Problem = Refusal | { readonly overtaken: Overtaken };

type Found = Omit<Overtaken, 'person'> & { readonly metric: string; readonly person: string | null };

/** Why the fact cannot be restated; null when it stands. Somebody's fact that was restated again is followed to its end. */
export async function unrestatable(
  recording: Recording,
  factId: string,
  metric: string | null,
): Promise<Problem | null> {
  const found = validate(factId) ? await later(recording, factId) : null;
  if (!found) return refuse(422, 'There is no such fact.');
  if (metric !== null && metric !== found.metric) return refuse(422, 'A fact is restated by one of the same metric.');
  let last = found;
  for (let next = last.laterFactId; next; next = last.laterFactId) {
    const after = await later(recording, next);
    if (!after || after.person === null) break;
    last = after;
  }
  const { metric: _, person, ...first } = last;
  return person === null ? null : { overtaken: { person, ...first } };
}

/** What took a fact's place; a person only where something did. */
async function later({ tx, companyId }: Recording, factId: string): Promise<Found | null> {
  const { rows } = await tx.query<Found>(
    `SELECT f.metric_key AS metric, rs.later_fact_id AS "laterFactId", later.reported, rec.actor AS person, rs.reason,
       to_json(rec.recorded_at) #>> '{}' AS "recordedAt"
     FROM fact AS f
     LEFT JOIN restatement AS rs ON rs.company_id = f.company_id AND rs.metric_key = f.metric_key
       AND rs.earlier_fact_id = f.id
     LEFT JOIN recording AS rec ON rec.id = rs.recording_id LEFT JOIN fact AS later ON later.id = rs.later_fact_id
     WHERE f.company_id = $1 AND f.id = $2 ORDER BY rec.recorded_at DESC LIMIT 1`,
    [companyId, factId],
  );
  return rows[0] ?? null;
}

/** A fact that stands where another is to be added, and that its sender has not seen; null when there is none. */
export async function inTheWay(
  { tx, companyId }: Recording,
  { metric, members, period, scenario, unit }: Omit<ProposedFact, 'place' | 'kind' | 'sourceKey'>,
  seen: readonly string[],
): Promise<Problem | null> {
  const names = [...members].sort((one, other) => (one.dimension < other.dimension ? -1 : 1));
  const { rows } = await tx.query<Overtaken>(
    `SELECT f.id AS "laterFactId", f.reported, rec.actor AS person, rec.reason,
       to_json(rec.recorded_at) #>> '{}' AS "recordedAt"
     FROM fact AS f JOIN recording AS rec ON rec.id = f.recording_id
     WHERE f.company_id = $1 AND f.metric_key = $2 AND f.period_end = $3 AND f.period_start = $4
       AND f.period_type = $5 AND f.scenario = $6 AND f.unit = $7 AND f.id <> ALL($8::uuid[])
       AND NOT EXISTS (SELECT FROM restatement AS rs WHERE rs.company_id = $1 AND rs.metric_key = $2
         AND rs.earlier_fact_id = f.id)
       AND (SELECT coalesce(jsonb_agg(jsonb_build_array(m.dimension_key, m.name) ORDER BY m.dimension_key), '[]')
         FROM fact_member AS fm JOIN member AS m ON m.id = fm.member_id
         WHERE fm.company_id = $1 AND fm.fact_id = f.id) = $9::jsonb
     ORDER BY rec.recorded_at DESC LIMIT 1`,
    [
      ...[companyId, metric, period.end, period.start, period.type, scenario, unit, seen.filter((id) => validate(id))],
      JSON.stringify(names.map(({ dimension, name }) => [dimension, name.normalize('NFC')])),
    ],
  );
  return rows[0] ? { overtaken: rows[0] } : null;
}
