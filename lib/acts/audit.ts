import { type Actor, actorKey, type Detail, type Act as Entry, keyText, toldRow } from '@/lib/access/trail/act';
import type { Tx } from './transaction';

/**
 * Writes an entry of the trail in the transaction of what it tells of: both are there, or neither. Comes last, since
 * who writes the next entry waits for the end of this transaction.
 */
export async function audit(tx: Pick<Tx, 'query'>, entry: Entry): Promise<void> {
  await tx.query(
    `INSERT INTO trail_entry (act, actor_kind, actor_id, actor_name, company_id, company_slug, subject, from_address,
       browser, request_id, details)
     VALUES ($1, $2, $3, $4, $5, coalesce($6, (SELECT slug FROM company WHERE id = $5::uuid)), $7, $8, $9, $10, $11)`,
    [...toldRow(entry)],
  );
}

/** An entry as an act finds it again by its key. */
export type Told = {
  readonly act: string;
  readonly companyId: string | null;
  readonly companySlug: string | null;
  readonly subject: string | null;
  readonly details: Readonly<Record<string, Detail>>;
};

/** The entry that this actor's act of this key wrote; null while there is none. */
export async function toldUnder(tx: Pick<Tx, 'query'>, actor: Actor, key: string): Promise<Told | null> {
  const { rows } = await tx.query<Told>(
    `SELECT act, company_id AS "companyId", company_slug AS "companySlug", subject, details FROM trail_entry
     WHERE act_key = $1`,
    [`${actorKey(actor)} ${keyText(key)}`],
  );
  return rows[0] ?? null;
}
