import { isLoopback } from '@/lib/access/sign-in/loopback';
import { onDatabase } from './on-database';

/**
 * What the terminal says while nobody owns the installation: the address, good once and for a day, where one becomes
 * its owner. Null when it has an owner. What asks the database is imported late: it is generated.
 */
export async function ownerWelcome(ownerUrl: string, publicUrl: string, host: string): Promise<string | null> {
  const secret = await onDatabase(ownerUrl, async () => {
    const { makeOwnerWelcome } = await import('@/lib/upkeep/make-owner-welcome');
    return makeOwnerWelcome(new Date());
  });
  if (secret === null) return null;
  const who = isLoopback(host)
    ? 'It has no owner yet: whoever sits at this machine may see and change everything.'
    : 'It has no owner yet: until it has one, it shows public companies only.';
  return `${who} Become its owner here, once and within a day:\n\n  ${publicUrl}/welcome/${secret}\n`;
}
