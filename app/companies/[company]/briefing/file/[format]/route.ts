import type { NextRequest } from 'next/server';
import { problem } from '@/lib/api/problem';
import { briefed } from '@/lib/exports/briefed';
import { exportBriefing, isBriefingFormat } from '@/lib/exports/export-briefing';
import { fileAnswer } from '@/lib/exports/file-answer';
import { tellTaken } from '../../../../../tell';
import { askedByAddress } from '../../asked';

type Context = { params: Promise<{ company: string; format: string }> };

/** `/companies/{company}/briefing.{format}`: the briefing as one file, made whole before the first byte is sent. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { company, format } = await params;
  if (!isBriefingFormat(format)) return problem(404, 'There is no such file of a briefing.');
  const asked = await askedByAddress(company, request.nextUrl.searchParams);
  if (!asked.ok) return asked.answer;
  const file = await exportBriefing(format, briefed(asked.record, asked.content), () => {}, request.signal);
  await tellTaken(asked, file.name);
  return fileAnswer(file, { had: request.headers.get('if-none-match'), disposition: 'attachment', cache: asked.cache });
}
