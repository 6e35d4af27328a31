import { randomUUID } from 'node:crypto';
import { anyone } from '@/lib/access/viewer';
import { changeRole } from '@/lib/acts/sharing/change-role';
import { giveRole } from '@/lib/acts/sharing/give-role';
import { makeLink } from '@/lib/acts/sharing/make-link';
import { openLink } from '@/lib/acts/sharing/open-link';
import { removePerson } from '@/lib/acts/sharing/remove-person';
import { revokeLink } from '@/lib/acts/sharing/revoke-link';
import { setVisibility } from '@/lib/acts/sharing/set-visibility';
import { by } from '@/tests/support/by';
import { addMember, addPerson } from '@/tests/support/people';
import { example, type Ground } from '../example';

const owner = { actor: ({ actors }: Ground) => actors.owner, refused: ({ actors }: Ground) => actors.editor };
const company = ({ slug }: Ground) => ({ company: { slug } });

async function someMember({ ownerUrl, companyId }: Ground): Promise<string> {
  const person = await addPerson(ownerUrl, `P${randomUUID().slice(0, 8)}`);
  await addMember(ownerUrl, companyId, person, 'viewer');
  return person.id;
}

function newLink(ground: Ground) {
  const expiresAt = new Date(Date.now() + 86_400_000);
  return { ...company(ground), label: 'The board', expiresAt, password: 'correct horse', knownOn: null };
}

async function someLink(ground: Ground) {
  const made = await makeLink(by(ground.actors.owner), newLink(ground));
  if (!made.ok) throw new Error(made.sentence);
  return made.value;
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
  example({
    ...owner,
    file: 'sharing/give-role',
    act: giveRole,
    input: async (ground) => {
      const { email } = await addPerson(ground.ownerUrl, `P${randomUUID().slice(0, 8)}`);
      return { ...company(ground), email, role: 'viewer' as const };
    },
  }),
  example({
    ...owner,
    file: 'sharing/remove-person',
    act: removePerson,
    input: async (ground) => ({ ...company(ground), personId: await someMember(ground) }),
  }),
  example({ ...owner, file: 'sharing/make-link', act: makeLink, renews: true, input: newLink }),
  example({
    ...owner,
    file: 'sharing/revoke-link',
    act: revokeLink,
    input: async (ground) => ({ ...company(ground), linkId: (await someLink(ground)).id }),
  }),
  example({
    actor: () => anyone,
    refused: null,
    file: 'sharing/open-link',
    act: openLink,
    renews: true,
    input: async (ground) => {
      const { secret } = await someLink(ground);
      return { secret, password: 'correct horse', cookies: null, now: new Date() };
    },
  }),
];
