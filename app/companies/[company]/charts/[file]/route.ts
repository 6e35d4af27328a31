import type { NextRequest } from 'next/server';
import { cacheOf } from '@/lib/access/caching';
import { problem } from '@/lib/api/problem';
import { prepareChart } from '@/lib/charts/prepare';
import { chartFile } from '@/lib/exports/chart-file';
import { fileAnswer } from '@/lib/exports/file-answer';
import { readFileRequest } from '@/lib/exports/file-request';
import { viewed } from '@/lib/turnaround/view';
import { today } from '../../../../refusal';
import { tellTaken } from '../../../../tell';
import { companyFor } from '../../company-for';

type Context = { params: Promise<{ company: string; file: string }> };

/** One chart as a file, made whole before the first byte is sent. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { company, file } = await params;
  const wanted = readFileRequest(file, request.nextUrl.searchParams, today());
  if (!wanted.ok) return problem(wanted.status, wanted.detail);
  const seen = await companyFor(company, 'export');
  if (!seen.ok) return seen.answer;
  const known = viewed(seen.record, wanted.value.view);
  const prepared = prepareChart(wanted.value.chart, known);
  if (!prepared.ok) return problem(404, prepared.reason);
  const made = await chartFile(prepared.spec, known, wanted.value);
  await tellTaken(seen, file);
  return fileAnswer(made, { had: request.headers.get('if-none-match'), disposition: 'inline', cache: cacheOf(seen) });
}
