import type { NextRequest } from 'next/server';
import { problem } from '@/lib/api/problem';
import { readQuery } from '@/lib/api/query';
import { readView } from '@/lib/api/view-query';
import { companyName, findCompanies } from '@/lib/data/find-companies';
import { entriesFor } from '@/lib/find/entries';
import type { Entry } from '@/lib/find/entry';
import { rank } from '@/lib/find/rank';
import { today } from '../refusal';

const most = 40;
const mostCompanies = 12;

/** The places that match a search, for the palette: `?q=&company=&asKnownOn=&without=`. */
export async function GET(request: NextRequest): Promise<Response> {
  const query = readQuery(request.nextUrl.searchParams, ['q', 'company', 'asKnownOn', 'without']);
  if (!query.ok) return problem(400, query.detail);
  const { q = '', company: slug = '' } = query.value;
  const view = readView(query.value, today());
  if (!view.ok) return problem(400, view.detail);
  const [name, companies] = await Promise.all([
    slug ? companyName(slug) : null,
    findCompanies(q.trim(), mostCompanies),
  ]);
  const places = entriesFor(name === null ? null : { company: { slug }, name, ...view.value });
  const found = companies.map(
    (company): Entry => ({
      group: 'Companies',
      title: company.name,
      detail: company.sector ?? '',
      href: `/companies/${company.slug}`,
    }),
  );
  return Response.json({ entries: [...rank(places, q), ...found].slice(0, most) });
}
