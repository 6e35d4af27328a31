import type { NextRequest } from 'next/server';
import { problem } from '@/lib/api/problem';
import { prepareChart } from '@/lib/charts/prepare';
import { readCompany } from '@/lib/data/read-company';
import { chartFile } from '@/lib/exports/chart-file';
import { fileAnswer } from '@/lib/exports/file-answer';
import { readFileRequest } from '@/lib/exports/file-request';
import { viewed } from '@/lib/turnaround/view';
import { today } from '../../../../refusal';

type Context = { params: Promise<{ company: string; file: string }> };

/** One chart as a file, made whole before the first byte is sent. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { company, file } = await params;
  const wanted = readFileRequest(file, request.nextUrl.searchParams, today());
  if (!wanted.ok) return problem(wanted.status, wanted.detail);
  const record = await readCompany(company);
  if (!record) return problem(404, 'There is no public company at this address.');
  const known = viewed(record, wanted.value.view);
  const prepared = prepareChart(wanted.value.chart, known);
  if (!prepared.ok) return problem(404, prepared.reason);
  const made = await chartFile(prepared.spec, known, wanted.value);
  // readCompany answers public companies only.
  return fileAnswer(made, { had: request.headers.get('if-none-match'), disposition: 'inline', elsewhere: true });
}
