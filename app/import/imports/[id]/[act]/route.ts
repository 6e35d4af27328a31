import { problem } from '@/lib/api/problem';
import { readBody } from '@/lib/api/read-body';
import { findImport } from '@/lib/data/imports/import-record';
import { actor } from '../../../actor';
import { acts } from '../../../acts';

type Context = { params: Promise<{ id: string; act: string }> };

/** Chooses, commits, cancels, undoes; pressing again gives the same answer. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id, act } = await params;
  const body = await readBody(request);
  if (!body.ok) return body.answer;
  const perform = Object.hasOwn(acts, act) ? acts[act] : undefined;
  if (!perform || !(await findImport(id)))
    return problem(404, 'There is no such import, or nothing of that name to do.');
  const done = await perform(id, body.value, await actor(request));
  if (done.outcome === 'refused') return problem(409, done.sentence ?? 'Nothing was stored.');
  return Response.json(
    { outcome: done.outcome, company: done.company ?? null },
    { headers: { 'Cache-Control': 'no-store' } },
  );
}
