import { comparisonJson } from '@/lib/api/comparison-json';
import { compareOperation } from '@/lib/api/v1/operations/comparison';
import { viewed, wholeView } from '@/lib/turnaround/view';
import { companyFor } from '../../../../../companies/[company]/company-for';
import { tellIfPrivate } from '../../../../../tell';
import { endpoint, serve } from '../../../endpoint';

const compare = serve(compareOperation, async ({ viewer, query, params }) => {
  const seen = await companyFor(params.company ?? '', 'look', viewer);
  if (!seen.ok) return seen.answer;
  const view = { ...wholeView, asKnownOn: query.asKnownOn ?? null, basis: query.basis ?? null };
  const companyCase = viewed(seen.record, view);
  await tellIfPrivate(viewer, { act: 'data-read', company: companyCase.company, subject: 'Before and after' });
  return { json: comparisonJson(companyCase) };
});

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(compare);
