import type { NextRequest } from 'next/server';
import { forOne } from '@/lib/access/caching';
import { jobOwner } from '@/lib/access/job-owner';
import { problem } from '@/lib/api/problem';
import { isSameOrigin } from '@/lib/api/same-origin';
import { type JobState, jobs } from '@/lib/exports/jobs';
import { standingFor } from '../../../company-for';

type Context = { params: Promise<{ company: string; id: string }> };

/** How far the file is. Asking keeps it alive. */
export async function GET(_request: NextRequest, { params }: Context): Promise<Response> {
  const { company, id } = await params;
  const standing = await standingFor(company, 'export');
  return standing.ok ? told(jobs().look(id, jobOwner(standing.viewer, company))) : standing.answer;
}

/** Stops making the file. */
export async function DELETE(request: NextRequest, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request)) return problem(403, 'Files are cancelled from this site’s own pages.');
  const { company, id } = await params;
  const standing = await standingFor(company, 'export');
  return standing.ok ? told(jobs().cancel(id, jobOwner(standing.viewer, company))) : standing.answer;
}

function told(job: JobState | null): Response {
  if (!job) return problem(404, 'There is no such file here, or it is no longer kept.');
  return Response.json(job, { headers: { 'Cache-Control': forOne } });
}
