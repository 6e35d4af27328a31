import { giveRole } from '@/lib/acts/sharing/give-role';
import { answerResult, submitKey } from '@/lib/api/answer-result';
import { problem } from '@/lib/api/problem';
import { readBody } from '@/lib/api/read-body';
import { readInvitation } from '@/lib/api/sharing-submit';
import { readBy } from '../../../../by';
import { standingFor } from '../../company-for';

type Context = { params: Promise<{ company: string }> };

/** Lets somebody who signs in here into the company: `{ email, role }`. The same again changes nothing. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const body = await readBody(request);
  if (!body.ok) return body.answer;
  const { company: slug } = await params;
  const standing = await standingFor(slug, 'share');
  if (!standing.ok) return standing.answer;
  const invitation = readInvitation(body.value);
  if (!invitation.ok) return problem(400, invitation.detail);
  return answerResult(await giveRole(await readBy(submitKey(request)), { company: { slug }, ...invitation.value }));
}
