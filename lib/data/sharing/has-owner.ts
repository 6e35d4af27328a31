import { database } from '@/lib/data/database';

/** Whether somebody owns the installation: until then whoever sits at the machine keeps it. */
export async function hasOwner(): Promise<boolean> {
  return (await database().person.findFirst({ where: { installation: 'owner' }, select: { id: true } })) !== null;
}
