import { problem } from '@/lib/api/problem';
import { readBody } from '@/lib/api/read-body';
import { isSameOrigin } from '@/lib/api/same-origin';
import { readRole } from '@/lib/api/sharing-submit';
import { changeRole, removePerson } from '@/lib/data/sharing/people';
import { standingFor } from '../../../company-for';
import { answerTo } from '../../answer';

type Context = { params: Promise<{ company: string; person: string }> };

/** Gives one of the company's people another role: `{ role }`. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { company, person } = await params;
  const body = await readBody(request);
  if (!body.ok) return body.answer;
  const standing = await standingFor(company, 'share');
  if (!standing.ok) return standing.answer;
  const role = readRole(body.value);
  if (!role.ok) return problem(400, role.detail);
  return answerTo(await changeRole(standing.viewer, standing.id, person, role.value));
}

/** Takes one of the company's people out of it. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request)) return problem(403, 'This can only be sent from a page of this site.');
  const { company, person } = await params;
  const standing = await standingFor(company, 'share');
  if (!standing.ok) return standing.answer;
  return answerTo(await removePerson(standing.viewer, standing.id, person));
}
