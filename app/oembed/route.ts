import type { NextRequest } from 'next/server';
import { pageSizes } from '@/components/charts/layout/page-size';
import { cacheOf } from '@/lib/access/caching';
import { readEmbed } from '@/lib/api/embed-query';
import { oembed } from '@/lib/api/oembed';
import { placeOf, readOembed } from '@/lib/api/oembed-query';
import { problem } from '@/lib/api/problem';
import { siteAddress } from '@/lib/api/site-address';
import { viewNames } from '@/lib/api/view-query';
import { prepareCharts, prepareMetric } from '@/lib/charts/prepare';
import { readCompanyOrNone } from '@/lib/data/read-company';
import { viewed } from '@/lib/turnaround/view';
import { today } from '../refusal';
import { readViewer } from '../viewer';

const nothing = 'There is no chart at this address that could be embedded.';

/** oEmbed 1.0: how another site shows a chart whose page's address it has. The address is read, never fetched. */
export async function GET(request: NextRequest): Promise<Response> {
  const asked = readOembed(request.nextUrl.searchParams, siteAddress(request.headers));
  if (!asked.ok) return problem(asked.status, asked.detail);
  const place = placeOf(asked.value.url);
  if (!place) return problem(404, nothing);
  const view = readEmbed(viewOf(place.search), today());
  if (!view.ok) return problem(400, view.detail);
  const seen = await readCompanyOrNone(await readViewer(), place.company);
  const known = seen && viewed(seen.record, view.value.view);
  const spec = known && (place.metric ? prepareMetric(known, place.metric) : prepareCharts(known, place.charts)[0]);
  if (!seen || !spec) return problem(404, nothing);
  return Response.json(oembed(spec, pageSizes(spec), asked.value.url.origin, asked.value), {
    headers: { 'Cache-Control': cacheOf(seen) },
  });
}

/** Of a page's parameters only the reader's view goes into a frame. */
function viewOf(search: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...search].filter(([name]) => viewNames.some((each) => each === name)));
}
