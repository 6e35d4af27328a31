import { forOne } from '@/lib/access/caching';
import { problem } from '@/lib/api/problem';
import { importFor } from '@/lib/data/imports/import-for';
import { previewRejections } from '@/lib/data/imports/preview-import';
import { fileAnswer } from '@/lib/exports/file-answer';
import { rejectedCsv } from '@/lib/imports/files/rejected-csv';
import { readViewer } from '../../../../viewer';

type Context = { params: Promise<{ id: string }> };

const most = 1_000;

/** The rejected cells of an import, to mend the file by. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const viewer = await readViewer();
  const found = await importFor(viewer, id);
  if (!found) return problem(404, 'There is no such import.');
  const rejected = await previewRejections(viewer, id, { after: 0, limit: most });
  const bytes = new TextEncoder().encode(rejectedCsv(rejected));
  const made = { name: `rejected-of-${found.fileName}.csv`, type: 'text/csv; charset=utf-8', bytes };
  return fileAnswer(made, { had: request.headers.get('if-none-match'), disposition: 'attachment', cache: forOne });
}
