import { readSubmit } from '@/lib/api/briefing-submit';
import { problem } from '@/lib/api/problem';
import { readBody } from '@/lib/api/read-body';
import { listBriefingsOperation, makeBriefingOperation } from '@/lib/api/v1/operations/briefings';
import { pageOf } from '@/lib/api/v1/page';
import { listBriefings } from '@/lib/data/list-briefings';
import { saveBriefing } from '@/lib/data/save-briefing';
import { standingFor } from '../../../../../companies/[company]/company-for';
import { today } from '../../../../../refusal';
import { endpoint, serve } from '../../../endpoint';
import { answerTo } from './answer';

const list = serve(listBriefingsOperation, async ({ viewer, query, params }) => {
  const company = await standingFor(params.company ?? '', 'read-briefings', viewer);
  if (!company.ok) return company.answer;
  const page = pageOf(await listBriefings(viewer, company.id), query, ({ id }) => id);
  if (!page.ok) return problem(400, page.detail);
  return { json: { briefings: page.value.items, next: page.value.next } };
});

const make = serve(makeBriefingOperation, async ({ viewer, origin, params, request }) => {
  const body = await readBody(request);
  if (!body.ok) return body.answer;
  const company = await standingFor(params.company ?? '', 'brief', viewer);
  if (!company.ok) return company.answer;
  const submit = readSubmit(body.value, today());
  if (!submit.ok) return problem(400, submit.detail);
  const { key, name, content } = submit.value;
  const common = { companyId: company.id, from: null, deleted: false };
  return answerTo(await saveBriefing(viewer, { ...common, key, name, content }, origin));
});

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(list, make);
