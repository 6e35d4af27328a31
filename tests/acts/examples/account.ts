import { anyone } from '@/lib/access/viewer';
import { addPasskey } from '@/lib/acts/account/add-passkey';
import { changePassword } from '@/lib/acts/account/change-password';
import { confirmSecondFactor } from '@/lib/acts/account/confirm-second-factor';
import { endSession } from '@/lib/acts/account/end-session';
import { prepareSecondFactor } from '@/lib/acts/account/prepare-second-factor';
import { removePasskey } from '@/lib/acts/account/remove-passkey';
import { removeSecondFactor } from '@/lib/acts/account/remove-second-factor';
import { rename } from '@/lib/acts/account/rename';
import { signOutEverywhere } from '@/lib/acts/account/sign-out-everywhere';
import { by } from '@/tests/support/by';
import { execute } from '@/tests/support/cluster';
import { password, type SignedInMember, signInMember } from '@/tests/support/members';
import { register, registered } from '@/tests/support/passkeys';
import { appCode } from '@/tests/support/sign-in';
import { example, type Ground } from '../example';

/** Whoever the input was just prepared for. */
let member: SignedInMember;
const own = { actor: () => member.viewer, refused: () => anyone };

/** Prepares somebody of their own, who is signed in with a browser. */
const forMember =
  <Input>(input: (one: SignedInMember, ground: Ground) => Promise<Input> | Input) =>
  async (ground: Ground) => {
    member = await signInMember(ground.ownerUrl);
    return input(member, ground);
  };

async function prepared({ browser, viewer }: SignedInMember): Promise<string> {
  const headers = browser.headers();
  const made = await prepareSecondFactor(by(viewer), { current: password, headers, now: new Date() });
  if (!made.ok) throw new Error(made.sentence);
  return appCode(made.value.uri, new Date());
}

export const account = [
  example({ ...own, file: 'account/rename', act: rename, input: forMember(() => ({ name: 'Another name' })) }),
  example({
    ...own,
    file: 'account/change-password',
    act: changePassword,
    input: forMember(() => {
      return { current: password, next: 'five other plain words here', keepTokens: false, now: new Date() };
    }),
  }),
  example({
    ...own,
    file: 'account/prepare-second-factor',
    act: prepareSecondFactor,
    renews: true,
    input: forMember(({ browser }) => ({ current: password, headers: browser.headers(), now: new Date() })),
  }),
  example({
    ...own,
    file: 'account/confirm-second-factor',
    act: confirmSecondFactor,
    input: forMember(async (one) => ({ code: await prepared(one), headers: one.browser.headers() })),
  }),
  example({
    ...own,
    file: 'account/remove-second-factor',
    act: removeSecondFactor,
    input: forMember(async (one) => {
      const confirm = { code: await prepared(one), headers: one.browser.headers() };
      await confirmSecondFactor(by(one.viewer), confirm);
      return { current: password, now: new Date() };
    }),
  }),
  example({
    ...own,
    file: 'account/add-passkey',
    act: addPasskey,
    spends: true,
    input: forMember(({ browser }) => register(browser)),
  }),
  example({
    ...own,
    file: 'account/remove-passkey',
    act: removePasskey,
    input: forMember(async ({ browser, person, viewer }, { ownerUrl }) => {
      await registered(browser, viewer);
      const [{ id } = {}] = await execute(ownerUrl, `SELECT id FROM passkey WHERE person_id = '${person.id}'`);
      return { id: String(id) };
    }),
  }),
  example({
    ...own,
    file: 'account/end-session',
    act: endSession,
    refused: ({ actors }) => actors.editor,
    input: forMember(({ viewer }) => ({ id: viewer.kind === 'person' ? viewer.session : '' })),
  }),
  example({
    ...own,
    file: 'account/sign-out-everywhere',
    act: signOutEverywhere,
    input: forMember(({ browser }) => ({ headers: browser.headers() })),
  }),
];
