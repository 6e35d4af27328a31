import { validate } from 'uuid';
import type { Origin } from '@/lib/access/trail/act';
import type { Viewer } from '@/lib/access/viewer';
import { database } from '@/lib/data/database';
import { recordAct } from '@/lib/data/trail/record-act';

/**
 * Revokes a token of the person's own: from the next request on it does not hold.
 * @returns whether there is such a token
 */
export async function revokeToken(viewer: Viewer, id: unknown, origin: Origin): Promise<boolean> {
  if (viewer.kind !== 'person' || typeof id !== 'string' || !validate(id)) return false;
  const found = await database().personalToken.findUnique({ where: { id } });
  if (!found || found.personId !== viewer.person.id) return false;
  if (found.revokedAt) return true;
  await database().$transaction([
    database().personalToken.update({ where: { id }, data: { revokedAt: new Date() } }),
    recordAct(database(), {
      ...{ act: 'token-revoked', actor: viewer, subject: found.label, origin },
      details: { revoked: id, prefix: found.prefix },
    }),
  ]);
  return true;
}
