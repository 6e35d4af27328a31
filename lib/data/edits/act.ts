import type { PoolClient } from 'pg';
import { v7 } from 'uuid';
import { nameOf } from '@/lib/access/name-of';
import { noOrigin, type Origin } from '@/lib/access/trail/act';
import type { Viewer } from '@/lib/access/viewer';
import { inTransaction } from '@/lib/acts/transaction';
import { lockCompany } from '@/lib/data/imports/lock-company';
import { type Refused, refusalOf, refuse } from '@/lib/data/imports/refusal';
import { isAllowed } from '@/lib/data/sharing/read-standing';
import { recordActOn } from '@/lib/data/trail/record-act';
import type { ProposedEvent, ProposedFact } from '@/lib/imports/proposed';
import { unstorable } from '@/lib/imports/unstorable';
import { cleanText } from '@/lib/text/clean-text';

/** Who changes something of which company, why, and the key that makes a second press the same act. */
export type Act = {
  readonly companySlug: string;
  readonly viewer: Viewer;
  /** The name that is told beside what changed; without it the viewer's own. */
  readonly person?: string;
  /** Where the request came from, for the trail. */
  readonly origin?: Origin;
  readonly reason: string;
  readonly idempotencyKey: string;
};

export type Stored = { readonly outcome: 'stored'; readonly id: string };

export type Place = { readonly client: PoolClient; readonly companyId: string; readonly recordingId: string };

/**
 * One act of editing: under the company's lock, recorded with person and reason, whole or absent. What the work stores
 * has the id `factIdOf(recording)`, so that a second press answers the same without storing again.
 */
export async function act<Other = never>(
  order: Act,
  work: (place: Place, id: string) => Promise<Stored | Refused | Other>,
  action: 'edit' | 'administer' = 'edit',
): Promise<Stored | Refused | Other> {
  if (order.reason.trim() === '') return refuse('A change needs a reason.');
  try {
    return await inTransaction(async (client) => {
      const { rows } = await client.query<{ id: string }>('SELECT id FROM company WHERE slug = $1', [
        order.companySlug,
      ]);
      const companyId = rows[0]?.id;
      if (!companyId || !(await isAllowed(order.viewer, companyId, action)))
        return refuse(`There is no company “${order.companySlug.slice(0, 80)}”.`);
      await lockCompany(client, companyId);
      const before = await recordedBefore(client, order.idempotencyKey, companyId);
      if (before) return before;
      const recordingId = v7();
      await client.query('SAVEPOINT before_act');
      await record(client, order, companyId, recordingId);
      const done = await work({ client, companyId, recordingId }, factIdOf(recordingId));
      if (!isStored(done)) await client.query('ROLLBACK TO before_act');
      else await tell(client, order, companyId, recordingId);
      return done;
    });
  } catch (error) {
    return refusalOf(error);
  }
}

/** Told last: who tells the trail next waits for the end of this transaction. */
async function tell(client: PoolClient, order: Act, companyId: string, recording: string): Promise<void> {
  const { viewer, reason, origin = noOrigin } = order;
  const company = { id: companyId, slug: order.companySlug };
  await recordActOn(client, {
    act: 'company-changed',
    actor: viewer,
    company,
    subject: reason,
    details: { recording },
    origin,
  });
}

const isStored = (done: unknown) => (done as { outcome?: string }).outcome === 'stored';

/** Writes down who acted and why. */
export async function record(client: PoolClient, order: Omit<Act, 'companySlug'>, companyId: string, id: string) {
  await client.query(
    `INSERT INTO recording (id, company_id, kind, actor, reason, idempotency_key) VALUES ($1, $2, 'edit', $3, $4, $5)`,
    [id, companyId, order.person ?? nameOf(order.viewer), cleanText(order.reason), order.idempotencyKey],
  );
}

/** What the act of this key stored of the company; null when there is none yet. */
async function recordedBefore(client: PoolClient, key: string, companyId: string): Promise<Stored | Refused | null> {
  const found = await recordingOf(client, key);
  if (!found) return null;
  return found.companyId === companyId
    ? { outcome: 'stored', id: factIdOf(found.id) }
    : refuse('This key was used for another change; make a new one.');
}

/** The act that was recorded under a key. */
export async function recordingOf(
  client: PoolClient,
  idempotencyKey: string,
): Promise<{ readonly id: string; readonly companyId: string } | null> {
  const { rows } = await client.query<{ id: string; companyId: string }>(
    'SELECT id, company_id AS "companyId" FROM recording WHERE idempotency_key = $1',
    [idempotencyKey],
  );
  return rows[0] ?? null;
}

/** The first id of an act: the same as the database's `fact_id_of(recording, 1)`. */
function factIdOf(recordingId: string): string {
  return idOfEdit(recordingId, 0);
}

/** What the edit of this index of an act stored, from the act's recording or its first id. */
export function idOfEdit(act: string, index: number): string {
  return `${act.slice(0, 28)}${(index + 1).toString(16).padStart(8, '0')}`;
}

/** The sentence on why it cannot be stored, if it cannot. */
export async function problemOf(client: PoolClient, proposed: ProposedFact | ProposedEvent): Promise<Refused | null> {
  const { rows } = await client.query<{ key: string }>('SELECT key FROM dimension');
  const rejected = unstorable(proposed, new Set(rows.map(({ key }) => key)));
  return rejected && refuse(rejected.sentence);
}
