import { type Act, toldRow } from '@/lib/access/trail/act';
import { audit } from './audit';
import { withConnection } from './transaction';

/** Writes an entry that stands alone: of what only read. Who cannot be told of does not get it: it throws. */
export async function note(entry: Act): Promise<void> {
  await withConnection((tx) => audit(tx, entry));
}

/**
 * The same of a reading, where the company is not one that everybody may read. One statement, so that asking whether it
 * is costs nothing more.
 */
export async function noteIfPrivate(entry: Act & { readonly company: { readonly id: string } }): Promise<void> {
  await withConnection((tx) =>
    tx.query(
      `INSERT INTO trail_entry (act, actor_kind, actor_id, actor_name, company_id, company_slug, subject, from_address,
         browser, request_id, details)
       SELECT $1, $2, $3, $4, c.id, coalesce($6, c.slug), $7, $8, $9, $10, $11
       FROM company AS c WHERE c.id = $5 AND c.visibility <> 'public'`,
      [...toldRow(entry)],
    ),
  );
}
