import type { NextRequest } from 'next/server';
import { forOne } from '@/lib/access/caching';
import { jobOwner } from '@/lib/access/job-owner';
import { problem } from '@/lib/api/problem';
import { fileAnswer } from '@/lib/exports/file-answer';
import { jobs } from '@/lib/exports/jobs';
import { tellTaken } from '../../../../../../tell';
import { standingFor } from '../../../../company-for';

type Context = { params: Promise<{ company: string; id: string }> };

/** The finished file. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { company, id } = await params;
  const standing = await standingFor(company, 'export');
  if (!standing.ok) return standing.answer;
  const file = jobs().take(id, jobOwner(standing.viewer, company));
  if (file) await tellTaken({ ...standing, record: { company: standing } }, file.name);
  return file
    ? fileAnswer(file, { had: request.headers.get('if-none-match'), disposition: 'attachment', cache: forOne })
    : problem(404, 'This file is not ready, or no longer kept. Ask for it again.');
}
