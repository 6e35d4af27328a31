import { anyone } from '@/lib/access/viewer';
import { confirmSecondFactor } from '@/lib/acts/account/confirm-second-factor';
import { prepareSecondFactor } from '@/lib/acts/account/prepare-second-factor';
import { passSecondStep } from '@/lib/acts/sign-in/pass-second-step';
import { signOut } from '@/lib/acts/sign-in/sign-out';
import { signInWithOrganisation } from '@/lib/acts/sign-in/with-organisation';
import { signInWithPasskey } from '@/lib/acts/sign-in/with-passkey';
import { signInWithPassword } from '@/lib/acts/sign-in/with-password';
import { by } from '@/tests/support/by';
import {
  addMemberWithPassword,
  password,
  randomNetwork,
  type SignedInMember,
  signInMember,
} from '@/tests/support/members';
import { startOrganisation } from '@/tests/support/organisation';
import { authenticate, registered } from '@/tests/support/passkeys';
import { appCode, Browser } from '@/tests/support/sign-in';
import { signInWithPassword as firstStep } from '@/tests/support/sign-in-steps';
import { example } from '../example';

const stranger = { actor: () => anyone, refused: null };
let member: SignedInMember;

export const signIn = [
  example({
    ...stranger,
    file: 'sign-in/with-password',
    act: signInWithPassword,
    renews: true,
    input: async ({ ownerUrl }) => {
      const { email } = await addMemberWithPassword(ownerUrl);
      return { email, password, headers: new Browser(randomNetwork()).headers(), now: new Date() };
    },
  }),
  example({
    ...stranger,
    file: 'sign-in/pass-second-step',
    act: passSecondStep,
    spends: true,
    input: async ({ ownerUrl }) => {
      const { viewer, browser, person } = await signInMember(ownerUrl);
      const [headers, now] = [browser.headers(), new Date()];
      const made = await prepareSecondFactor(by(viewer), { current: password, headers, now });
      if (!made.ok) throw new Error(made.sentence);
      const code = appCode(made.value.uri, now);
      await confirmSecondFactor(by(viewer), { code, headers });
      const phone = new Browser(randomNetwork());
      const step = await firstStep({ email: person.email, password }, phone.headers(), now);
      phone.keep('cookies' in step ? step.cookies : []);
      return { code: made.value.codes[0] ?? '', headers: phone.headers(), now };
    },
  }),
  example({
    ...stranger,
    file: 'sign-in/with-passkey',
    act: signInWithPasskey,
    spends: true,
    input: async ({ ownerUrl }) => {
      const { viewer, browser } = await signInMember(ownerUrl);
      const key = await registered(browser, viewer);
      return authenticate(new Browser(randomNetwork()), key);
    },
  }),
  example({
    ...stranger,
    file: 'sign-in/with-organisation',
    act: signInWithOrganisation,
    spends: true,
    input: async ({ ownerUrl }) => {
      const { email, id } = await addMemberWithPassword(ownerUrl);
      const organisation = await startOrganisation();
      const host = `${id.slice(0, 8)}.example`;
      return organisation.ask(new Browser(randomNetwork(), host), { sub: id, email, email_verified: true, name: 'M.' });
    },
  }),
  example({
    file: 'sign-in/sign-out',
    act: signOut,
    actor: () => member.viewer,
    refused: null,
    input: async ({ ownerUrl }) => {
      member = await signInMember(ownerUrl);
      return { headers: member.browser.headers() };
    },
  }),
];
