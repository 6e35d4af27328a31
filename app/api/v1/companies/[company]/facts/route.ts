import type { NextRequest } from 'next/server';
import { factJson } from '@/lib/api/fact-json';
import { readFactQuery, selects } from '@/lib/api/fact-query';
import { problem } from '@/lib/api/problem';
import { readCompany } from '@/lib/data/read-company';
import { asKnownOn } from '@/lib/turnaround/as-known-on';
import { standings } from '@/lib/turnaround/conflicts';

type Context = { params: Promise<{ company: string }> };

/** A public company's current facts, as known on a date, filtered by metric, member and period. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const query = readFactQuery(request.nextUrl.searchParams);
  if (!query.ok) return problem(400, query.detail);
  const record = await readCompany((await params).company);
  if (!record) return problem(404, 'There is no public company at this address.');
  const known = asKnownOn(record, query.value.asKnownOn);
  const standing = standings(known);
  const facts = known.facts.filter((fact) => selects(query.value, fact));
  return Response.json({
    company: known.company.slug,
    asKnownOn: known.asKnownOn,
    facts: facts.map((fact) => factJson(fact, known.sources, standing.get(fact.id)?.preferred ?? true)),
  });
}
