import type { NextRequest } from 'next/server';
import { forOne } from '@/lib/access/caching';
import { problem } from '@/lib/api/problem';
import { readQuery } from '@/lib/api/query';
import { readView, viewNames } from '@/lib/api/view-query';
import { readCompanyOrNone } from '@/lib/data/read-company';
import type { Entry } from '@/lib/find/entry';
import type { CompanyCase } from '@/lib/turnaround/case';
import { viewed } from '@/lib/turnaround/view';
import { today } from '../refusal';
import { readViewer } from '../viewer';

/**
 * Answers `?company=` and the view of an address with what is found there.
 * @param names further parameters
 * @param find what there is of the company as the reader sees it; null where none is named or may be seen
 */
export async function findInView<Name extends string = never>(
  request: NextRequest,
  names: readonly Name[],
  find: (companyCase: CompanyCase | null, query: Partial<Record<Name, string>>) => readonly Entry[],
): Promise<Response> {
  const query = readQuery(request.nextUrl.searchParams, ['company', ...viewNames, ...names]);
  if (!query.ok) return problem(400, query.detail);
  const given: Partial<Record<'company' | (typeof viewNames)[number] | Name, string>> = query.value;
  const view = readView(given, today());
  if (!view.ok) return problem(400, view.detail);
  const seen = given.company ? await readCompanyOrNone(await readViewer(), given.company) : null;
  const entries = find(seen && viewed(seen.record, view.value), given);
  return Response.json({ entries }, { headers: { 'Cache-Control': forOne } });
}
