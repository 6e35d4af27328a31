import { bringFile } from '@/lib/acts/imports/steps/bring-file';
import { problem } from '@/lib/api/problem';
import { readElsewhere } from '@/lib/data/imports/reader/read-elsewhere';
import { keyOfUpload } from '@/lib/data/imports/uploads-of';
import { uploadedFile } from '@/lib/imports/uploads/find-upload';
import { readBy } from '../../../../by';
import { readSchema } from '../../../asked';
import { askedOf } from '../../../asked-of';

type Context = { params: Promise<{ id: string }> };

/** Begins to read an upload into a preview; the reading goes on after the answer. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const asked = await askedOf(request, (await params).id, readSchema);
  if (!asked.ok) return asked.answer;
  const { upload } = asked;
  const { key, newCompany, choices } = asked.value;
  if ((upload.company === null) !== (newCompany !== null))
    return problem(400, 'A file is for a company that is here, or for a new one: not both.');
  const file = await uploadedFile(upload);
  const order = {
    company: newCompany ? { new: { ...newCompany, visibility: 'private' as const } } : { slug: upload.company ?? '' },
    reason: `Import of ${upload.name}`,
    idempotencyKey: keyOfUpload(upload.id, key),
    file,
    choices,
  };
  const brought = await bringFile(await readBy(), order, (reading) => readElsewhere(file, reading));
  if (!brought.ok) return problem(brought.status, brought.sentence);
  // A database or a process that goes away leaves the import reading; the clock ends it after its last sign of life.
  brought.value.read.catch((error) => console.error('The reading of an import failed.', error));
  return Response.json({ id: brought.value.import.id }, { status: 202, headers: { 'Cache-Control': 'no-store' } });
}
