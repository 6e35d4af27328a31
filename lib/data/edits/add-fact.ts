import type { Refused } from '@/lib/data/imports/refusal';
import type { ProposedFact, ProposedSource } from '@/lib/imports/proposed';
import { cleanText } from '@/lib/text/clean-text';
import { catalogue } from '@/lib/turnaround/catalogue';
import { type Act, act, type Place, problemOf, type Stored } from './act';
import { type CitedSource, cite } from './cite';

/** Stores one fact beside what is there. */
export async function addFact(order: Act, fact: ProposedFact, source: ProposedSource): Promise<Stored | Refused> {
  return act(order, async (place, id) => (await insertFact(place, id, fact, source)) ?? { outcome: 'stored', id });
}

/** Writes a fact with its citation and members; the refusal if it cannot be stored. */
export async function insertFact(
  place: Place,
  id: string,
  fact: ProposedFact,
  source: CitedSource,
): Promise<Refused | null> {
  const { client, companyId, recordingId } = place;
  const problem = await problemOf(client, fact);
  if (problem) return problem;
  const figure = fact.value.kind === 'figure' ? fact.value.figure : null;
  const row: Record<string, unknown> = {
    id,
    company_id: companyId,
    metric_key: fact.metric,
    unit_kind: catalogue[fact.metric].unitKind,
    unit: fact.unit,
    period_type: fact.period.type,
    period_start: fact.period.start,
    period_end: fact.period.end,
    period_precision: fact.period.precision,
    low: figure?.low ?? null,
    high: figure?.high ?? null,
    low_open: figure?.lowOpen ?? false,
    high_open: figure?.highOpen ?? false,
    approximate: figure?.approximate ?? false,
    missing_reason: fact.value.kind === 'missing' ? fact.value.reason : null,
    reported: cleanText(fact.reported),
    scenario: fact.scenario,
    date_basis: fact.dateBasis,
    derived: fact.derived,
    note: fact.note === null ? null : cleanText(fact.note),
    known_at: fact.knownAt,
    known_precision: fact.knownPrecision,
    citation_id: await cite(place, source, fact.locator),
    recording_id: recordingId,
  };
  const columns = Object.keys(row);
  const places = columns.map((_, index) => `$${index + 1}`).join(', ');
  await client.query(`INSERT INTO fact (${columns.join(', ')}) VALUES (${places})`, Object.values(row));
  for (const { dimension, name } of fact.members) await insertMember(place, id, dimension, cleanText(name).trim());
  return null;
}

async function insertMember({ client, companyId }: Place, factId: string, dimension: string, name: string) {
  await client.query(
    `INSERT INTO member (id, company_id, dimension_key, name) VALUES (gen_random_uuid(), $1, $2, normalize($3, NFC))
     ON CONFLICT (company_id, dimension_key, name) DO NOTHING`,
    [companyId, dimension, name],
  );
  await client.query(
    `INSERT INTO fact_member (company_id, fact_id, dimension_key, member_id)
     SELECT $1, $2, dimension_key, id FROM member
     WHERE company_id = $1 AND dimension_key = $3 AND name = normalize($4, NFC)`,
    [companyId, factId, dimension, name],
  );
}
