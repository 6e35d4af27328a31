import { visitLasts } from '@/lib/access/link-cookie';
import { secretHash } from '@/lib/access/secret';
import { verifyPassword } from '@/lib/access/sign-in/password-hash';
import { hashSecret, makeSecret } from '@/lib/access/sign-in/secrets';
import { database } from '@/lib/data/database';

/** What stands at a secret address; the same nothing for one that was revoked, is over or never was. */
export type LinkState = 'open' | 'asks a password' | 'leads nowhere';

export type Opened =
  | { readonly kind: 'opened'; readonly token: string; readonly slug: string; readonly until: Date }
  | { readonly kind: 'leads nowhere' | 'asks a password' | 'wrong password' | 'too many tries' };

/** Passwords that may be tried of one link in a quarter of an hour; whoever gave the right one costs nothing. */
const mostTries = 10;

export async function readLinkState(secret: string, now: Date): Promise<LinkState> {
  const link = await findLink(secret, now);
  if (!link) return 'leads nowhere';
  return link.passwordHash === null ? 'open' : 'asks a password';
}

/** Opens a link for one browser: what its cookie is to hold from now on, and where it leads. */
export async function openLink(secret: string, password: string | null, now: Date): Promise<Opened> {
  const link = await findLink(secret, now);
  if (!link) return { kind: 'leads nowhere' };
  if (link.passwordHash !== null) {
    if (password === null) return { kind: 'asks a password' };
    if ((await countTry(link.id)) > mostTries) return { kind: 'too many tries' };
    if (!(await verifyPassword({ hash: link.passwordHash, password }))) return { kind: 'wrong password' };
    await database().companyLink.update({ where: { id: link.id }, data: { tries: { decrement: 1 } } });
  }
  const token = makeSecret();
  await note(link.id, token, now);
  const lasts = new Date(now.getTime() + visitLasts);
  return { kind: 'opened', token, slug: link.company.slug, until: lasts < link.expiresAt ? lasts : link.expiresAt };
}

async function findLink(secret: string, now: Date) {
  const hash = secretHash(secret);
  if (!hash) return null;
  const link = await database().companyLink.findUnique({
    where: { secretHash: hash },
    include: { company: { select: { slug: true } } },
  });
  return !link || link.revokedAt || link.expiresAt <= now ? null : link;
}

/** Counted before the password is looked at, so that tries at the same moment count one by one. */
async function countTry(id: string): Promise<number> {
  const [counted] = await database().$queryRaw<{ tries: number }[]>`
    UPDATE company_link SET
      tries = CASE WHEN tries_since < now() - interval '15 minutes' THEN 1 ELSE tries + 1 END,
      tries_since = CASE WHEN tries_since < now() - interval '15 minutes' THEN now() ELSE tries_since END
    WHERE id = ${id}::uuid RETURNING tries`;
  return counted?.tries ?? Number.POSITIVE_INFINITY;
}

async function note(linkId: string, token: string, now: Date): Promise<void> {
  const over = new Date(now.getTime() - visitLasts);
  await database().$transaction([
    database().companyLinkVisit.deleteMany({ where: { linkId, openedAt: { lt: over } } }),
    database().companyLinkVisit.create({ data: { tokenHash: hashSecret(token), linkId, openedAt: now } }),
  ]);
}
