import { z } from 'zod';
import { longestMessage, longestNotes, longestTitle, mostItems } from '@/lib/briefings/limits';
import { pageSizes } from '@/lib/briefings/page-sizes';
import { type ChartName, isChartName } from '@/lib/charts/prepare';
import { bases } from '@/lib/turnaround/basis/basis';
import { tiers } from '@/lib/turnaround/case';
import { indicatorKeys } from '@/lib/turnaround/indicators/indicator';

const id = z.string().min(1).max(40);
const notes = z.string().max(longestNotes);
const message = z.string().max(longestMessage);
const chart = z
  .custom<ChartName>((name) => typeof name === 'string' && isChartName(name))
  .meta({
    type: 'string',
    description: 'A chart’s name, as in the address of its file.',
  });

/** One selected thing: where the message is empty, the one that the bounds support is used. */
const item = z.discriminatedUnion('kind', [
  z.strictObject({ id, kind: z.literal('chart'), chart, message, notes }),
  z.strictObject({ id, kind: z.literal('comparison'), message, notes }),
  z.strictObject({ id, kind: z.literal('indicators'), keys: z.array(z.enum(indicatorKeys)).min(1), message, notes }),
  z.strictObject({ id, kind: z.literal('sentences'), message, notes }),
  z.strictObject({ id, kind: z.literal('events'), message, notes }),
  z.strictObject({ id, kind: z.literal('facts'), chart, message, notes }),
]);

/** What a person puts together and saves; figures are filled in from the company's facts each time it is shown. */
export const briefingContent = z.strictObject({
  title: z.string().min(1).max(longestTitle),
  items: z.array(item).max(mostItems),
  page: z.enum(Object.keys(pageSizes) as [keyof typeof pageSizes]),
  theme: z.enum(['light', 'dark']),
  /** Marks in numbers; words stay English. */
  locale: z.enum(['en-US', 'en-GB', 'de-DE']),
  asKnownOn: z.iso.date().nullable(),
  without: z.array(z.enum(tiers)),
  /** Which periods are compared; left out or null for the longest that both sides have. */
  basis: z.enum(bases).nullable().optional(),
});

export type BriefingContent = z.infer<typeof briefingContent>;
export type BriefingItem = BriefingContent['items'][number];
