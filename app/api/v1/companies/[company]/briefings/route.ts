import { readSubmit } from '@/lib/api/briefing-submit';
import { problem } from '@/lib/api/problem';
import { readBody } from '@/lib/api/read-body';
import { listBriefingsOperation, makeBriefingOperation } from '@/lib/api/v1/operations/briefings';
import { pageOf } from '@/lib/api/v1/page';
import { listBriefings } from '@/lib/data/list-briefings';
import { readCompany } from '@/lib/data/read-company';
import { saveBriefing } from '@/lib/data/save-briefing';
import { today } from '../../../../../refusal';
import { endpoint, serve } from '../../../endpoint';
import { nobody } from '../nobody';
import { answerTo } from './answer';

const list = serve(listBriefingsOperation, async ({ query, params }) => {
  const record = await readCompany(params.company ?? '');
  if (!record) return nobody();
  const page = pageOf(await listBriefings(record.company.id), query, ({ id }) => id);
  if (!page.ok) return problem(400, page.detail);
  return { json: { briefings: page.value.items, next: page.value.next } };
});

const make = serve(makeBriefingOperation, async ({ viewer, origin, params, request }) => {
  const body = await readBody(request);
  if (!body.ok) return body.answer;
  const submit = readSubmit(body.value, today());
  if (!submit.ok) return problem(400, submit.detail);
  const record = await readCompany(params.company ?? '');
  if (!record) return nobody();
  const { key, name, content } = submit.value;
  const common = { companyId: record.company.id, from: null, deleted: false };
  return answerTo(await saveBriefing(viewer, { ...common, key, name, content }, origin));
});

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(list, make);
