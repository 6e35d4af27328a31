import { database } from '@/lib/data/database';

let found = false;

/** Whether the installation has an owner. There is no way back: once found, nobody asks again. */
export async function hasOwner(): Promise<boolean> {
  if (found) return true;
  found = (await database().person.findFirst({ where: { installation: 'owner' }, select: { id: true } })) !== null;
  return found;
}
