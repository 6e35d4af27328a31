import type { PersonalToken } from '@/lib/access/tokens/token';
import type { Viewer } from '@/lib/access/viewer';
import { database } from '@/lib/data/database';
import { shownColumns, tokenOf } from './token-row';

/** A person's tokens, the latest first; none for who did not sign in. */
export async function listTokens(viewer: Viewer): Promise<PersonalToken[]> {
  if (viewer.kind !== 'person') return [];
  const rows = await database().personalToken.findMany({
    where: { personId: viewer.person.id },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: shownColumns,
    take: 200,
  });
  return rows.map(tokenOf);
}
