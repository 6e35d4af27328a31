import { forOne } from '@/lib/access/caching';
import { mayAddCompany } from '@/lib/access/policy';
import { readCompanySubmit } from '@/lib/api/edit-submit';
import { problem } from '@/lib/api/problem';
import { readBody } from '@/lib/api/read-body';
import { listCompaniesOperation } from '@/lib/api/v1/operations/companies';
import { makeCompanyOperation } from '@/lib/api/v1/operations/edits';
import { pageOf } from '@/lib/api/v1/page';
import { addCompany } from '@/lib/data/edits/add-company';
import { listCompanies } from '@/lib/data/list-companies';
import { readCompanyDraft, readSlug } from '@/lib/edits/company-draft';
import { tell } from '../../../tell';
import { endpoint, serve } from '../endpoint';

const list = serve(listCompaniesOperation, async ({ viewer, query }) => {
  const page = pageOf(await listCompanies(viewer), query, ({ slug }) => slug);
  if (!page.ok) return problem(400, page.detail);
  const { items, next } = page.value;
  const companies = items.map(({ slug, name, sector, currency }) => {
    return { slug, name, sector, currency, facts: `/api/v1/companies/${slug}/facts` };
  });
  return { json: { companies, next } };
});

const make = serve(makeCompanyOperation, async ({ viewer, request }) => {
  const body = await readBody(request);
  if (!body.ok) return body.answer;
  if (!mayAddCompany(viewer)) return problem(403, 'Sign in to make a company.');
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
  const order = { viewer, reason, idempotencyKey: key };
  const done = await addCompany(order, { ...details.value, slug: slug.value, visibility: 'private' });
  if (done.outcome === 'refused') return problem(400, done.sentence);
  await tell(viewer, { act: 'company-made', company: { id: done.id, slug: slug.value }, subject: details.value.name });
  return Response.json({ ids: [slug.value] }, { status: 201, headers: { 'Cache-Control': forOne } });
});

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(list, make);
