import { type CompanyKey, defineCompanyAct, doneBefore } from '@/lib/acts/company-act';
import { refuse } from '@/lib/result';

type Input = { readonly company: CompanyKey; readonly linkId: string };

/** Ends a link, for those too who opened it. The same again changes nothing. */
export const revokeLink = defineCompanyAct<Input, void>({
  name: 'link-revoked',
  action: 'share',
  again: doneBefore,
  run: async (tx, { company }, { linkId }) => {
    const { rows } = await tx.query<{ label: string; isOpen: boolean }>(
      `SELECT label, revoked_at IS NULL AS "isOpen" FROM company_link
       WHERE id::text = $1 AND company_id = $2 FOR NO KEY UPDATE`,
      [linkId.toLowerCase(), company.id],
    );
    const [link] = rows;
    if (!link) return refuse(404, 'This company has no such link.');
    if (!link.isOpen) return { ok: true, value: undefined, audit: null };
    await tx.query('UPDATE company_link SET revoked_at = now() WHERE id::text = $1', [linkId.toLowerCase()]);
    return { ok: true, value: undefined, audit: { subject: `Link “${link.label}”`, details: { link: linkId } } };
  },
});
