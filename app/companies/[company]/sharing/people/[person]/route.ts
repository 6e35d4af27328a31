import { changeRole } from '@/lib/acts/sharing/change-role';
import { removePerson } from '@/lib/acts/sharing/remove-person';
import { answerResult, submitKey } from '@/lib/api/answer-result';
import { problem } from '@/lib/api/problem';
import { readBody } from '@/lib/api/read-body';
import { isSameOrigin } from '@/lib/api/same-origin';
import { readRole } from '@/lib/api/sharing-submit';
import { readBy } from '../../../../../by';

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

/** Removes one of the company's people from it. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request)) return problem(403, 'This can only be sent from a page of this site.');
  const { company: slug, person: personId } = await params;
  return answerResult(await removePerson(await readBy(submitKey(request)), { company: { slug }, personId }));
}
