import { factWriter } from '@/lib/api/fact-json';
import { selects } from '@/lib/api/fact-query';
import { problem } from '@/lib/api/problem';
import { listFactsOperation } from '@/lib/api/v1/operations/facts';
import { pageOf } from '@/lib/api/v1/page';
import { viewed, wholeView } from '@/lib/turnaround/view';
import { companyFor } from '../../../../../companies/[company]/company-for';
import { tellIfPrivate } from '../../../../../tell';
import { endpoint, serve } from '../../../endpoint';

const list = serve(listFactsOperation, async ({ viewer, query, params }) => {
  const seen = await companyFor(params.company ?? '', 'look', viewer);
  if (!seen.ok) return seen.answer;
  const known = viewed(seen.record, { ...wholeView, asKnownOn: query.asKnownOn ?? null });
  const chosen = known.facts.filter((fact) => selects(query, fact));
  const page = pageOf(chosen, query, ({ id }) => id);
  if (!page.ok) return problem(400, page.detail);
  const { items, next } = page.value;
  await tellIfPrivate(viewer, { act: 'data-read', company: known.company, subject: 'Facts' });
  const facts = items.map(factWriter(known));
  return { json: { company: known.company.slug, asKnownOn: known.asKnownOn, facts, next } };
});

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(list);
