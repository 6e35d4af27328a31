import { hashToken, isToken } from '@/lib/access/tokens/secret';
import { scopesOf, tokenState } from '@/lib/access/tokens/token';
import type { Viewer } from '@/lib/access/viewer';
import { database } from '@/lib/data/database';
import { tokenOf } from './token-row';

export type TokenViewer = Extract<Viewer, { kind: 'token' }>;

const betweenUses = 60_000;

/** For whom a program acts that shows this token; null when there is no such token, or it no longer holds. */
export async function findTokenViewer(token: unknown, now = new Date()): Promise<TokenViewer | null> {
  if (typeof token !== 'string' || !isToken(token)) return null;
  const row = await database().personalToken.findUnique({
    where: { hash: hashToken(token) },
    include: { person: true },
  });
  if (!row) return null;
  const found = tokenOf(row);
  if (tokenState(found, now.toISOString()) !== 'holds') return null;
  await noteUse(row.id, row.lastUsedAt, now);
  const { id, name, email, installation } = row.person;
  const person = { id, name, email, installation: installation === 'owner' ? ('owner' as const) : ('member' as const) };
  return { kind: 'token', person, token: row.id, scopes: scopesOf(found.scope) };
}

/** Once a minute is enough to see that a token is in use. */
async function noteUse(id: string, lastUsedAt: Date | null, now: Date): Promise<void> {
  if (lastUsedAt && now.getTime() - lastUsedAt.getTime() < betweenUses) return;
  await database().personalToken.update({ where: { id }, data: { lastUsedAt: now } });
}
