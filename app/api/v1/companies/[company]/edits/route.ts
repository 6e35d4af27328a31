import { noCompany } from '@/lib/access/unseen';
import { makeEdits } from '@/lib/acts/edits/make-edits';
import { answerResult } from '@/lib/api/answer-result';
import { readEditSubmit } from '@/lib/api/edit-submit';
import { problem } from '@/lib/api/problem';
import { readBody } from '@/lib/api/read-body';
import { readEdits } from '@/lib/api/read-edits';
import { makeEditsOperation } from '@/lib/api/v1/operations/edits';
import { readEditContext } from '@/lib/data/edits/read-edit-context';
import { readCompany } from '@/lib/data/read-company';
import { contextOf } from '@/lib/edits/context';
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
  const submit = readEditSubmit(body.value);
  if (!submit.ok) return problem(400, submit.detail);
  const { key, reason, numbers, edits: typed } = submit.value;
  const slug = params.company ?? '';
  const company = await readEditContext(viewer, slug);
  // Who may not change it is refused by the act, whatever they sent.
  const read = company ? readEdits(typed, contextOf(company, today(), numbers)) : ({ ok: true, edits: [] } as const);
  if (!read.ok) return problem(400, read.fields[0]?.sentence ?? '', { fields: read.fields });
  const result = await makeEdits({ actor: viewer, origin, key }, { company: { slug }, reason, edits: read.edits });
  if (result.ok || !result.more) return answerResult(result, ({ ids }) => ({ ids }));
  const now = await readCompany(viewer, slug);
  if (!now) return problem(404, noCompany);
  const overtaken = result.more.overtaken.map((each) => foundInstead(each, read.edits[each.index], now.record));
  return answerResult({ ...result, more: { overtaken } });
});

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(change);
