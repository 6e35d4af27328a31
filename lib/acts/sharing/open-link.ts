import { knownBearer } from '@/lib/access/bearer-cookie';
import { visitLasts } from '@/lib/access/link-cookie';
import { type Budget, budgetsOf } from '@/lib/access/sign-in/budgets';
import { networkOf } from '@/lib/access/sign-in/network';
import { verifyPassword } from '@/lib/access/sign-in/password-hash';
import { hashSecret, makeSecret } from '@/lib/access/sign-in/secrets';
import type { Origin } from '@/lib/access/trail/act';
import { type Denied, definePreparedAct } from '@/lib/acts/act';
import { type FoundLink, findLink } from '@/lib/data/sharing/find-link';
import { done, refuse } from '@/lib/result';
import { signInSecret } from '@/lib/sign-in/settings';
import { countTry } from '@/lib/sign-in/tries';
import { noteEndedLink, noteUnknownLink } from '@/lib/upkeep/note-link';
import { refundBudgets } from '@/lib/upkeep/spend-budgets';

type Input = {
  readonly secret: string;
  /** Null where none was given yet. */
  readonly password: string | null;
  /** The `Cookie` of the request. */
  readonly cookies: string | null;
  readonly now: Date;
};
type Checked = { readonly link: FoundLink; readonly budgets: readonly Budget[]; readonly now: Date };

/** What the browser's cookie is to hold from now on, where it leads and until when. */
type Opened = { readonly link: string; readonly token: string; readonly slug: string; readonly until: Date };

const nowhere = refuse(404, 'This link leads nowhere.');

/**
 * Opens a link for one browser. Status 404: there is no such link any more; 401: it asks for a password; 403: that was
 * not its password; 429: too many were tried from there.
 */
export const openLink = definePreparedAct<Input, Opened, Checked>({
  name: 'link-opened',
  prepare: async (by, { secret, password, cookies, now }) => {
    const link = await findLink(secret);
    if (!link?.isOpen(now)) return leadsNowhere(link, by.origin, now);
    const { passwordHash, company } = link;
    if (passwordHash === null) return { ok: true, by, input: { link, budgets: [], now } };
    if (password === null) return refuse(401, 'This link has a password.');
    const budgets = budgetsFor(link, cookies, by.origin);
    const held = await countTry(budgets, `Link “${link.label}”`, now);
    if (held) return held;
    if (await verifyPassword({ hash: passwordHash, password })) return { ok: true, by, input: { link, budgets, now } };
    const audit = { act: 'link-refused', company, subject: `Link “${link.label}”: wrong password` } as const;
    return { ...refuse(403, 'This is not its password.'), audit };
  },
  run: async (tx, _by, { link, budgets, now }) => {
    await refundBudgets(tx, budgets, now);
    const over = new Date(now.getTime() - visitLasts);
    await tx.query('DELETE FROM company_link_visit WHERE link_id = $1 AND opened_at < $2', [link.id, over]);
    const token = makeSecret();
    const { rowCount } = await tx.query(
      `INSERT INTO company_link_visit (token_hash, link_id, opened_at)
       SELECT $2, id, $3 FROM company_link WHERE id = $1 AND revoked_at IS NULL`,
      [link.id, hashSecret(token), now],
    );
    if (rowCount === 0) return nowhere;
    const { id, slug } = link.company;
    const details = { link: link.id, visit: hashSecret(token).slice(0, 16) };
    return {
      ok: true,
      value: opened(link, token, now),
      audit: { company: { id, slug }, subject: `Link “${link.label}”`, details },
    };
  },
  again: async (tx, { details: { visit } }, _by, input) => {
    if (!('link' in input)) return nowhere;
    const token = makeSecret();
    await tx.query('UPDATE company_link_visit SET token_hash = $3 WHERE link_id = $1 AND left(token_hash, 16) = $2', [
      input.link.id,
      visit,
      hashSecret(token),
    ]);
    return done(opened(input.link, token, input.now));
  },
});

function opened({ id, company, expiresAt }: FoundLink, token: string, now: Date): Opened {
  const lasts = new Date(now.getTime() + visitLasts);
  return { link: id, token, slug: company.slug, until: lasts < expiresAt ? lasts : expiresAt };
}

/** Slowed down as signing in is: whoever guesses cannot keep the link's bearer out. */
function budgetsFor({ id }: FoundLink, cookies: string | null, { address }: Origin): Budget[] {
  const device = knownBearer(cookies, id, signInSecret());
  return budgetsOf({ account: `link ${id}`, network: networkOf(address), device });
}

/** One that never was is counted, and one that is over is told once an hour: a request alone fills no trail. */
async function leadsNowhere(link: FoundLink | null, { address }: Origin, now: Date): Promise<Denied> {
  if (!link) {
    const isMany = await noteUnknownLink(address, now);
    return isMany ? { ...nowhere, audit: { act: 'link-refused', subject: 'Many links that do not exist' } } : nowhere;
  }
  const isFirst = await noteEndedLink(link.id, address, now);
  const audit = { act: 'link-refused', company: link.company, subject: `Link “${link.label}” is over` } as const;
  return isFirst ? { ...nowhere, audit } : nowhere;
}
