import type { NextRequest } from 'next/server';
import { actor } from '@/app/actor';
import { readCompanySubmit } from '@/lib/api/edit-submit';
import { problem } from '@/lib/api/problem';
import { readQuery } from '@/lib/api/query';
import { readBody } from '@/lib/api/read-body';
import { addCompany } from '@/lib/data/edits/add-company';
import { listCompanies } from '@/lib/data/list-companies';
import { readCompanyDraft, readSlug } from '@/lib/edits/company-draft';

/** The public companies. */
export async function GET(request: NextRequest): Promise<Response> {
  const query = readQuery(request.nextUrl.searchParams, []);
  if (!query.ok) return problem(400, query.detail);
  const companies = await listCompanies();
  return Response.json({
    companies: companies.map((company) => ({ ...company, facts: `/api/v1/companies/${company.slug}/facts` })),
  });
}

/** Makes a company without any figure: `{ key, reason, slug, draft }`. Until people sign in, every company is public. */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request);
  if (!body.ok) return body.answer;
  const submit = readCompanySubmit(body.value);
  if (!submit.ok) return problem(400, submit.detail);
  const { key, reason, draft } = submit.value;
  const [details, slug] = [readCompanyDraft(draft), readSlug(submit.value.slug)];
  if (!details.ok || !slug.ok) {
    const fields = [details, slug]
      .flatMap((read) => (read.ok ? [] : read.problems))
      .map((each) => ({ edit: 0, ...each }));
    return problem(400, fields[0]?.sentence ?? '', { fields });
  }
  const order = { person: await actor(request), reason, idempotencyKey: key };
  const done = await addCompany(order, { ...details.value, slug: slug.value, visibility: 'public' });
  if (done.outcome === 'refused') return problem(400, done.sentence);
  return Response.json({ ids: [slug.value] }, { status: 201, headers: { 'Cache-Control': 'no-store' } });
}
