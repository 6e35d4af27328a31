import type { NextRequest } from 'next/server';
import { problem } from '@/lib/api/problem';
import { loadBriefed } from '@/lib/exports/briefed';
import { isBriefingFormat, readBriefingRequest } from '@/lib/exports/briefing-request';
import { exportBriefing } from '@/lib/exports/export-briefing';
import { fileAnswer } from '@/lib/exports/file-answer';
import { today } from '../../../../../refusal';

type Context = { params: Promise<{ company: string; format: string }> };

/** `/companies/{company}/briefing.{format}`: the briefing as one file, made whole before the first byte is sent. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { company, format } = await params;
  if (!isBriefingFormat(format)) return problem(404, 'There is no such file of a briefing.');
  const wanted = readBriefingRequest(request.nextUrl.searchParams, today());
  if (!wanted.ok) return problem(400, wanted.detail);
  const briefed = await loadBriefed(company, wanted.value);
  if ('missing' in briefed) return problem(404, briefed.missing);
  const file = await exportBriefing(format, briefed, () => {}, request.signal);
  return fileAnswer(file, request.headers.get('if-none-match'));
}
