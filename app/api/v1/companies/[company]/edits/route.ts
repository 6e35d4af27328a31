import { forOne } from '@/lib/access/caching';
import { mayDo } from '@/lib/access/policy';
import { noCompany } from '@/lib/access/unseen';
import { readEditSubmit } from '@/lib/api/edit-submit';
import { problem } from '@/lib/api/problem';
import { readBody } from '@/lib/api/read-body';
import { readEdits } from '@/lib/api/read-edits';
import { makeEditsOperation } from '@/lib/api/v1/operations/edits';
import { idOfEdit } from '@/lib/data/edits/act';
import { makeEdits } from '@/lib/data/edits/make-edits';
import { readCompany } from '@/lib/data/read-company';
import { contextOf } from '@/lib/edits/context';
import { actionOf } from '@/lib/edits/edit';
import { companyFor } from '../../../../../companies/[company]/company-for';
import { today } from '../../../../../refusal';
import { endpoint, serve } from '../../../endpoint';
import { foundInstead } from './found-instead';

/**
 * Changes a company by hand: `{ key, reason, edits }`, all of them as one act or none. Who comes second is told what
 * stands there by now (409, `overtaken`); what cannot be read is named field by field (400, `fields`).
 */
const change = serve(makeEditsOperation, async ({ viewer, origin, params, request }) => {
  const body = await readBody(request);
  if (!body.ok) return body.answer;
  const companySlug = params.company ?? '';
  const seen = await companyFor(companySlug, 'edit', viewer);
  if (!seen.ok) return seen.answer;
  const submit = readEditSubmit(body.value);
  if (!submit.ok) return problem(400, submit.detail);
  const { key, reason, numbers, edits: typed } = submit.value;
  const read = readEdits(typed, contextOf(seen.record, today(), numbers));
  if (!read.ok) return problem(400, read.fields[0]?.sentence ?? '', { fields: read.fields });
  if (!mayDo(viewer, seen.role, actionOf(read.edits))) {
    return problem(403, 'Only an owner of this company may change what it is.');
  }
  const done = await makeEdits({ companySlug, viewer, origin, reason, idempotencyKey: key }, read.edits);
  if (done.outcome === 'refused') return problem(400, done.sentence);
  if (done.outcome === 'stored') {
    const ids = read.edits.map((_, index) => idOfEdit(done.id, index));
    return Response.json({ ids }, { headers: { 'Cache-Control': forOne } });
  }
  const now = await readCompany(viewer, companySlug);
  if (!now) return problem(404, noCompany);
  const overtaken = done.edits.map((each) => foundInstead(each, read.edits[each.index], now.record));
  return problem(409, 'Somebody changed this since you opened it. Nothing of yours was stored yet.', { overtaken });
});

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(change);
