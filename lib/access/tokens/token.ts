import type { Scope } from '@/lib/access/viewer';

/** A token as its person sees it later: never the secret. */
export type PersonalToken = {
  readonly id: string;
  readonly label: string;
  readonly scope: Scope;
  /** Its first letters. */
  readonly prefix: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
};

/** For how many days a token may hold. */
export const tokenDays = [7, 30, 90, 180, 365] as const;
export type TokenDays = (typeof tokenDays)[number];

export const longestLabel = 100;

/** A token as its person asks for it. */
export type WantedToken = { readonly label: string; readonly scope: Scope; readonly days: TokenDays };

/** Of one person, that hold. */
export const mostTokens = 50;

/** What a token's scope allows: who may write may read. */
export function scopesOf(scope: Scope): readonly Scope[] {
  return scope === 'write' ? ['read', 'write'] : ['read'];
}

/** Whether it can be used, or why not. */
export function tokenState(
  { revokedAt, expiresAt }: Pick<PersonalToken, 'revokedAt' | 'expiresAt'>,
  now: string,
): 'holds' | 'revoked' | 'expired' {
  if (revokedAt !== null) return 'revoked';
  return expiresAt <= now ? 'expired' : 'holds';
}
