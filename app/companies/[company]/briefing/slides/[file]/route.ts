import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { type forAll, forOne } from '@/lib/access/caching';
import { readContent } from '@/lib/api/briefing-content';
import { problem } from '@/lib/api/problem';
import { readBody } from '@/lib/api/read-body';
import type { BriefingContent } from '@/lib/briefings/briefing';
import { slidePng } from '@/lib/exports/draw';
import type { CompanyRecord } from '@/lib/turnaround/case';
import { today } from '../../../../../refusal';
import { companyFor } from '../../../company-for';
import { askedByAddress } from '../../asked';
import { laySlides, markOf } from '../../list-slides';

type Context = { params: Promise<{ company: string; file: string }> };

/** `3.png?briefing=ID&revision=N`: a slide of a saved briefing, or of the first one, as a picture. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { company, file } = await params;
  const number = /^([1-9]\d{0,3})\.png$/.exec(file)?.[1];
  if (!number) return problem(404, 'A slide’s picture is at its number: "1.png".');
  const asked = await askedByAddress(company, request.nextUrl.searchParams);
  if (!asked.ok) return asked.answer;
  return picture(asked.content, asked.record, Number(number), asked.cache, request.headers.get('if-none-match'));
}

/** `3` with `{ content }`: a slide of a briefing that is not saved, as a picture. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { company, file } = await params;
  const body = await readBody(request);
  if (!body.ok) return body.answer;
  const seen = await companyFor(company, 'export');
  if (!seen.ok) return seen.answer;
  const given = z.strictObject({ content: z.unknown() }).safeParse(body.value);
  if (!given.success) return problem(400, 'Send { content }.');
  const content = readContent(given.data.content, today());
  if (!content.ok) return problem(400, content.detail);
  if (!/^[1-9]\d{0,3}$/.test(file)) return problem(404, 'A slide is at its number.');
  return picture(content.value, seen.record, Number(file), forOne, null);
}

/** Not drawn and not sent again to one who has it. */
async function picture(
  content: BriefingContent,
  record: CompanyRecord,
  number: number,
  cache: typeof forAll | typeof forOne,
  known: string | null,
) {
  const { slides } = laySlides(content, record);
  const slide = slides[number - 1];
  if (!slide) return problem(404, `The briefing has ${slides.length} slides.`);
  const tag = `"${markOf(slide, content.theme)}"`;
  const headers = { ETag: tag, 'Cache-Control': cache };
  if (known === tag) return new Response(null, { status: 304, headers });
  const { itemId: _, ...drawn } = slide;
  const png = await slidePng(drawn, content.theme, 1);
  return new Response(Buffer.from(png), { headers: { ...headers, 'Content-Type': 'image/png' } });
}
