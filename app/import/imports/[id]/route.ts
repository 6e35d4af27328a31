import { problem } from '@/lib/api/problem';
import { clearExpired } from '@/lib/data/imports/clear-staging';
import { importFor } from '@/lib/data/imports/import-for';
import { readViewer } from '../../../viewer';

type Context = { params: Promise<{ id: string }> };

const silent = 120_000;

/** How an import stands: asked again and again while its file is read. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const viewer = await readViewer();
  const found = await importFor(viewer, id);
  if (!found) return problem(404, 'There is no such import.');
  const isSilent = found.state === 'reading' && Date.now() - Date.parse(found.changedAt) > silent;
  if (isSilent) await clearExpired();
  const { state, progress, rowsRead, refusal } = (isSilent && (await importFor(viewer, id))) || found;
  return Response.json({ state, progress, rowsRead, refusal }, { headers: { 'Cache-Control': 'no-store' } });
}
