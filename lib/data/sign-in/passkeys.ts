import { database } from '@/lib/data/database';

/** A person's passkey, as the person sees it. */
export type ListedPasskey = { readonly id: string; readonly name: string; readonly createdAt: Date | null };

/** A person's passkeys, the newest first. */
export async function listPasskeys(personId: string): Promise<ListedPasskey[]> {
  const rows = await database().passkey.findMany({ where: { personId }, orderBy: { createdAt: 'desc' }, take: 100 });
  return rows.map(({ id, name, createdAt }) => ({ id, name: name || 'Passkey', createdAt }));
}
