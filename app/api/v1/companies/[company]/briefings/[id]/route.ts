import { forOne } from '@/lib/access/caching';
import { readSubmit } from '@/lib/api/briefing-submit';
import { problem } from '@/lib/api/problem';
import { readBody } from '@/lib/api/read-body';
import { readBriefing } from '@/lib/data/read-briefing';
import { saveBriefing } from '@/lib/data/save-briefing';
import { standingFor } from '../../../../../../companies/[company]/company-for';
import { today } from '../../../../../../refusal';
import { answerTo } from '../answer';

type Context = { params: Promise<{ company: string; id: string }> };

/** A saved briefing, its latest revision. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { company, id } = await params;
  const standing = await standingFor(company, 'read-briefings');
  if (!standing.ok) return standing.answer;
  const briefing = await readBriefing(standing.viewer, standing.id, id);
  if (!briefing) return problem(404, `${standing.name} has no such briefing.`);
  return Response.json({ briefing }, { headers: { 'Cache-Control': forOne } });
}

/**
 * Saves the next revision: `{ key, name, content, from }`, where `from` is the revision that its sender started
 * from. `deleted: true` takes the briefing out of the list, a later revision without it brings it back.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { company, id } = await params;
  const body = await readBody(request);
  if (!body.ok) return body.answer;
  const standing = await standingFor(company, 'brief');
  if (!standing.ok) return standing.answer;
  const submit = readSubmit(body.value, today());
  if (!submit.ok) return problem(400, submit.detail);
  const { from, ...rest } = submit.value;
  if (from === null) return problem(400, 'Say from which revision you started: "from".');
  const companyId = standing.id;
  return answerTo(await saveBriefing(standing.viewer, { companyId, from: { id, revision: from }, ...rest }));
}
