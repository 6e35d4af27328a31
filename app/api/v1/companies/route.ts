import { problem } from '@/lib/api/problem';
import { listCompaniesOperation } from '@/lib/api/v1/operations/companies';
import { pageOf } from '@/lib/api/v1/page';
import { listCompanies } from '@/lib/data/list-companies';
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

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(list);
