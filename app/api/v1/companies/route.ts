import { makeCompany } from '@/lib/acts/companies/make-company';
import { answerResult } from '@/lib/api/answer-result';
import { readCompanySubmit } from '@/lib/api/edit-submit';
import { problem } from '@/lib/api/problem';
import { readBody } from '@/lib/api/read-body';
import { listCompaniesOperation } from '@/lib/api/v1/operations/companies';
import { makeCompanyOperation } from '@/lib/api/v1/operations/edits';
import { pageOf } from '@/lib/api/v1/page';
import { listCompanies } from '@/lib/data/list-companies';
import { readCompanyDraft, readSlug } from '@/lib/edits/company-draft';
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

const make = serve(makeCompanyOperation, async ({ viewer, origin, request }) => {
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
  const company = { ...details.value, slug: slug.value, visibility: 'private' as const };
  return answerResult(
    await makeCompany({ actor: viewer, origin, key }, { company, reason }),
    (made) => ({ ids: [made.slug] }),
    201,
  );
});

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(list, make);
