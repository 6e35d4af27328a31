import { v7, validate } from 'uuid';
import { refuse } from '@/lib/result';
import { cleanText } from '@/lib/text/clean-text';
import type { Overtaken, Problem } from './overtaken';
import type { Recording } from './recording';

type Value = string | readonly string[] | null;

/** The details of something that is not a fact, by their names in plain data. */
export type Details = Readonly<Record<string, Value>>;

const nouns = {
  company: {
    table: 'company',
    owner: 'id',
    columns: {
      name: 'name',
      legalName: 'legal_name',
      registeredNumber: 'registered_number',
      headquarters: 'headquarters',
      founded: 'founded',
      sector: 'sector',
      currency: 'currency',
      fiscalYearEnd: 'fiscal_year_end',
    },
  },
  restructuring: {
    table: 'restructuring',
    owner: 'company_id',
    columns: {
      name: 'name',
      announcedOn: 'announced_on',
      startedOn: 'started_on',
      beforeFrom: 'before_from',
      beforeUntil: 'before_until',
      afterFrom: 'after_from',
      afterUntil: 'after_until',
      note: 'note',
    },
  },
  source: {
    table: 'source',
    owner: 'company_id',
    columns: {
      title: 'title',
      publisher: 'publisher',
      publishedOn: 'published_on',
      tier: 'tier',
      kind: 'kind',
      url: 'url',
      note: 'note',
    },
  },
} as const;

export type Noun = keyof typeof nouns;

type Amendment = {
  readonly noun: Noun;
  readonly id: string;
  /** Whether what stands now is what the person started from. */
  isSeen(now: Details): boolean;
  /** What will stand; null removes it. */
  readonly to: Details | null;
};

/** Changes what is not a fact, and keeps what stood before. The second of two editors gets what the first made of it. */
export async function amend(recording: Recording, { noun, id, isSeen, to }: Amendment): Promise<Problem | null> {
  const now = validate(id) ? await detailsNow(recording, noun, id) : null;
  if (!now || !isSeen(now)) {
    const overtaken = await lastAmendment(recording, id);
    if (overtaken) return { overtaken };
    return refuse(422, now ? `This ${noun} has changed since.` : `There is no such ${noun}.`);
  }
  await keepAmendment(recording, noun, id, now, to);
  const { table, owner, columns } = nouns[noun];
  if (to === null) {
    await recording.tx.query(`DELETE FROM ${table} WHERE id = $1 AND ${owner} = $2`, [id, recording.companyId]);
    return null;
  }
  const changes = Object.entries(columns).map(([, column], index) => `${column} = $${index + 3}`);
  const values = Object.keys(columns).map((field) => clean(to[field] ?? null));
  await recording.tx.query(`UPDATE ${table} SET ${changes.join(', ')} WHERE id = $1 AND ${owner} = $2`, [
    ...[id, recording.companyId],
    ...values,
  ]);
  return null;
}

/** Writes down that something came, changed or went. */
export async function keepAmendment(
  { tx, companyId, id: recordingId }: Recording,
  noun: Noun,
  id: string,
  before: Details | null,
  after: Details | null,
): Promise<void> {
  await tx.query(
    `INSERT INTO amendment (id, company_id, noun, noun_id, before, after, recording_id) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [v7(), companyId, noun, id, ...[before, after].map((each) => each && JSON.stringify(cleaned(each))), recordingId],
  );
}

async function detailsNow({ tx, companyId }: Recording, noun: Noun, id: string): Promise<Details | null> {
  const { table, owner, columns } = nouns[noun];
  const parts = Object.entries(columns).map(([field, column]) => `'${field}', ${column}`);
  const { rows } = await tx.query<{ now: Details }>(
    `SELECT json_build_object(${parts.join(', ')}) AS now FROM ${table} WHERE id = $1 AND ${owner} = $2`,
    [id, companyId],
  );
  return rows[0]?.now ?? null;
}

async function lastAmendment({ tx, companyId }: Recording, id: string): Promise<Overtaken | null> {
  const { rows } = await tx.query<{ person: string; reason: string; recordedAt: string }>(
    `SELECT rec.actor AS person, rec.reason, to_json(rec.recorded_at) #>> '{}' AS "recordedAt"
     FROM amendment AS a JOIN recording AS rec ON rec.id = a.recording_id
     WHERE a.company_id = $1 AND a.noun_id::text = $2 ORDER BY a.id DESC LIMIT 1`,
    [companyId, id],
  );
  return rows[0] ? { ...rows[0], laterFactId: null, reported: null } : null;
}

function cleaned(details: Details): Details {
  return Object.fromEntries(Object.entries(details).map(([field, value]) => [field, clean(value)]));
}

function clean(value: Value): Value {
  if (value === null) return null;
  return typeof value === 'string' ? cleanText(value) : value.map(cleanText);
}
