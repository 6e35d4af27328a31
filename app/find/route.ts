import type { NextRequest } from 'next/server';
import { chartNames, prepareCharts } from '@/lib/charts/prepare';
import { entriesFor, type Findable } from '@/lib/find/entries';
import type { CompanyCase } from '@/lib/turnaround/case';
import { findInView } from './find-in-view';

/** The places that the palette leads to: `?company=` and its view. Companies have an address of their own. */
export function GET(request: NextRequest): Promise<Response> {
  return findInView(request, [], (companyCase) => entriesFor(companyCase && findable(companyCase)));
}

function findable(known: CompanyCase): Findable {
  return {
    ...known,
    metrics: new Set(known.facts.map(({ metric }) => metric)),
    charts: new Set(prepareCharts(known, chartNames).map(({ name }) => name)),
  };
}
