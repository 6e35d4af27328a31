import { actor } from '@/app/actor';
import { readEditSubmit } from '@/lib/api/edit-submit';
import { problem } from '@/lib/api/problem';
import { readBody } from '@/lib/api/read-body';
import { readEdits } from '@/lib/api/read-edits';
import { idOfEdit } from '@/lib/data/edits/act';
import { makeEdits } from '@/lib/data/edits/make-edits';
import { readCompany } from '@/lib/data/read-company';
import { contextOf } from '@/lib/edits/context';
import { today } from '../../../../../refusal';
import { foundInstead } from './found-instead';

type Context = { params: Promise<{ company: string }> };

const nobody = () => problem(404, 'There is no public company at this address.');

/**
 * Changes a company by hand: `{ key, reason, edits }`, all of them as one act or none. Who comes second is told what
 * stands there by now (409, `overtaken`); what cannot be read is named field by field (400, `fields`).
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const body = await readBody(request);
  if (!body.ok) return body.answer;
  const submit = readEditSubmit(body.value);
  if (!submit.ok) return problem(400, submit.detail);
  const { key, reason, numbers, edits: typed } = submit.value;
  const { company: companySlug } = await params;
  const record = await readCompany(companySlug);
  if (!record) return nobody();
  const read = readEdits(typed, contextOf(record, today(), numbers));
  if (!read.ok) return problem(400, read.fields[0]?.sentence ?? '', { fields: read.fields });
  const order = { companySlug, person: await actor(request), reason, idempotencyKey: key };
  const done = await makeEdits(order, read.edits);
  if (done.outcome === 'refused') return problem(400, done.sentence);
  if (done.outcome === 'stored') {
    const ids = read.edits.map((_, index) => idOfEdit(done.id, index));
    return Response.json({ ids }, { headers: { 'Cache-Control': 'no-store' } });
  }
  const now = await readCompany(companySlug);
  if (!now) return nobody();
  const overtaken = done.edits.map((each) => foundInstead(each, read.edits[each.index], now));
  return problem(409, 'Somebody changed this since you opened it. Nothing of yours was stored yet.', { overtaken });
}
