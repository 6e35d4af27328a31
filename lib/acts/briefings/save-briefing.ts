import { v7, validate } from 'uuid';
import { nameOf } from '@/lib/access/name-of';
import type { Actor } from '@/lib/access/trail/act';
import { type CompanyKey, defineCompanyAct } from '@/lib/acts/company-act';
import type { Tx } from '@/lib/acts/transaction';
import type { BriefingContent } from '@/lib/briefings/briefing';
import type { SavedBriefing } from '@/lib/briefings/saved-briefing';
import { savedBriefing } from '@/lib/data/briefing-row';
import { done, type Refusal, refuse } from '@/lib/result';

type Input = {
  readonly company: CompanyKey;
  /** The revision that the person started from; null for a new briefing. */
  readonly from: { readonly id: string; readonly revision: number } | null;
  readonly name: string;
  readonly content: BriefingContent;
  readonly deleted: boolean;
};

type Saved = { readonly briefing: SavedBriefing };

/** What somebody else saved since: the latest revision. */
type Theirs = { readonly theirs: SavedBriefing };

/** Of one company. */
const mostBriefings = 500;

const missing = refuse(404, 'There is no such briefing, or not the revision it starts from.');
const tooMany = refuse(409, `This company has ${mostBriefings} briefings, which is the most. Delete one first.`);

/** Saves a new briefing or the next revision of one, never over a revision that its sender has not seen. */
export const saveBriefing = defineCompanyAct<Input, Saved, Theirs>({
  name: 'briefing-saved',
  otherNames: ['briefing-deleted'],
  action: 'brief',
  again: async (tx, { companyId, details: { briefing, revision } }) => {
    const before = await readRevision(tx, companyId, String(briefing), Number(revision));
    return before ? done({ briefing: before }) : missing;
  },
  run: async (tx, { by, company }, input) => {
    const { from, name, deleted } = input;
    if (from && !validate(from.id)) return missing;
    const briefing = from
      ? await insertNext(tx, company.id, by.actor, { ...input, from })
      : await insertFirst(tx, company.id, by.actor, input);
    if (!briefing) return from ? becauseOf(await readRevision(tx, company.id, from.id), from.revision) : tooMany;
    const { id, revision } = briefing;
    const act = deleted ? 'briefing-deleted' : 'briefing-saved';
    const audit = { act, subject: `Briefing “${name}”`, details: { briefing: id, revision } } as const;
    return { ok: true, value: { briefing }, audit };
  },
});

function becauseOf(latest: SavedBriefing | null, from: number): Refusal<Theirs> {
  if (!latest || latest.revision < from) return missing;
  const change = latest.deleted ? 'deleted' : 'saved';
  const sentence = `Somebody ${change} this briefing since you opened it. Nothing of yours was saved yet.`;
  return { ...refuse(409, sentence), more: { theirs: latest } };
}

const columns = `briefing_id AS "briefingId", revision, name, content, deleted, saved_at AS "savedAt", saved_by AS "savedBy"`;

/** Null where the company has the most already. */
async function insertFirst(tx: Tx, companyId: string, actor: Actor, { name, content, deleted }: Input) {
  const { rows } = await tx.query(
    `WITH first AS (
       INSERT INTO briefing (id, company_id) SELECT $2::uuid, $1::uuid WHERE ${mostBriefings} > (
         SELECT count(*) FROM (SELECT DISTINCT ON (briefing_id) deleted FROM briefing_revision WHERE company_id = $1
           ORDER BY briefing_id, revision DESC) AS latest WHERE NOT deleted)
       RETURNING id)
     INSERT INTO briefing_revision (company_id, briefing_id, revision, name, content, deleted, saved_by)
     SELECT $1, id, 1, $3, $4, $5, $6 FROM first RETURNING ${columns}`,
    [companyId, v7(), name, JSON.stringify(content), deleted, nameOf(actor)],
  );
  return rows[0] ? savedBriefing(rows[0]) : null;
}

/** Null where the revision before is not there, or not the latest: who saves at the same time waits here. */
async function insertNext(
  tx: Tx,
  companyId: string,
  actor: Actor,
  { from, name, content, deleted }: Input & { readonly from: NonNullable<Input['from']> },
) {
  const { rows } = await tx.query(
    `INSERT INTO briefing_revision (company_id, briefing_id, revision, name, content, deleted, saved_by)
     SELECT company_id, briefing_id, revision + 1, $4, $5, $6, $7 FROM briefing_revision
     WHERE company_id = $1 AND briefing_id = $2 AND revision = $3
     ON CONFLICT (briefing_id, revision) DO NOTHING RETURNING ${columns}`,
    [companyId, from.id, from.revision, name, JSON.stringify(content), deleted, nameOf(actor)],
  );
  return rows[0] ? savedBriefing(rows[0]) : null;
}

async function readRevision(tx: Tx, companyId: string | null, id: string, revision: number | null = null) {
  const { rows } = await tx.query(
    `SELECT ${columns} FROM briefing_revision
     WHERE company_id = $1 AND briefing_id = $2 AND revision = coalesce($3, revision) ORDER BY revision DESC LIMIT 1`,
    [companyId, id, revision],
  );
  return rows[0] ? savedBriefing(rows[0]) : null;
}
