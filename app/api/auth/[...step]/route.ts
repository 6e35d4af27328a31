import { authority } from '@/lib/access/sign-in/settings';

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
  answer.headers.set('Cache-Control', 'private, no-store');
  return answer;
}

export { take as GET, take as POST };
