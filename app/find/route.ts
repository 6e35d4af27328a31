import type { NextRequest } from 'next/server';
import { forOne } from '@/lib/access/caching';
import { problem } from '@/lib/api/problem';
import { readQuery } from '@/lib/api/query';
import { readView, viewNames } from '@/lib/api/view-query';
import { chartNames, prepareCharts } from '@/lib/charts/prepare';
import { readCompanyOrNone } from '@/lib/data/read-company';
import { entriesFor, type Findable } from '@/lib/find/entries';
import type { CompanyCase } from '@/lib/turnaround/case';
import { viewed } from '@/lib/turnaround/view';
import { today } from '../refusal';
import { readViewer } from '../viewer';

/** The places that the palette leads to: `?company=&asKnownOn=&without=&numbers=`. Companies have an address of their own. */
export async function GET(request: NextRequest): Promise<Response> {
  const query = readQuery(request.nextUrl.searchParams, ['company', ...viewNames]);
  if (!query.ok) return problem(400, query.detail);
  const view = readView(query.value, today());
  if (!view.ok) return problem(400, view.detail);
  const seen = query.value.company ? await readCompanyOrNone(await readViewer(), query.value.company) : null;
  return Response.json(
    { entries: entriesFor(seen && findable(viewed(seen.record, view.value))) },
    {
      headers: { 'Cache-Control': forOne },
    },
  );
}

function findable(known: CompanyCase): Findable {
  return {
    ...known,
    metrics: new Set(known.facts.map(({ metric }) => metric)),
    charts: new Set(prepareCharts(known, chartNames).map(({ name }) => name)),
  };
}
