import { type Act, toldRow } from '@/lib/access/trail/act';
import { database } from '@/lib/data/database';
import { Prisma } from '@/prisma/client/client';

/**
 * Tells the trail of a reading, where the company is not one that everybody may read. One statement, so that asking
 * whether it is costs nothing more.
 */
export async function recordIfPrivate(act: Act & { readonly company: { readonly id: string } }): Promise<void> {
  const [name, actorKind, actorId, actorName, companyId, , ...rest] = toldRow(act);
  const [subject, fromAddress, browser, requestId, details] = rest;
  await database().$executeRaw(Prisma.sql`
INSERT INTO trail_entry (act, actor_kind, actor_id, actor_name, company_id, company_slug, subject, from_address, browser,
  request_id, details)
SELECT ${name}, ${actorKind}, ${actorId}, ${actorName}, c.id, c.slug, ${subject}, ${fromAddress}, ${browser},
  ${requestId}, ${details}::jsonb
FROM company AS c WHERE c.id = ${companyId}::uuid AND c.visibility <> 'public'`);
}
