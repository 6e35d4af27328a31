import type { Tx } from '@/lib/acts/transaction';
import type { ProposedFact } from '@/lib/imports/proposed';
import { unstorable } from '@/lib/imports/unstorable';
import { type Refusal, refuse } from '@/lib/result';
import { cleanText } from '@/lib/text/clean-text';
import { catalogue } from '@/lib/turnaround/catalogue';
import { type CitedSource, cite } from './cite';
import type { Recording } from './recording';

/** Writes a fact with its citation and members; the refusal if it cannot be saved. */
export async function insertFact(
  recording: Recording,
  id: string,
  fact: ProposedFact,
  source: CitedSource,
): Promise<Refusal | null> {
  const { tx, companyId, id: recordingId } = recording;
  const problem = unstorable(fact, await dimensionsFor(tx, fact));
  if (problem) return refuse(422, problem.sentence);
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
    citation_id: await cite(recording, source, fact.locator),
    recording_id: recordingId,
  };
  const columns = Object.keys(row);
  const parameters = columns.map((_, index) => `$${index + 1}`).join(', ');
  await tx.query(`INSERT INTO fact (${columns.join(', ')}) VALUES (${parameters})`, Object.values(row));
  for (const { dimension, name } of fact.members) await insertMember(recording, id, dimension, cleanText(name).trim());
  return null;
}

/** Only a fact that has members is held against the dimensions there are. */
async function dimensionsFor(tx: Tx, { members }: ProposedFact): Promise<ReadonlySet<string>> {
  if (members.length === 0) return new Set();
  const { rows } = await tx.query<{ key: string }>('SELECT key FROM dimension');
  return new Set(rows.map(({ key }) => key));
}

async function insertMember({ tx, companyId }: Recording, factId: string, dimension: string, name: string) {
  await tx.query(
    `INSERT INTO member (id, company_id, dimension_key, name) VALUES (gen_random_uuid(), $1, $2, normalize($3, NFC))
     ON CONFLICT (company_id, dimension_key, name) DO NOTHING`,
    [companyId, dimension, name],
  );
  await tx.query(
    `INSERT INTO fact_member (company_id, fact_id, dimension_key, member_id)
     SELECT $1, $2, dimension_key, id FROM member
     WHERE company_id = $1 AND dimension_key = $3 AND name = normalize($4, NFC)`,
    [companyId, factId, dimension, name],
  );
}
