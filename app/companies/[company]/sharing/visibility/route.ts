import { setVisibility } from '@/lib/acts/sharing/set-visibility';
import { answerResult, submitKey } from '@/lib/api/answer-result';
import { problem } from '@/lib/api/problem';
import { readBody } from '@/lib/api/read-body';
import { readVisibility } from '@/lib/api/sharing-submit';
import { readBy } from '../../../../by';
import { forgetPages } from '../../../../refusal';

type Context = { params: Promise<{ company: string }> };

/** Makes a company public or private: `{ visibility }`. The same again changes nothing. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const body = await readBody(request);
  if (!body.ok) return body.answer;
  const visibility = readVisibility(body.value);
  if (!visibility.ok) return problem(400, visibility.detail);
  const { company: slug } = await params;
  const result = await setVisibility(await readBy(submitKey(request)), {
    company: { slug },
    visibility: visibility.value,
  });
  if (result.ok) forgetPages();
  return answerResult(result);
}
