import { readAddress, readSiteAddress } from '@/scripts/address';
import { dataFolder } from '@/scripts/database/data-folder';
import { openDatabase } from '@/scripts/database/open';
import { Sentence, say } from '@/scripts/sentence';
import { ensureGenerated } from '@/scripts/setup/generate';

/**
 * `npm run welcome -- olga@example.com`: an address where that person begins anew, good once and for a day. For an
 * owner who cannot sign in any more: whoever has the machine has the installation.
 */
export async function main([email = '']: string[]): Promise<void> {
  if (!email) throw new Sentence('Say for whom: npm run welcome -- olga@example.com');
  ensureGenerated();
  const url = readSiteAddress() ?? readAddress().url;
  const database = await openDatabase(dataFolder);
  try {
    const secret = await resetOf(database.ownerUrl, email.trim().toLowerCase());
    say(`\n${email} begins anew here, once and within a day:\n\n  ${url}/welcome/${secret}\n`);
  } finally {
    database.stop();
  }
}

async function resetOf(ownerUrl: string, email: string): Promise<string> {
  const [{ connect }, { makeWelcome }] = await Promise.all([
    import('@/lib/data/database'),
    import('@/lib/data/sign-in/welcomes'),
  ]);
  const prisma = connect(ownerUrl);
  try {
    const person = await prisma.person.findUnique({ where: { email }, select: { id: true, deactivatedAt: true } });
    if (!person) throw new Sentence(`Nobody here has the e-mail address ${email}.`);
    if (person.deactivatedAt)
      throw new Sentence(`${email} was deactivated. The owner can let them in again, under People.`);
    return await makeWelcome(prisma, 'reset', person.id, new Date());
  } finally {
    await prisma.$disconnect();
  }
}
