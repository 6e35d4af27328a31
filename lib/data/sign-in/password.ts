import { database } from '@/lib/data/database';

/** The hash of a person's password, or null where they sign in another way. */
export async function checkedPassword(personId: string): Promise<string | null> {
  const row = await database().credential.findFirst({
    where: { personId, providerId: 'credential' },
    select: { password: true },
  });
  return row?.password ?? null;
}

/** Stores a new password, and ends every session but one. */
export async function changePassword(personId: string, password: string, keep: string): Promise<void> {
  await database().$transaction([
    database().credential.updateMany({ where: { personId, providerId: 'credential' }, data: { password } }),
    database().session.deleteMany({ where: { personId, id: { not: keep } } }),
    database().welcome.deleteMany({ where: { personId } }),
  ]);
}
