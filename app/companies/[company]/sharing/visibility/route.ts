import { problem } from '@/lib/api/problem';
import { readBody } from '@/lib/api/read-body';
import { readVisibility } from '@/lib/api/sharing-submit';
import { setVisibility } from '@/lib/data/sharing/set-visibility';
import { forgetPages } from '../../../../refusal';
import { standingFor } from '../../company-for';
import { done, notAnOwner } from '../answer';
import { tellOf } from '../tell-of';

type Context = { params: Promise<{ company: string }> };

/** Makes a company public or private: `{ visibility }`. The same again changes nothing. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const body = await readBody(request);
  if (!body.ok) return body.answer;
  const standing = await standingFor((await params).company, 'share');
  if (!standing.ok) return standing.answer;
  const visibility = readVisibility(body.value);
  if (!visibility.ok) return problem(400, visibility.detail);
  if (!(await setVisibility(standing.viewer, standing.id, visibility.value))) return notAnOwner();
  await tellOf(standing, 'visibility-changed', visibility.value);
  forgetPages();
  return done();
}
