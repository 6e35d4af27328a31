import type { NextRequest } from 'next/server';
import { forOne } from '@/lib/access/caching';
import { problem } from '@/lib/api/problem';
import { readQuery } from '@/lib/api/query';
import { readView, viewNames } from '@/lib/api/view-query';
import { readCompanyOrNone } from '@/lib/data/read-company';
import { findRecords } from '@/lib/find/records';
import { viewed } from '@/lib/turnaround/view';
import { today } from '../../refusal';
import { readViewer } from '../../viewer';

const most = 12;

/** The events, figures and sources of a company that hold every word of `?q=`, in the view of the address. */
export async function GET(request: NextRequest): Promise<Response> {
  const query = readQuery(request.nextUrl.searchParams, ['company', 'q', ...viewNames]);
  if (!query.ok) return problem(400, query.detail);
  const view = readView(query.value, today());
  if (!view.ok) return problem(400, view.detail);
  const { company, q = '' } = query.value;
  const seen = company ? await readCompanyOrNone(await readViewer(), company) : null;
  const entries = seen ? findRecords(viewed(seen.record, view.value), q, most) : [];
  return Response.json({ entries }, { headers: { 'Cache-Control': forOne } });
}
