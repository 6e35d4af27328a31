import { z } from 'zod';
import { readContent } from '@/lib/api/briefing-content';
import { type Query, refuse } from '@/lib/api/query';
import type { BriefingContent } from '@/lib/briefings/briefing';
import { longestName } from '@/lib/briefings/limits';
import { cleanText } from '@/lib/text/clean-text';
import type { IsoDate } from '@/lib/turnaround/case';

/** A submit; what is in the briefing is read by itself, so that its refusals name the item. */
export const envelope = z.strictObject({
  key: z
    .string()
    .min(8)
    .max(100)
    .meta({
      description: 'The same for each try of one submit, and for no other.',
      examples: ['a-key-of-your-own-1'],
    }),
  name: z.string().max(longestName),
  content: z.unknown(),
  from: z.int().min(1).max(1_000_000).optional().meta({ description: 'The revision that you started from.' }),
  deleted: z.boolean().optional(),
});

export type BriefingSubmit = {
  readonly key: string;
  readonly name: string;
  readonly content: BriefingContent;
  /** The revision that its sender started from; null for a new briefing. */
  readonly from: number | null;
  readonly deleted: boolean;
};

/** Reads `{ key, name, content }` of a new briefing, with `from` and perhaps `deleted` of the next revision of one. */
export function readSubmit(given: unknown, today: IsoDate): Query<BriefingSubmit> {
  const read = envelope.safeParse(given);
  if (!read.success) {
    return read.error.issues[0]?.path[0] === 'name'
      ? refuse(`The name may have at most ${longestName} characters.`)
      : refuse('Send { key, name, content }, and { from, deleted } for the next revision of a briefing.');
  }
  const { key, from = null, deleted = false } = read.data;
  const name = cleanText(read.data.name).trim();
  if (name === '') return refuse('Give the briefing a name.');
  const content = readContent(read.data.content, today);
  return content.ok ? { ok: true, value: { key, name, content: content.value, from, deleted } } : content;
}
