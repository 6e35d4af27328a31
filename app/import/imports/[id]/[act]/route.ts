import { answerResult } from '@/lib/api/answer-result';
import { problem } from '@/lib/api/problem';
import { readBody } from '@/lib/api/read-body';
import { importFor } from '@/lib/data/imports/import-for';
import { readBy } from '../../../../by';
import { readViewer } from '../../../../viewer';
import { acts } from '../../../acts';

type Context = { params: Promise<{ id: string; act: string }> };

/** Chooses, commits, cancels, undoes; pressing again gives the same answer. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id, act } = await params;
  const viewer = await readViewer();
  const perform = Object.hasOwn(acts, act) ? acts[act] : undefined;
  if (!perform || !(await importFor(viewer, id)))
    return problem(404, 'There is no such import, or nothing of that name to do.');
  const body = await readBody(request);
  if (!body.ok) return body.answer;
  const result = await perform(id, body.value, await readBy());
  const isUnderWay = result.ok && underWay.has(result.value.outcome);
  return answerResult(result, ({ outcome, company = null }) => ({ outcome, company }), isUnderWay ? 202 : 200);
}

const underWay = new Set(['saving', 'undoing']);
