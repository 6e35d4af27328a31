import { factJson } from '@/lib/api/fact-json';
import { selects } from '@/lib/api/fact-query';
import { problem } from '@/lib/api/problem';
import { listFactsOperation } from '@/lib/api/v1/operations/facts';
import { pageOf } from '@/lib/api/v1/page';
import { standings } from '@/lib/turnaround/conflicts';
import { flagsByFact } from '@/lib/turnaround/open-flags';
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
  const standing = standings(known);
  const { items, next } = page.value;
  await tellIfPrivate(viewer, { act: 'data-read', company: known.company, subject: 'Facts' });
  const flags = flagsByFact(known);
  const facts = items.map((fact) => {
    const preferred = standing.get(fact.id)?.preferred ?? true;
    return factJson(fact, { sources: known.sources, preferred, flags: flags.get(fact.id) ?? [] });
  });
  return { json: { company: known.company.slug, asKnownOn: known.asKnownOn, facts, next } };
});

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(list);
