import { makeLink } from '@/lib/acts/sharing/make-link';
import { answerResult } from '@/lib/api/answer-result';
import { problem } from '@/lib/api/problem';
import { readBody } from '@/lib/api/read-body';
import { readLink } from '@/lib/api/sharing-submit';
import { siteAddress } from '@/lib/api/site-address';
import { readBy } from '../../../../by';
import { today } from '../../../../refusal';
import { standingFor } from '../../company-for';

type Context = { params: Promise<{ company: string }> };

/** Makes a secret link: `{ key, label, expiresOn, password, knownOn }`. Its address is in this answer alone. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const body = await readBody(request);
  if (!body.ok) return body.answer;
  const { company: slug } = await params;
  const standing = await standingFor(slug, 'share');
  if (!standing.ok) return standing.answer;
  const link = readLink(body.value, today());
  if (!link.ok) return problem(400, link.detail);
  const { key, ...input } = link.value;
  const made = await makeLink(await readBy(key), { company: { slug }, ...input });
  const address = (secret: string) => `${siteAddress(request.headers)}/shared/${secret}`;
  return answerResult(made, ({ id, secret }) => ({ done: true, id, address: address(secret) }), 201);
}
