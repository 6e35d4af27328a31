import { problem } from '@/lib/api/problem';
import { readBody } from '@/lib/api/read-body';
import { readLink } from '@/lib/api/sharing-submit';
import { siteAddress } from '@/lib/api/site-address';
import { makeLink, mostLinks } from '@/lib/data/sharing/make-link';
import { today } from '../../../../refusal';
import { standingFor } from '../../company-for';
import { done, notAnOwner } from '../answer';
import { tellOf } from '../tell-of';

type Context = { params: Promise<{ company: string }> };

/** Makes a secret link: `{ key, label, expiresOn, password, knownOn }`. Its address is told this once. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const body = await readBody(request);
  if (!body.ok) return body.answer;
  const standing = await standingFor((await params).company, 'share');
  if (!standing.ok) return standing.answer;
  const link = readLink(body.value, today());
  if (!link.ok) return problem(400, link.detail);
  const made = await makeLink(standing.viewer, { companyId: standing.id, ...link.value });
  if (made.kind === 'forbidden') return notAnOwner();
  if (made.kind === 'too many')
    return problem(409, `This company has ${mostLinks} links, which is the most. Revoke one.`);
  if (made.kind !== 'made') return problem(409, 'This key was used for another submit; make a new one.');
  await tellOf(standing, 'link-made', `Link “${link.value.label}”`);
  return done({ id: made.id, address: `${siteAddress(request.headers)}/shared/${made.secret}` }, 201);
}
