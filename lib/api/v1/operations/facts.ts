import { z } from 'zod';
import { shorten } from '@/lib/api/query';
import { dayParameter, pageParameters } from '@/lib/api/v1/parameters';
import { factPage } from '@/lib/api/v1/schemas';
import { metricKeys } from '@/lib/turnaround/catalogue';
import { operation } from '../operation';
import { noCompanyThere, tooManyFacts } from './said';

const noMetric = ({ input }: { input?: unknown }) =>
  `There is no metric "${shorten(String(input))}". Known are: ${metricKeys.join(', ')}.`;

export const factParameters = z
  .strictObject({
    metric: z
      .enum(metricKeys, { error: noMetric })
      .optional()
      .meta({ description: 'Facts of this metric only.', examples: ['debt'] }),
    member: z.string().optional().meta({ description: 'Facts of this member only: `AWS` of the creditors.' }),
    from: dayParameter('from', 'Periods that end on this day or later.'),
    to: dayParameter('to', 'Periods that start on this day or earlier.'),
    asKnownOn: dayParameter(
      'asKnownOn',
      'What the world could know on this day; without it, all that is recorded.',
      '2024-12-31',
    ),
    ...pageParameters,
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    error: ({ input }) => {
      const { from, to } = input as { from: string; to: string };
      return `"from" (${from}) is after "to" (${to}).`;
    },
  });

export const listFactsOperation = operation({
  id: 'listFacts',
  method: 'GET',
  path: '/companies/{company}/facts',
  group: 'Facts',
  summary: 'A company’s facts',
  description:
    'Every current figure with its bounds, its period, its source and what replaced it. Amounts are decimal text: ' +
    'a bound is never rounded. “Less than $5M” is `low: "0", high: "5000000", highOpen: true`.',
  scope: 'read',
  query: factParameters,
  answers: { 200: { says: 'A page of facts, in the order of metric and time.', schema: factPage } },
  paged: true,
  problems: { 404: noCompanyThere, 422: tooManyFacts },
});
