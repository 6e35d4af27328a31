import { problem } from '@/lib/api/problem';
import { readBody } from '@/lib/api/read-body';
import { uploadFor } from '@/lib/data/imports/upload-for';
import { keyOfUpload } from '@/lib/data/imports/uploads-of';
import { bringFile } from '@/lib/imports/files/bring-file';
import { uploadedFile } from '@/lib/imports/uploads/find-upload';
import { readViewer } from '../../../../viewer';
import { readAs, readSchema } from '../../../asked';

type Context = { params: Promise<{ id: string }> };

/** Begins to read an upload into a preview; the reading goes on after the answer. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const viewer = await readViewer();
  const upload = await uploadFor(viewer, (await params).id);
  if (!upload) return problem(404, 'There is no such file here; it was removed, or waited for too long.');
  const body = await readBody(request);
  if (!body.ok) return body.answer;
  const asked = readAs(readSchema, body.value);
  if (!asked.ok) return problem(400, asked.sentence);
  const { key, newCompany, choices } = asked.value;
  if ((upload.company === null) !== (newCompany !== null))
    return problem(400, 'A file is for a company that is here, or brings one: not both.');
  const brought = await bringFile({
    company: newCompany ? { new: { ...newCompany, visibility: 'private' } } : { slug: upload.company ?? '' },
    viewer,
    reason: `Import of ${upload.name}`,
    idempotencyKey: keyOfUpload(upload.id, key),
    file: await uploadedFile(upload),
    choices,
  });
  if (brought.outcome === 'refused') return problem(409, brought.sentence);
  // A database that goes away leaves the import reading; it is told and cleared after its last sign of life.
  brought.read.catch(() => {});
  return Response.json({ id: brought.import.id }, { status: 202, headers: { 'Cache-Control': 'no-store' } });
}
