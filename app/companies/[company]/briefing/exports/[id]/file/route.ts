import type { NextRequest } from 'next/server';
import { problem } from '@/lib/api/problem';
import { fileAnswer } from '@/lib/exports/file-answer';
import { jobs } from '@/lib/exports/jobs';

type Context = { params: Promise<{ company: string; id: string }> };

/** The finished file. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { company, id } = await params;
  const file = jobs().take(id, company);
  return file
    ? fileAnswer(file, { had: request.headers.get('if-none-match'), disposition: 'attachment' })
    : problem(404, 'This file is not ready, or no longer kept. Ask for it again.');
}
