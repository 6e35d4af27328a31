import type { z } from 'zod';
import { bringFile } from '@/lib/acts/imports/steps/bring-file';
import { readElsewhere } from '@/lib/data/imports/reader/read-elsewhere';
import { keyOfUpload } from '@/lib/data/imports/uploads-of';
import { uploadedFile } from '@/lib/imports/uploads/find-upload';
import type { Upload } from '@/lib/imports/uploads/upload';
import { done, type Result, refuse } from '@/lib/result';
import { readBy } from '../by';
import type { readSchema } from './asked';

/** Begins to read an upload into a preview, and gives the import's id; the reading goes on after the answer. */
export async function startReading(upload: Upload, order: z.output<typeof readSchema>): Promise<Result<string>> {
  const { key, newCompany, choices } = order;
  if ((upload.company === null) !== (newCompany !== null))
    return refuse(400, 'A file is for a company that is here, or for a new one: not both.');
  const file = await uploadedFile(upload);
  const whole = {
    company: newCompany ? { new: { ...newCompany, visibility: 'private' as const } } : { slug: upload.company ?? '' },
    reason: `Import of ${upload.name}`,
    idempotencyKey: keyOfUpload(upload.id, key),
    file,
    choices,
  };
  const brought = await bringFile(await readBy(), whole, (reading) => readElsewhere(file, reading));
  if (!brought.ok) return brought;
  // A database or a process that goes away leaves the import reading; the clock ends it after its last sign of life.
  brought.value.read.catch((error) => console.error('The reading of an import failed.', error));
  return done(brought.value.import.id);
}
