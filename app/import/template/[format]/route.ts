import type { NextRequest } from 'next/server';
import { cacheOf, forAll } from '@/lib/access/caching';
import { problem } from '@/lib/api/problem';
import { readQuery } from '@/lib/api/query';
import { fileAnswer } from '@/lib/exports/file-answer';
import { proposalOf } from '@/lib/imports/tables/template';
import { isTemplateFormat, templateFile } from '@/lib/imports/tables/template-file';
import { companyFor } from '../../../companies/[company]/company-for';
import { tellTaken } from '../../../tell';

type Context = { params: Promise<{ format: string }> };

/** The table to fill in, empty or with a company's figures; what it holds reads back as it was. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { format } = await params;
  if (!isTemplateFormat(format)) return problem(404, 'The template comes as csv or as xlsx.');
  const query = readQuery(request.nextUrl.searchParams, ['company']);
  if (!query.ok) return problem(400, query.detail);
  const { company } = query.value;
  const seen = company === undefined ? null : await companyFor(company, 'export');
  if (seen && !seen.ok) return seen.answer;
  const title = seen?.record.company.name ?? 'Template';
  const file = await templateFile(format, title, proposalOf(seen?.record ?? { facts: [], sources: [] }));
  const name = `${company ?? 'turnaround'}-${seen ? 'figures' : 'template'}.${format}`;
  if (seen) await tellTaken(seen, name);
  const cache = seen ? cacheOf(seen) : forAll;
  const had = request.headers.get('if-none-match');
  return fileAnswer({ name, ...file }, { had, disposition: 'attachment', cache });
}
