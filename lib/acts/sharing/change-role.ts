import type { MemberRole } from '@/lib/access/policy';
import { type CompanyKey, defineCompanyAct, doneBefore } from '@/lib/acts/company-act';
import { refuse } from '@/lib/result';

type Input = { readonly company: CompanyKey; readonly personId: string; readonly role: MemberRole };

/** Gives one of a company's people another role. The last owner stays one: the database refuses. */
export const changeRole = defineCompanyAct<Input, void>({
  name: 'member-changed',
  action: 'share',
  again: doneBefore,
  run: async (tx, { company }, { personId, role }) => {
    const { rowCount } = await tx.query(
      'UPDATE company_membership SET role = $3 WHERE company_id = $1 AND person_id = $2',
      [company.id, personId, role],
    );
    if (rowCount === 0) return refuse(404, 'This company has no such person.');
    return { ok: true, value: undefined, audit: { subject: `${personId} to ${role}` } };
  },
});
