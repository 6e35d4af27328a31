import type { NextRequest } from 'next/server';
import { forOne } from '@/lib/access/caching';
import { problem } from '@/lib/api/problem';
import { readQuery } from '@/lib/api/query';
import { findCompanies } from '@/lib/data/find-companies';
import type { Entry } from '@/lib/find/entry';
import { readViewer } from '../../viewer';

const most = 12;

/** The companies that hold every word of `?q=`, for the palette: the first twelve by name, never all. */
export async function GET(request: NextRequest): Promise<Response> {
  const query = readQuery(request.nextUrl.searchParams, ['q']);
  if (!query.ok) return problem(400, query.detail);
  const companies = await findCompanies(await readViewer(), query.value.q ?? '', most);
  const entries = companies.map(
    ({ name, sector, slug }): Entry => ({
      group: 'Companies',
      title: name,
      detail: sector ?? '',
      href: `/companies/${slug}`,
    }),
  );
  return Response.json({ entries }, { headers: { 'Cache-Control': forOne } });
}
