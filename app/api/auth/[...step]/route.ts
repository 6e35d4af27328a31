import { takeTurns } from '@/lib/access/sign-in/take-turns';
import { addPasskey } from '@/lib/acts/account/add-passkey';
import type { By } from '@/lib/acts/act';
import { signInWithOrganisation } from '@/lib/acts/sign-in/with-organisation';
import { signInWithPasskey } from '@/lib/acts/sign-in/with-passkey';
import { answerResult } from '@/lib/api/answer-result';
import { authority } from '@/lib/sign-in/settings';
import { readBy } from '../../../by';

type Step = (by: By, request: Request) => Promise<Response>;

/** While the organisation is asked, its act keeps a connection: few at a time, so that an editor never waits for one. */
const fewAtATime = takeTurns(3);

/** The steps that a browser takes with the library itself. Whatever else it could do is not served. */
const steps: Readonly<Record<string, Step>> = {
  'GET passkey/generate-authenticate-options': prepare,
  'GET passkey/generate-register-options': prepare,
  'POST passkey/verify-authentication': async (by, request) => {
    const signedIn = await signInWithPasskey(by, { request });
    return signedIn.ok ? signedIn.value : answerResult(signedIn);
  },
  'POST passkey/verify-registration': async (by, request) => {
    const added = await addPasskey(by, { request });
    return added.ok ? added.value : answerResult(added);
  },
  'GET callback/organisation': async (by, request) => {
    const signedIn = await fewAtATime(() => signInWithOrganisation(by, { request }));
    if (signedIn.ok) return signedIn.value;
    return new Response(null, { status: 302, headers: { Location: '/sign-in?error=organisation' } });
  },
};

/** What is asked before a step is remembered for some minutes: nobody's act. */
async function prepare(_by: By, request: Request): Promise<Response> {
  return authority(request.headers).handler(request);
}

type Props = { params: Promise<{ step: string[] }> };

async function take(request: Request, { params }: Props): Promise<Response> {
  const step = steps[`${request.method} ${(await params).step.join('/')}`];
  if (!step) return Response.json({ message: 'Not found' }, { status: 404 });
  const answer = await step(await readBy(), request);
  answer.headers.set('Cache-Control', 'private, no-store');
  return answer;
}

export { take as GET, take as POST };
