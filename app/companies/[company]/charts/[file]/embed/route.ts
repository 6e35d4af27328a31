import type { NextRequest } from 'next/server';
import { cacheOf, forAll } from '@/lib/access/caching';
import { embedPolicy } from '@/lib/access/framing';
import { readEmbed } from '@/lib/api/embed-query';
import { problem } from '@/lib/api/problem';
import { shorten } from '@/lib/api/query';
import { siteAddress } from '@/lib/api/site-address';
import { isChartName, prepareChart } from '@/lib/charts/prepare';
import { drawForPage } from '@/lib/exports/draw';
import { embedPage } from '@/lib/exports/embed-page';
import { chartPath } from '@/lib/find/chart-place';
import { companyAddress } from '@/lib/turnaround/address';
import { viewed } from '@/lib/turnaround/view';
import { today } from '../../../../../refusal';
import { companyFor } from '../../../company-for';

type Context = { params: Promise<{ company: string; file: string }> };

/** One chart as a page for other sites to frame. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { company, file: name } = await params;
  const asked = readEmbed(request.nextUrl.searchParams, today());
  if (!asked.ok) return problem(400, asked.detail);
  if (!isChartName(name)) return problem(404, `There is no chart "${shorten(name)}".`);
  const seen = await companyFor(company, 'look');
  if (!seen.ok) return seen.answer;
  const { theme, view } = asked.value;
  const known = viewed(seen.record, view);
  const prepared = prepareChart(name, known);
  if (!prepared.ok) return problem(404, prepared.reason);
  const [drawn] = await drawForPage([prepared.spec]);
  const [wide, narrow] = [drawn?.wide.svg, drawn?.narrow.svg];
  if (!wide || !narrow) return problem(503, 'This chart could not be drawn in time. Try again.');
  const back = `${siteAddress(request.headers)}${companyAddress(known, chartPath(name))}#chart-${name}`;
  return new Response(embedPage(prepared.spec, { wide, narrow }, { theme, back, today: today() }), {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': cacheOf(seen),
      'Content-Security-Policy': embedPolicy(seen.visibility),
      'Cross-Origin-Resource-Policy': cacheOf(seen) === forAll ? 'cross-origin' : 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    },
  });
}
