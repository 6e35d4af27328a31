import { noOrigin } from '@/lib/access/trail/act';
import { readAddress, readSiteAddress } from '@/scripts/address';
import { dataFolder } from '@/scripts/database/data-folder';
import { openDatabase } from '@/scripts/database/open';
import { onDatabase } from '@/scripts/on-database';
import { Sentence, say } from '@/scripts/sentence';
import { ensureGenerated } from '@/scripts/setup/generate';

/**
 * `npm run welcome -- olga@example.com`: an address where that person chooses a new password, valid once and for a day. For an
 * owner who cannot sign in any more: whoever has the machine has the installation.
 */
export async function main([email = '']: string[]): Promise<void> {
  if (!email) throw new Sentence('Say for whom: npm run welcome -- olga@example.com');
  ensureGenerated();
  const url = readSiteAddress() ?? readAddress().url;
  const database = await openDatabase(dataFolder);
  try {
    const secret = await resetOf(database.ownerUrl, email.trim().toLowerCase());
    say(`\n${email} chooses a new password here, once and within a day:\n\n  ${url}/welcome/${secret}\n`);
  } finally {
    database.stop();
  }
}

async function resetOf(ownerUrl: string, email: string): Promise<string> {
  return onDatabase(ownerUrl, async () => {
    const [{ makeAddress }, { findPerson }] = await Promise.all([
      import('@/lib/acts/people/make-address'),
      import('@/lib/data/people/people'),
    ]);
    const person = await findPerson(email);
    if (!person) throw new Sentence(`Nobody here has the e-mail address ${email}.`);
    if (person.deactivatedAt)
      throw new Sentence(`${email} was deactivated. An owner can reactivate them, under People.`);
    const by = { actor: { kind: 'system', name: 'npm run welcome' }, origin: noOrigin, key: null } as const;
    const made = await makeAddress(by, { id: person.id });
    if (!made.ok) throw new Sentence(made.sentence);
    return made.value.secret;
  });
}
