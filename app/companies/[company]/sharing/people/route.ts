import { problem } from '@/lib/api/problem';
import { readBody } from '@/lib/api/read-body';
import { readInvitation } from '@/lib/api/sharing-submit';
import { giveRole } from '@/lib/data/sharing/people';
import { standingFor } from '../../company-for';
import { answerTo } from '../answer';
import { tellOf } from '../tell-of';

type Context = { params: Promise<{ company: string }> };

/** Lets somebody who signs in here into the company: `{ email, role }`. The same again changes nothing. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const body = await readBody(request);
  if (!body.ok) return body.answer;
  const standing = await standingFor((await params).company, 'share');
  if (!standing.ok) return standing.answer;
  const invitation = readInvitation(body.value);
  if (!invitation.ok) return problem(400, invitation.detail);
  const { email, role } = invitation.value;
  const given = await giveRole(standing.viewer, standing.id, email, role);
  if (given.kind === 'done') await tellOf(standing, 'member-added', `${email} as ${role}`);
  return answerTo(given);
}
