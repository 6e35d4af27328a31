import { readSubmit } from '@/lib/api/briefing-submit';
import { problem } from '@/lib/api/problem';
import { readBody } from '@/lib/api/read-body';
import { listBriefings } from '@/lib/data/list-briefings';
import { readCompany } from '@/lib/data/read-company';
import { saveBriefing } from '@/lib/data/save-briefing';
import { today } from '../../../../../refusal';
import { answerTo, unnamed } from './answer';

type Context = { params: Promise<{ company: string }> };

const nobody = () => problem(404, 'There is no public company at this address.');

/** The company's saved briefings. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const record = await readCompany((await params).company);
  if (!record) return nobody();
  const briefings = await listBriefings(record.company.id);
  return Response.json({ briefings }, { headers: { 'Cache-Control': 'no-store' } });
}

/** Saves a new briefing: `{ key, name, content }`. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const body = await readBody(request);
  if (!body.ok) return body.answer;
  const submit = readSubmit(body.value, today());
  if (!submit.ok) return problem(400, submit.detail);
  const record = await readCompany((await params).company);
  if (!record) return nobody();
  const { key, name, content } = submit.value;
  const common = { companyId: record.company.id, from: null, deleted: false, savedBy: unnamed };
  return answerTo(await saveBriefing({ ...common, key, name, content }));
}
