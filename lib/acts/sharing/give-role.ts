import type { MemberRole } from '@/lib/access/policy';
import { personOf } from '@/lib/access/viewer';
import { type CompanyKey, defineCompanyAct, doneBefore } from '@/lib/acts/company-act';
import { refuse } from '@/lib/result';

type Input = { readonly company: CompanyKey; readonly email: string; readonly role: MemberRole };

const nobody = 'Nobody signs in here with this address. Ask the owner of the installation to invite them first.';

/** Gives somebody who can sign in here a role in a company, or another one than they had. The same again changes nothing. */
export const giveRole = defineCompanyAct<Input, void>({
  name: 'member-added',
  action: 'share',
  again: doneBefore,
  run: async (tx, { by: { actor }, company }, { email, role }) => {
    const invitedBy = actor.kind === 'system' ? null : (personOf(actor)?.id ?? null);
    const { rows } = await tx.query<{ id: string }>('SELECT id FROM person WHERE email = $1', [email.toLowerCase()]);
    const [person] = rows;
    if (!person) return refuse(404, nobody);
    const { rowCount } = await tx.query(
      `INSERT INTO company_membership AS m (company_id, person_id, role, invited_by) VALUES ($1, $2, $3, $4)
       ON CONFLICT (company_id, person_id) DO UPDATE SET role = excluded.role WHERE m.role <> excluded.role`,
      [company.id, person.id, role, invitedBy],
    );
    return { ok: true, value: undefined, audit: rowCount === 0 ? null : { subject: `${email} as ${role}` } };
  },
});
