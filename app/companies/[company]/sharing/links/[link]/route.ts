import { revokeLink } from '@/lib/acts/sharing/revoke-link';
import { answerResult, submitKey } from '@/lib/api/answer-result';
import { problem } from '@/lib/api/problem';
import { isSameOrigin } from '@/lib/api/same-origin';
import { readBy } from '../../../../../by';

type Context = { params: Promise<{ company: string; link: string }> };

/** Revokes a link: who opened it is out with their next request. The same again changes nothing. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request)) return problem(403, 'This can only be sent from a page of this site.');
  const { company: slug, link: linkId } = await params;
  return answerResult(await revokeLink(await readBy(submitKey(request)), { company: { slug }, linkId }));
}
