import type { NextRequest } from 'next/server';
import { cacheOf } from '@/lib/access/caching';
import { factJson } from '@/lib/api/fact-json';
import { readFactQuery, selects } from '@/lib/api/fact-query';
import { problem } from '@/lib/api/problem';
import { standings } from '@/lib/turnaround/conflicts';
import { viewed, wholeView } from '@/lib/turnaround/view';
import { companyFor } from '../../../../../companies/[company]/company-for';

type Context = { params: Promise<{ company: string }> };

/** A company's current facts, as known on a date, filtered by metric, member and period. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const query = readFactQuery(request.nextUrl.searchParams);
  if (!query.ok) return problem(400, query.detail);
  const seen = await companyFor((await params).company, 'look');
  if (!seen.ok) return seen.answer;
  const known = viewed(seen.record, { ...wholeView, asKnownOn: query.value.asKnownOn });
  const standing = standings(known);
  const facts = known.facts.filter((fact) => selects(query.value, fact));
  const answer = {
    company: known.company.slug,
    asKnownOn: known.asKnownOn,
    facts: facts.map((fact) => factJson(fact, known.sources, standing.get(fact.id)?.preferred ?? true)),
  };
  return Response.json(answer, { headers: { 'Cache-Control': cacheOf(seen) } });
}
