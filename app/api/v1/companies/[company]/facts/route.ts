import { factJson } from '@/lib/api/fact-json';
import { selects } from '@/lib/api/fact-query';
import { problem } from '@/lib/api/problem';
import { listFactsOperation } from '@/lib/api/v1/operations/facts';
import { pageOf } from '@/lib/api/v1/page';
import { readCompany } from '@/lib/data/read-company';
import { asKnownOn } from '@/lib/turnaround/as-known-on';
import { standings } from '@/lib/turnaround/conflicts';
import { tellIfPrivate } from '../../../../../tell';
import { endpoint, serve } from '../../../endpoint';
import { nobody } from '../nobody';

const list = serve(listFactsOperation, async ({ viewer, query, params }) => {
  const record = await readCompany(params.company ?? '');
  if (!record) return nobody();
  const known = asKnownOn(record, query.asKnownOn ?? null);
  const chosen = known.facts.filter((fact) => selects(query, fact));
  const page = pageOf(chosen, query, ({ id }) => id);
  if (!page.ok) return problem(400, page.detail);
  const standing = standings(known);
  const { items, next } = page.value;
  await tellIfPrivate(viewer, { act: 'data-read', company: record.company, subject: 'Facts' });
  const facts = items.map((fact) => factJson(fact, known.sources, standing.get(fact.id)?.preferred ?? true));
  return { json: { company: known.company.slug, asKnownOn: known.asKnownOn, facts, next } };
});

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(list);
