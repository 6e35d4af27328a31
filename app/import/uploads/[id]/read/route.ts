import { problem } from '@/lib/api/problem';
import { keyOfUpload } from '@/lib/data/imports/uploads-of';
import { bringFile } from '@/lib/imports/files/bring-file';
import { uploadedFile } from '@/lib/imports/uploads/find-upload';
import { readSchema } from '../../../asked';
import { askedOf } from '../../../asked-of';

type Context = { params: Promise<{ id: string }> };

/** Begins to read an upload into a preview; the reading goes on after the answer. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const asked = await askedOf(request, (await params).id, readSchema);
  if (!asked.ok) return asked.answer;
  const { viewer, upload } = asked;
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
