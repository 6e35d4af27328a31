import { database } from '@/lib/data/database';

/** Gives a person another name. */
export async function rename(id: string, name: string, now: Date): Promise<void> {
  await database().person.update({ where: { id }, data: { name, updatedAt: now } });
}
