import { problem } from '@/lib/api/problem';
import { readBody } from '@/lib/api/read-body';
import { uploadFor } from '@/lib/data/imports/upload-for';
import { readViewer } from '../../../../viewer';
import { lookSchema, readAs } from '../../../asked';
import { look } from '../../../look';

type Context = { params: Promise<{ id: string }> };

/** Looks at an upload again, as the person chose. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const viewer = await readViewer();
  const upload = await uploadFor(viewer, (await params).id);
  if (!upload) return problem(404, 'There is no such file here; it was removed, or waited for too long.');
  const body = await readBody(request);
  if (!body.ok) return body.answer;
  const asked = readAs(lookSchema, body.value);
  if (!asked.ok) return problem(400, asked.sentence);
  return Response.json(await look(viewer, upload, asked.value), { headers: { 'Cache-Control': 'no-store' } });
}
