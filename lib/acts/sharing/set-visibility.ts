import type { Visibility } from '@/lib/access/framing';
import type { CompanyKey } from '@/lib/acts/company-act';
import { defineCompanyAct, doneBefore } from '@/lib/acts/company-act';

type Input = { readonly company: CompanyKey; readonly visibility: Visibility };

/** Says whether everybody may see a company, or only its people and who has a link. The same again changes nothing. */
export const setVisibility = defineCompanyAct<Input, void>({
  name: 'visibility-changed',
  action: 'share',
  again: doneBefore,
  run: async (tx, { company }, { visibility }) => {
    const { rowCount } = await tx.query('UPDATE company SET visibility = $2 WHERE id = $1 AND visibility <> $2', [
      company.id,
      visibility,
    ]);
    return { ok: true, value: undefined, audit: rowCount === 0 ? null : { subject: visibility } };
  },
});
