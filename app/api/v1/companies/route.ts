import type { NextRequest } from 'next/server';
import { problem } from '@/lib/api/problem';
import { readQuery } from '@/lib/api/query';
import { listCompanies } from '@/lib/data/list-companies';

/** The public companies. */
export async function GET(request: NextRequest): Promise<Response> {
  const query = readQuery(request.nextUrl.searchParams, []);
  if (!query.ok) return problem(400, query.detail);
  const companies = await listCompanies();
  return Response.json({
    companies: companies.map((company) => ({ ...company, facts: `/api/v1/companies/${company.slug}/facts` })),
  });
}
