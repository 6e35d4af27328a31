import { saveBriefing } from '@/lib/acts/briefings/save-briefing';
import { answerResult } from '@/lib/api/answer-result';
import { readSubmit } from '@/lib/api/briefing-submit';
import { problem } from '@/lib/api/problem';
import { readBody } from '@/lib/api/read-body';
import { readBriefingOperation, saveBriefingOperation } from '@/lib/api/v1/operations/briefings';
import { readBriefing } from '@/lib/data/read-briefing';
import { standingFor } from '../../../../../../companies/[company]/company-for';
import { today } from '../../../../../../refusal';
import { tellIfPrivate } from '../../../../../../tell';
import { endpoint, serve } from '../../../../endpoint';

const read = serve(readBriefingOperation, async ({ viewer, params }) => {
  const company = await standingFor(params.company ?? '', 'read-briefings', viewer);
  if (!company.ok) return company.answer;
  const briefing = await readBriefing(viewer, company.id, params.id ?? '');
  if (!briefing) return problem(404, `${company.name} has no such briefing.`);
  const subject = `Briefing “${briefing.name}”`;
  await tellIfPrivate(viewer, { act: 'data-read', company, subject });
  return { json: { briefing } };
});

const save = serve(saveBriefingOperation, async ({ viewer, origin, params, request }) => {
  const body = await readBody(request);
  if (!body.ok) return body.answer;
  const submit = readSubmit(body.value, today());
  if (!submit.ok) return problem(400, submit.detail);
  const { key, from: revision, ...rest } = submit.value;
  if (revision === null) return problem(400, 'Say from which revision you started: "from".');
  const { company: slug = '', id = '' } = params;
  const briefing = { company: { slug }, from: { id, revision }, ...rest };
  return answerResult(await saveBriefing({ actor: viewer, origin, key }, briefing), (saved) => saved);
});

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(read, save);
