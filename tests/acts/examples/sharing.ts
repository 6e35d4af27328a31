import { randomUUID } from 'node:crypto';
import { changeRole } from '@/lib/acts/sharing/change-role';
import { setVisibility } from '@/lib/acts/sharing/set-visibility';
import { addMember, addPerson } from '@/tests/support/people';
import { example, type Ground } from '../example';

const owner = { actor: ({ actors }: Ground) => actors.owner, refused: ({ actors }: Ground) => actors.editor };
const company = ({ slug }: Ground) => ({ company: { slug } });

async function someMember({ ownerUrl, companyId }: Ground): Promise<string> {
  const person = await addPerson(ownerUrl, `P${randomUUID().slice(0, 8)}`);
  await addMember(ownerUrl, companyId, person, 'viewer');
  return person.id;
}

export const sharing = [
  example({
    ...owner,
    file: 'sharing/set-visibility',
    act: setVisibility,
    input: (ground) => ({ ...company(ground), visibility: 'public' as const }),
  }),
  example({
    ...owner,
    file: 'sharing/change-role',
    act: changeRole,
    input: async (ground) => ({ ...company(ground), personId: await someMember(ground), role: 'editor' as const }),
  }),
];
