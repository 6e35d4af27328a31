import { hashToken, isToken } from '@/lib/access/tokens/secret';
import { scopesOf, tokenState } from '@/lib/access/tokens/token';
import type { Viewer } from '@/lib/access/viewer';
import { database } from '@/lib/data/database';
import { tokenOf } from '@/lib/data/tokens/token-row';
import { touch } from '@/lib/upkeep/touch';

type TokenViewer = Extract<Viewer, { kind: 'token' }>;

/**
 * For whom a program acts that shows this token; null when there is no such token, it no longer holds, or its person
 * was deactivated.
 */
export async function tokenViewer(token: unknown, now = new Date()): Promise<TokenViewer | null> {
  if (typeof token !== 'string' || !isToken(token)) return null;
  const row = await database().personalToken.findUnique({
    where: { hash: hashToken(token), person: { deactivatedAt: null } },
    include: { person: true },
  });
  if (!row) return null;
  const found = tokenOf(row);
  if (tokenState(found, now.toISOString()) !== 'holds') return null;
  await touch('personal_token', row, now);
  const { id, name, email, installation } = row.person;
  const person = { id, name, email, installation: installation === 'owner' ? ('owner' as const) : ('member' as const) };
  return { kind: 'token', person, token: row.id, scopes: scopesOf(found.scope) };
}
