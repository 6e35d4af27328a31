import type { NextRequest } from 'next/server';
import { embedPolicy } from '@/lib/access/framing';
import { readEmbed } from '@/lib/api/embed-query';
import { problem } from '@/lib/api/problem';
import { shorten } from '@/lib/api/query';
import { siteAddress } from '@/lib/api/site-address';
import { isChartName, prepareChart } from '@/lib/charts/prepare';
import { readCompany } from '@/lib/data/read-company';
import { drawForPage } from '@/lib/exports/draw';
import { embedPage } from '@/lib/exports/embed-page';
import { chartPath } from '@/lib/find/chart-place';
import { companyAddress } from '@/lib/turnaround/address';
import { viewed } from '@/lib/turnaround/view';
import { today } from '../../../../../refusal';

type Context = { params: Promise<{ company: string; file: string }> };

/** One chart as a page for other sites to frame. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { company, file: name } = await params;
  const asked = readEmbed(request.nextUrl.searchParams, today());
  if (!asked.ok) return problem(400, asked.detail);
  if (!isChartName(name)) return problem(404, `There is no chart "${shorten(name)}".`);
  const record = await readCompany(company);
  if (!record) return problem(404, 'There is no public company at this address.');
  const { theme, view } = asked.value;
  const known = viewed(record, view);
  const prepared = prepareChart(name, known);
  if (!prepared.ok) return problem(404, prepared.reason);
  const [drawn] = await drawForPage([prepared.spec]);
  if (!drawn) throw new Error(`${name} was not drawn.`);
  const back = `${siteAddress(request.headers)}${companyAddress(known, chartPath(name))}#chart-${name}`;
  return new Response(embedPage(prepared.spec, drawn, { theme, back, today: today() }), {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'public, max-age=0, must-revalidate',
      // readCompany answers public companies only.
      'Content-Security-Policy': embedPolicy('public'),
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    },
  });
}
