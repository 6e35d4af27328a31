import { forOne } from '@/lib/access/caching';
import { readSubmit } from '@/lib/api/briefing-submit';
import { problem } from '@/lib/api/problem';
import { readBody } from '@/lib/api/read-body';
import { listBriefings } from '@/lib/data/list-briefings';
import { saveBriefing } from '@/lib/data/save-briefing';
import { standingFor } from '../../../../../companies/[company]/company-for';
import { today } from '../../../../../refusal';
import { answerTo } from './answer';

type Context = { params: Promise<{ company: string }> };

/** The company's saved briefings. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const standing = await standingFor((await params).company, 'read-briefings');
  if (!standing.ok) return standing.answer;
  const briefings = await listBriefings(standing.viewer, standing.id);
  return Response.json({ briefings }, { headers: { 'Cache-Control': forOne } });
}

/** Saves a new briefing: `{ key, name, content }`. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const body = await readBody(request);
  if (!body.ok) return body.answer;
  const standing = await standingFor((await params).company, 'brief');
  if (!standing.ok) return standing.answer;
  const submit = readSubmit(body.value, today());
  if (!submit.ok) return problem(400, submit.detail);
  const { key, name, content } = submit.value;
  const common = { companyId: standing.id, from: null, deleted: false };
  return answerTo(await saveBriefing(standing.viewer, { ...common, key, name, content }));
}
