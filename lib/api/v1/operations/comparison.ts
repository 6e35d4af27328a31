import { z } from 'zod';
import { shorten } from '@/lib/api/query';
import { dayParameter } from '@/lib/api/v1/parameters';
import { comparison } from '@/lib/api/v1/schemas';
import { bases } from '@/lib/turnaround/basis/basis';
import { operation } from '../operation';
import { noCompanyThere, tooManyFacts } from './said';

const noBasis = ({ input }: { input?: unknown }) =>
  `"${shorten(String(input))}" is not a basis of comparison. Known are: ${bases.join(', ')}.`;

const comparisonParameters = z.strictObject({
  basis: z
    .enum(bases, { error: noBasis })
    .optional()
    .meta({
      description: 'Which periods are compared; without it, the longest like-for-like span that both sides have.',
      examples: ['ltm'],
    }),
  asKnownOn: dayParameter('asKnownOn', 'What the world could know on this day; without it, all that is recorded.'),
});

export const compareOperation = operation({
  id: 'compareBeforeAndAfter',
  method: 'GET',
  path: '/companies/{company}/comparison',
  group: 'Facts',
  summary: 'A company before and after its restructuring',
  description:
    'The headline metrics on both sides of the last restructuring, with the change only where they are like for like. ' +
    'A sum of periods has `parts`: the ids of what was added. Where the figures do not allow the basis, `instead` says why ' +
    'and `basis` which one is shown.',
  scope: 'read',
  query: comparisonParameters,
  answers: { 200: { says: 'The comparison, a row a metric.', schema: comparison } },
  paged: false,
  problems: { 404: noCompanyThere, 422: tooManyFacts },
});
