import type { PoolClient } from 'pg';
import { v7 } from 'uuid';
import { nameOf } from '@/lib/access/name-of';
import type { Viewer } from '@/lib/access/viewer';
import { lockCompany } from '@/lib/data/imports/lock-company';
import { inTransaction } from '@/lib/data/imports/pool';
import { type Refused, refusalOf, refuse } from '@/lib/data/imports/refusal';
import { isAllowed } from '@/lib/data/sharing/read-standing';
import { cleanText } from '@/lib/exports/clean-text';
import type { ProposedEvent, ProposedFact } from '@/lib/imports/proposed';
import { unstorable } from '@/lib/imports/unstorable';

/** Who changes something of which company, why, and the key that makes a second press the same act. */
export type Act = {
  readonly companySlug: string;
  readonly viewer: Viewer;
  /** The name that is told beside what changed; without it the viewer's own. */
  readonly person?: string;
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
): Promise<Stored | Refused | Other> {
  if (order.reason.trim() === '') return refuse('A change needs a reason.');
  try {
    return await inTransaction(async (client) => {
      const { rows } = await client.query<{ id: string }>('SELECT id FROM company WHERE slug = $1', [
        order.companySlug,
      ]);
      const companyId = rows[0]?.id;
      if (!companyId || !(await isAllowed(order.viewer, companyId, 'edit')))
        return refuse(`There is no company “${order.companySlug.slice(0, 80)}”.`);
      await lockCompany(client, companyId);
      const before = await recordedBefore(client, order.idempotencyKey);
      if (before) return { outcome: 'stored', id: before };
      const recordingId = v7();
      await client.query('SAVEPOINT before_act');
      await record(client, order, companyId, recordingId);
      const done = await work({ client, companyId, recordingId }, factIdOf(recordingId));
      if (!isStored(done)) await client.query('ROLLBACK TO before_act');
      return done;
    });
  } catch (error) {
    return refusalOf(error);
  }
}

const isStored = (done: unknown) => (done as { outcome?: string }).outcome === 'stored';

/** Writes down who acted and why. */
export async function record(client: PoolClient, order: Omit<Act, 'companySlug'>, companyId: string, id: string) {
  await client.query(
    `INSERT INTO recording (id, company_id, kind, actor, reason, idempotency_key) VALUES ($1, $2, 'edit', $3, $4, $5)`,
    [id, companyId, order.person ?? nameOf(order.viewer), cleanText(order.reason), order.idempotencyKey],
  );
}

/** What the act of this key stored; null when there is none yet. */
export async function recordedBefore(client: PoolClient, idempotencyKey: string): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>('SELECT id FROM recording WHERE idempotency_key = $1', [
    idempotencyKey,
  ]);
  return rows[0] ? factIdOf(rows[0].id) : null;
}

/** The first id of an act: the same as the database's `fact_id_of(recording, 1)`. */
function factIdOf(recordingId: string): string {
  return `${recordingId.slice(0, 28)}00000001`;
}

/** The sentence on why it cannot be stored, if it cannot. */
export async function problemOf(client: PoolClient, proposed: ProposedFact | ProposedEvent): Promise<Refused | null> {
  const { rows } = await client.query<{ key: string }>('SELECT key FROM dimension');
  const rejected = unstorable(proposed, new Set(rows.map(({ key }) => key)));
  return rejected && refuse(rejected.sentence);
}
