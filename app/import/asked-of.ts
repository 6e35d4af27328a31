import type { z } from 'zod';
import type { Viewer } from '@/lib/access/viewer';
import { problem } from '@/lib/api/problem';
import { readBody } from '@/lib/api/read-body';
import { uploadFor } from '@/lib/data/imports/upload-for';
import type { Upload } from '@/lib/imports/uploads/upload';
import { readViewer } from '../viewer';
import { readAs } from './asked';

/** What is said of a file that is not there, or not for who asks. */
export const noUpload = () => problem(404, 'There is no such file here; it was removed, or waited for too long.');

type Asked<Value> =
  | { readonly ok: true; readonly viewer: Viewer; readonly upload: Upload; readonly value: Value }
  | { readonly ok: false; readonly answer: Response };

/** The upload of an address for who asks, and what they ask of it; else the answer that says what is wrong. */
export async function askedOf<Schema extends z.ZodType>(
  request: Request,
  id: string,
  schema: Schema,
): Promise<Asked<z.output<Schema>>> {
  const viewer = await readViewer();
  const upload = await uploadFor(viewer, id);
  if (!upload) return { ok: false, answer: noUpload() };
  const body = await readBody(request);
  if (!body.ok) return body;
  const asked = readAs(schema, body.value);
  if (!asked.ok) return { ok: false, answer: problem(400, asked.sentence) };
  return { ok: true, viewer, upload, value: asked.value };
}
