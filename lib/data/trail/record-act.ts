import { type Act, toldRow } from '@/lib/access/trail/act';
import { Prisma } from '@/prisma/client/client';

/** A transaction of Prisma's, or its client for an act that stands alone. */
type Writer = { $executeRaw(query: Prisma.Sql): Prisma.PrismaPromise<number> };

/**
 * Tells the trail of an act, in the transaction of what it tells of: both are there, or neither. Tell it last, since
 * who tells next waits for the end of this transaction.
 * @param tx of Prisma; the promise may also stand in the list of a batch
 */
export function recordAct(tx: Writer, act: Act): Prisma.PrismaPromise<number> {
  const [name, actorKind, actorId, actorName, companyId, companySlug, ...rest] = toldRow(act);
  const [subject, fromAddress, browser, requestId, details] = rest;
  return tx.$executeRaw(Prisma.sql`
INSERT INTO trail_entry (act, actor_kind, actor_id, actor_name, company_id, company_slug, subject, from_address, browser,
  request_id, details)
VALUES (${name}, ${actorKind}, ${actorId}, ${actorName}, ${companyId}::uuid,
  coalesce(${companySlug}, (SELECT slug FROM company WHERE id = ${companyId}::uuid)), ${subject}, ${fromAddress},
  ${browser}, ${requestId}, ${details}::jsonb)`);
}

/** The same in a transaction of `pg`. */
export async function recordActOn(
  client: { query(text: string, values: unknown[]): Promise<unknown> },
  act: Act,
): Promise<void> {
  await client.query(
    `INSERT INTO trail_entry (act, actor_kind, actor_id, actor_name, company_id, company_slug, subject, from_address,
       browser, request_id, details)
     VALUES ($1, $2, $3, $4, $5, coalesce($6, (SELECT slug FROM company WHERE id = $5::uuid)), $7, $8, $9, $10, $11)`,
    [...toldRow(act)],
  );
}
