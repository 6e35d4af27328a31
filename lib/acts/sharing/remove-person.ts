import { type CompanyKey, defineCompanyAct, doneBefore } from '@/lib/acts/company-act';
import { refuse } from '@/lib/result';

type Input = { readonly company: CompanyKey; readonly personId: string };

/** Removes somebody from a company: from their next request on they are nobody to it. The last owner stays. */
export const removePerson = defineCompanyAct<Input, void>({
  name: 'member-removed',
  action: 'share',
  again: doneBefore,
  run: async (tx, { company }, { personId }) => {
    const { rowCount } = await tx.query('DELETE FROM company_membership WHERE company_id = $1 AND person_id = $2', [
      company.id,
      personId,
    ]);
    if (rowCount === 0) return refuse(404, 'This company has no such person.');
    return { ok: true, value: undefined, audit: { subject: personId } };
  },
});
