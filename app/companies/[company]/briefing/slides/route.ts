import { z } from 'zod';
import { forOne } from '@/lib/access/caching';
import { readContent } from '@/lib/api/briefing-content';
import { problem } from '@/lib/api/problem';
import { readBody } from '@/lib/api/read-body';
import { today } from '../../../../refusal';
import { companyFor } from '../../company-for';
import { listSlides } from '../list-slides';

type Context = { params: Promise<{ company: string }> };

/** What a briefing comes to before it is saved: `{ content }` becomes the list of its slides. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const body = await readBody(request);
  if (!body.ok) return body.answer;
  const seen = await companyFor((await params).company, 'export');
  if (!seen.ok) return seen.answer;
  const given = z.strictObject({ content: z.unknown() }).safeParse(body.value);
  if (!given.success) return problem(400, 'Send { content }.');
  const content = readContent(given.data.content, today());
  if (!content.ok) return problem(400, content.detail);
  return Response.json(listSlides(content.value, seen.record), { headers: { 'Cache-Control': forOne } });
}
