import type { NextRequest } from 'next/server';
import { forOne } from '@/lib/access/caching';
import { jobOwner } from '@/lib/access/job-owner';
import { problem } from '@/lib/api/problem';
import { shorten } from '@/lib/api/query';
import { isSameOrigin } from '@/lib/api/same-origin';
import { briefed } from '@/lib/exports/briefed';
import { briefingFormats, exportBriefing, isBriefingFormat, stepsOf } from '@/lib/exports/export-briefing';
import { jobs } from '@/lib/exports/jobs';
import { askedByAddress } from '../asked';

type Context = { params: Promise<{ company: string }> };

/** Asks for a briefing's file: it is made in the background, and watched at the address of its id. */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request)) return problem(403, 'Files are asked for from this site’s own pages.');
  const { company } = await params;
  const search = new URLSearchParams(request.nextUrl.searchParams);
  const format = search.get('format') ?? undefined;
  search.delete('format');
  if (!isBriefingFormat(format)) {
    return problem(400, `There is no format "${shorten(format ?? '')}". Known are: ${briefingFormats.join(', ')}.`);
  }
  const asked = await askedByAddress(company, search);
  if (!asked.ok) return asked.answer;
  const briefing = briefed(asked.record, asked.content);
  const job = jobs().start(jobOwner(asked.viewer, company), stepsOf(format, briefing), (tell, signal) =>
    exportBriefing(format, briefing, tell, signal),
  );
  if (!job) return problem(503, 'Too many files are being made at the moment. Try again in a minute.');
  return Response.json(job, { status: 202, headers: { 'Cache-Control': forOne } });
}
