import { v7 } from 'uuid';
import { hashPassword } from '@/lib/access/sign-in/password-hash';
import { hashSecret, makeSecret } from '@/lib/access/sign-in/secrets';
import { personOf } from '@/lib/access/viewer';
import { type CompanyKey, definePreparedCompanyAct } from '@/lib/acts/company-act';
import { done, refuse } from '@/lib/result';
import type { IsoDate } from '@/lib/turnaround/case';

type Input = {
  readonly company: CompanyKey;
  readonly label: string;
  readonly expiresAt: Date;
  readonly password: string | null;
  /** The bearer sees what was known on this day; null for all that is recorded. */
  readonly knownOn: IsoDate | null;
};

type Made = { readonly id: string /** Shown this once. */; readonly secret: string };

/** Of one company at a time that are open. */
const mostLinks = 100;

/** Makes a secret link. When its answer was lost, the same submit gives the same link another secret. */
export const makeLink = definePreparedCompanyAct({
  name: 'link-made',
  action: 'share',
  prepare: async ({ password, ...link }: Input) => {
    return { ...link, passwordHash: password === null ? null : await hashPassword(password) };
  },
  run: async (tx, { by: { actor }, company }, { label, expiresAt, knownOn, passwordHash }) => {
    const { rows } = await tx.query<{ open: number }>(
      `SELECT count(*)::int AS open FROM company_link
       WHERE company_id = $1 AND revoked_at IS NULL AND expires_at > now()`,
      [company.id],
    );
    if ((rows[0]?.open ?? 0) >= mostLinks)
      return refuse(409, `This company has ${mostLinks} links, which is the most. Revoke one.`);
    const made: Made = { id: v7(), secret: makeSecret() };
    const createdBy = actor.kind === 'system' ? null : (personOf(actor)?.id ?? null);
    await tx.query(
      `INSERT INTO company_link (id, company_id, label, secret_hash, password_hash, known_on, expires_at, created_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [made.id, company.id, label, hashSecret(made.secret), passwordHash, knownOn, expiresAt, createdBy],
    );
    return { ok: true, value: made, audit: { subject: `Link “${label}”`, details: { link: made.id } } };
  },
  again: async (tx, { details }) => {
    const made: Made = { id: String(details.link), secret: makeSecret() };
    const { rowCount } = await tx.query(
      'UPDATE company_link SET secret_hash = $2 WHERE id::text = $1 AND revoked_at IS NULL',
      [made.id, hashSecret(made.secret)],
    );
    return rowCount === 0 ? refuse(409, 'This link was made, and was revoked since.') : done(made);
  },
});
