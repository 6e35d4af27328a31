import type { NextRequest } from 'next/server';
import { problem } from '@/lib/api/problem';
import { isSameOrigin } from '@/lib/api/same-origin';
import { type JobState, jobs } from '@/lib/exports/jobs';

type Context = { params: Promise<{ company: string; id: string }> };

/** How far the file is. Asking keeps it alive. */
export async function GET(_request: NextRequest, { params }: Context): Promise<Response> {
  const { company, id } = await params;
  return told(jobs().look(id, company));
}

/** Stops making the file. */
export async function DELETE(request: NextRequest, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request)) return problem(403, 'Files are cancelled from this site’s own pages.');
  const { company, id } = await params;
  return told(jobs().cancel(id, company));
}

function told(job: JobState | null): Response {
  if (!job) return problem(404, 'There is no such file here, or it is no longer kept.');
  return Response.json(job, { headers: { 'Cache-Control': 'no-store' } });
}
