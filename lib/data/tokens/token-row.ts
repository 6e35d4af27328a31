import type { PersonalToken } from '@/lib/access/tokens/token';

type Row = {
  readonly id: string;
  readonly label: string;
  readonly scope: string;
  readonly prefix: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
};

/** What of a row a person sees. */
export const shownColumns = {
  ...{ id: true, label: true, scope: true, prefix: true },
  ...{ createdAt: true, expiresAt: true, lastUsedAt: true, revokedAt: true },
} as const;

export function tokenOf({ id, label, scope, prefix, createdAt, expiresAt, lastUsedAt, revokedAt }: Row): PersonalToken {
  return {
    ...{ id, label, prefix },
    scope: scope === 'write' ? 'write' : 'read',
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  };
}
