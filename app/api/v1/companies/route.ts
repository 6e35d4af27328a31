import type { NextRequest } from 'next/server';
import { forOne } from '@/lib/access/caching';
import { problem } from '@/lib/api/problem';
import { readQuery } from '@/lib/api/query';
import { listCompanies } from '@/lib/data/list-companies';
import { readViewer } from '../../../viewer';

/** The companies that the asker may see. */
export async function GET(request: NextRequest): Promise<Response> {
  const query = readQuery(request.nextUrl.searchParams, []);
  if (!query.ok) return problem(400, query.detail);
  const companies = await listCompanies(await readViewer());
  const listed = companies.map(({ visibility: _, ...company }) => {
    return { ...company, facts: `/api/v1/companies/${company.slug}/facts` };
  });
  return Response.json({ companies: listed }, { headers: { 'Cache-Control': forOne } });
}
