import { randomUUID } from 'node:crypto';
import { anyone } from '@/lib/access/viewer';
import { deactivate } from '@/lib/acts/people/deactivate';
import { invite } from '@/lib/acts/people/invite';
import { makeAddress } from '@/lib/acts/people/make-address';
import { reactivate } from '@/lib/acts/people/reactivate';
import { makeToken } from '@/lib/acts/tokens/make';
import { revokeToken } from '@/lib/acts/tokens/revoke';
import { acceptInvitation } from '@/lib/acts/welcome/accept-invitation';
import { claimOwner } from '@/lib/acts/welcome/claim-owner';
import { resetPassword } from '@/lib/acts/welcome/reset-password';
import { makeOwnerWelcome } from '@/lib/upkeep/make-owner-welcome';
import { by } from '@/tests/support/by';
import { execute } from '@/tests/support/cluster';
import { addMemberWithPassword, password } from '@/tests/support/members';
import { addInvited, welcomeOf } from '@/tests/support/sign-in-steps';
import { example, type Ground } from '../example';

const owner = { actor: ({ actors }: Ground) => actors.installation, refused: ({ actors }: Ground) => actors.owner };
const stranger = { actor: () => anyone, refused: null };

const chosen = (secret: string) => {
  const email = `${randomUUID().slice(0, 8)}@example.com`;
  return { secret, name: 'Somebody New', email, password, keepTokens: false, now: new Date() };
};

const someEmail = () => `${randomUUID().slice(0, 8)}@example.org`;

export const people = [
  example({
    ...owner,
    file: 'people/invite',
    act: invite,
    renews: true,
    input: () => ({ name: 'Nora', email: someEmail() }),
  }),
  example({
    ...owner,
    file: 'people/make-address',
    act: makeAddress,
    renews: true,
    input: async ({ ownerUrl }) => ({ id: (await addMemberWithPassword(ownerUrl)).id }),
  }),
  example({
    ...owner,
    file: 'people/deactivate',
    act: deactivate,
    input: async ({ ownerUrl }) => ({ id: (await addMemberWithPassword(ownerUrl)).id, keepLinks: [] }),
  }),
  example({
    ...owner,
    file: 'people/reactivate',
    act: reactivate,
    input: async ({ ownerUrl }) => {
      const { id } = await addMemberWithPassword(ownerUrl);
      await execute(ownerUrl, `UPDATE person SET deactivated_at = now() WHERE id = '${id}'`);
      return { id };
    },
  }),
  example({
    actor: ({ actors }) => actors.editor,
    refused: () => anyone,
    file: 'tokens/make',
    act: makeToken,
    renews: true,
    input: () => ({ label: 'Nightly', scope: 'read' as const, days: 30 as const }),
  }),
  example({
    actor: ({ actors }) => actors.editor,
    refused: ({ actors }) => actors.viewer,
    file: 'tokens/revoke',
    act: revokeToken,
    input: async ({ actors }) => {
      const made = await makeToken(by(actors.editor), { label: 'Nightly', scope: 'read', days: 7 });
      if (!made.ok) throw new Error(made.sentence);
      return { id: made.value.id };
    },
  }),
  example({
    ...stranger,
    file: 'welcome/claim-owner',
    act: claimOwner,
    input: async ({ ownerUrl }) => {
      await execute(ownerUrl, `UPDATE person SET installation = 'member'`);
      const secret = await makeOwnerWelcome(new Date());
      return chosen(secret ?? '');
    },
  }),
  example({
    ...stranger,
    file: 'welcome/accept-invitation',
    act: acceptInvitation,
    input: async ({ ownerUrl }) => chosen(await welcomeOf(await addInvited(ownerUrl, 'Nora', someEmail()))),
  }),
  example({
    ...stranger,
    file: 'welcome/reset-password',
    act: resetPassword,
    input: async ({ ownerUrl }) => chosen(await welcomeOf((await addMemberWithPassword(ownerUrl)).id)),
  }),
];
