import { createHash } from 'node:crypto';
import { ordersOf } from '@/components/import/answers';
import { firstChoices } from '@/components/import/first-choices';
import { type FormAnswers, formAnswers } from '@/components/import/form-answers';
import { plainForm } from '@/components/import/form-state';
import type { ReadingOrder } from '@/components/import/reading-orders';
import { findCompany } from '@/lib/data/imports/find-company';
import { uploadFor } from '@/lib/data/imports/upload-for';
import { keepAnswers } from '@/lib/imports/uploads/kept-answers';
import type { Upload } from '@/lib/imports/uploads/upload';
import type { Result } from '@/lib/result';
import { readViewer } from '../../../../viewer';
import { keptSchema, readAs, readSchema } from '../../../asked';
import { noUpload } from '../../../asked-of';
import { askedBy, keptOf } from '../../../kept';
import { look } from '../../../look';
import { readForm, seeOther } from '../../../plain-form';
import { startReading } from '../../../start-reading';

type Context = { params: Promise<{ id: string }> };

/** The answers of a form without script: kept beside the file, which is read if the form asks for it. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const viewer = await readViewer();
  const upload = await uploadFor(viewer, (await params).id);
  if (!upload) return noUpload();
  const read = await readForm(request);
  if (!read.ok) return read.answer;
  const company = upload.company === null ? null : await findCompany(upload.company);
  const kept = await keptOf(upload);
  const seen = await look(viewer, upload, askedBy(kept));
  const before: FormAnswers = {
    form: kept?.form ?? plainForm,
    mapping: seen.ok ? seen.mapping : null,
    picked: kept?.picked ?? firstChoices(seen, upload.name, company),
    confirmed: kept?.confirmed ?? null,
  };
  const answers = formAnswers(read.fields, seen, before);
  const isOther = answers.form.format !== before.form.format;
  const next = await look(viewer, upload, askedBy(answers));
  const picked = isOther ? firstChoices(next, upload.name, company) : answers.picked;
  const whole = { ...answers, mapping: next.ok ? next.mapping : null, picked };
  const base = upload.company === null ? '/import' : `/companies/${encodeURIComponent(upload.company)}/import`;
  if (read.fields.get('do') !== 'read' || isOther) return keep(upload, base, { ...whole, problem: null });
  const wanted = ordersOf(next, whole, company);
  if (!wanted.ok) return keep(upload, base, { ...whole, problem: wanted.sentence });
  const ids: string[] = [];
  for (const order of wanted.orders) {
    const started = await start(upload, order);
    if (!started.ok) return keep(upload, base, { ...whole, problem: started.sentence });
    ids.push(started.value);
  }
  return seeOther(ids.length === 1 ? `${base}/${ids[0]}` : base);
}

/** Keeps the answers and shows the file with them. */
async function keep(
  upload: Upload,
  base: string,
  answers: FormAnswers & { problem: string | null },
): Promise<Response> {
  const fits = keptSchema.safeParse(answers);
  if (fits.success) await keepAnswers(upload.id, fits.data);
  return seeOther(`${base}/${upload.id}`);
}

/** Begins one reading; the same order sent twice is one import. */
async function start(upload: Upload, order: ReadingOrder): Promise<Result<string>> {
  const hash = createHash('sha256').update(JSON.stringify(order)).digest('hex');
  const key = `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
  const asked = readAs(readSchema, { key, ...order });
  return asked.ok ? startReading(upload, asked.value) : { ok: false, status: 400, sentence: asked.sentence };
}
