import { problem } from '@/lib/api/problem';
import { importFor } from '@/lib/data/imports/import-for';
import { readViewer } from '../../../viewer';

type Context = { params: Promise<{ id: string }> };

/** How an import stands: asked again and again while its file is read, and while it is saved or undone. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const found = await importFor(await readViewer(), id);
  if (!found) return problem(404, 'There is no such import.');
  const { state, progress, rowsRead, refusal, job } = found;
  return Response.json({ state, progress, rowsRead, refusal, job }, { headers: { 'Cache-Control': 'no-store' } });
}
