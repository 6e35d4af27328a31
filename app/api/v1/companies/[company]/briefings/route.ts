import { saveBriefing } from '@/lib/acts/briefings/save-briefing';
import { answerResult } from '@/lib/api/answer-result';
import { readSubmit } from '@/lib/api/briefing-submit';
import { problem } from '@/lib/api/problem';
import { readBody } from '@/lib/api/read-body';
import { listBriefingsOperation, makeBriefingOperation } from '@/lib/api/v1/operations/briefings';
import { pageOf } from '@/lib/api/v1/page';
import { listBriefings } from '@/lib/data/list-briefings';
import { standingFor } from '../../../../../companies/[company]/company-for';
import { today } from '../../../../../refusal';
import { endpoint, serve } from '../../../endpoint';

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
  const submit = readSubmit(body.value, today());
  if (!submit.ok) return problem(400, submit.detail);
  const { key, name, content } = submit.value;
  const briefing = { company: { slug: params.company ?? '' }, from: null, name, content, deleted: false };
  return answerResult(await saveBriefing({ actor: viewer, origin, key }, briefing), (saved) => saved, 201);
});

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(list, make);
