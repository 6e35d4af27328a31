import { readSubmit } from '@/lib/api/briefing-submit';
import { problem } from '@/lib/api/problem';
import { readBody } from '@/lib/api/read-body';
import { readBriefing } from '@/lib/data/read-briefing';
import { readCompany } from '@/lib/data/read-company';
import { saveBriefing } from '@/lib/data/save-briefing';
import { today } from '../../../../../../refusal';
import { answerTo, unnamed } from '../answer';

type Context = { params: Promise<{ company: string; id: string }> };

const nobody = () => problem(404, 'There is no public company at this address.');

/** A saved briefing, its latest revision. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { company, id } = await params;
  const record = await readCompany(company);
  if (!record) return nobody();
  const briefing = await readBriefing(record.company.id, id);
  if (!briefing) return problem(404, `${record.company.name} has no such briefing.`);
  return Response.json({ briefing }, { headers: { 'Cache-Control': 'no-store' } });
}

/**
 * Saves the next revision: `{ key, name, content, from }`, where `from` is the revision that its sender started
 * from. `deleted: true` takes the briefing out of the list, a later revision without it brings it back.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { company, id } = await params;
  const body = await readBody(request);
  if (!body.ok) return body.answer;
  const submit = readSubmit(body.value, today());
  if (!submit.ok) return problem(400, submit.detail);
  const { from, ...rest } = submit.value;
  if (from === null) return problem(400, 'Say from which revision you started: "from".');
  const record = await readCompany(company);
  if (!record) return nobody();
  const companyId = record.company.id;
  return answerTo(await saveBriefing({ companyId, from: { id, revision: from }, savedBy: unnamed, ...rest }));
}
