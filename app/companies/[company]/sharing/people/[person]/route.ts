import { changeRole } from '@/lib/acts/sharing/change-role';
import { answerResult, submitKey } from '@/lib/api/answer-result';
import { problem } from '@/lib/api/problem';
import { readBody } from '@/lib/api/read-body';
import { isSameOrigin } from '@/lib/api/same-origin';
import { readRole } from '@/lib/api/sharing-submit';
import { removePerson } from '@/lib/data/sharing/people';
import { readBy } from '../../../../../by';
import { standingFor } from '../../../company-for';
import { answerTo } from '../../answer';
import { tellOf } from '../../tell-of';

type Context = { params: Promise<{ company: string; person: string }> };

/** Gives one of the company's people another role: `{ role }`. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { company: slug, person: personId } = await params;
  const body = await readBody(request);
  if (!body.ok) return body.answer;
  const role = readRole(body.value);
  if (!role.ok) return problem(400, role.detail);
  const by = await readBy(submitKey(request));
  return answerResult(await changeRole(by, { company: { slug }, personId, role: role.value }));
}

/** Takes one of the company's people out of it. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request)) return problem(403, 'This can only be sent from a page of this site.');
  const { company, person } = await params;
  const standing = await standingFor(company, 'share');
  if (!standing.ok) return standing.answer;
  const given = await removePerson(standing.viewer, standing.id, person);
  if (given.kind === 'done') await tellOf(standing, 'member-removed', person);
  return answerTo(given);
}
