import { v7 } from 'uuid';
import { hashToken, makeToken, tokenPrefix } from '@/lib/access/tokens/secret';
import type { WantedToken } from '@/lib/access/tokens/token';
import { mostTokens, type PersonalToken } from '@/lib/access/tokens/token';
import type { Origin } from '@/lib/access/trail/act';
import type { Viewer } from '@/lib/access/viewer';
import { database } from '@/lib/data/database';
import { recordAct } from '@/lib/data/trail/record-act';
import { shownColumns, tokenOf } from './token-row';

export type Made =
  | { readonly kind: 'made'; readonly token: PersonalToken /** Told this once. */; readonly secret: string }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'too-many' };

const day = 86_400_000;

/** Makes a token for a person who signed in: a token cannot make others. */
export async function makePersonalToken(viewer: Viewer, wanted: WantedToken, origin: Origin): Promise<Made> {
  if (viewer.kind !== 'person') return { kind: 'forbidden' };
  const secret = makeToken();
  const { label, scope, days } = wanted;
  const now = new Date();
  const personId = viewer.person.id;
  const holding = await database().personalToken.count({
    where: { personId, revokedAt: null, expiresAt: { gt: now } },
  });
  if (holding >= mostTokens) return { kind: 'too-many' };
  const shown = { id: v7(), label, scope, prefix: tokenPrefix(secret), createdAt: now };
  const [row] = await database().$transaction([
    database().personalToken.create({
      data: { ...shown, personId, hash: hashToken(secret), expiresAt: new Date(now.getTime() + days * day) },
      select: shownColumns,
    }),
    recordAct(database(), {
      ...{ act: 'token-made', actor: viewer, subject: label, origin },
      details: { made: shown.id, prefix: shown.prefix, scope, days },
    }),
  ]);
  return { kind: 'made', token: tokenOf(row), secret };
}
