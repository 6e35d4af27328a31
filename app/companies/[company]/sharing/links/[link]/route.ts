import { problem } from '@/lib/api/problem';
import { isSameOrigin } from '@/lib/api/same-origin';
import { revokeLink } from '@/lib/data/sharing/make-link';
import { standingFor } from '../../../company-for';
import { done } from '../../answer';
import { tellOf } from '../../tell-of';

type Context = { params: Promise<{ company: string; link: string }> };

/** Revokes a link: who opened it is out with their next request. The same again changes nothing. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request)) return problem(403, 'This can only be sent from a page of this site.');
  const { company, link } = await params;
  const standing = await standingFor(company, 'share');
  if (!standing.ok) return standing.answer;
  const isRevoked = await revokeLink(standing.viewer, standing.id, link);
  if (isRevoked) await tellOf(standing, 'link-revoked', `Link ${link}`);
  return isRevoked ? done() : problem(404, 'This company has no such link.');
}
