import { authority } from '@/lib/sign-in/settings';
import { tell } from '../../../tell';
import { tellSignedIn, tellStranger } from '../../../tell-sign-in';
import { readViewer } from '../../../viewer';

/** The steps that a browser takes with the library itself. Whatever else it could do is not served. */
const steps = new Set([
  'GET passkey/generate-authenticate-options',
  'POST passkey/verify-authentication',
  'GET passkey/generate-register-options',
  'POST passkey/verify-registration',
  'GET callback/organisation',
]);

type Props = { params: Promise<{ step: string[] }> };

async function take(request: Request, { params }: Props): Promise<Response> {
  const { step } = await params;
  if (!steps.has(`${request.method} ${step.join('/')}`))
    return Response.json({ message: 'Not found' }, { status: 404 });
  const answer = await authority(request.headers).handler(request);
  await tellOf(request, step.join('/'), answer);
  answer.headers.set('Cache-Control', 'private, no-store');
  return answer;
}

async function tellOf(request: Request, step: string, answer: Response): Promise<void> {
  const how = { 'passkey/verify-authentication': 'Passkey', 'callback/organisation': 'Organisation' }[step];
  if (how && answer.status < 400) await tellSignedIn(request.headers, answer.headers.getSetCookie(), how);
  else if (how) await tellStranger('sign-in-failed', how);
  const viewer = await readViewer();
  if (step === 'passkey/verify-registration' && answer.ok) await tell(viewer, { act: 'passkey-added' });
}

export { take as GET, take as POST };
