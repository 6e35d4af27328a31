import { problem } from '@/lib/api/problem';
import { readBody } from '@/lib/api/read-body';
import { importFor } from '@/lib/data/imports/import-for';
import { readOrigin } from '../../../../origin';
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
  const done = await perform(id, body.value, { viewer, origin: await readOrigin() });
  if (done.outcome === 'unread') return problem(400, done.sentence ?? '');
  if (done.outcome === 'refused') return problem(409, done.sentence ?? 'Nothing was stored.');
  return Response.json(
    { outcome: done.outcome, company: done.company ?? null },
    { headers: { 'Cache-Control': 'no-store' } },
  );
}
