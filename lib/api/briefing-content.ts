import type { z } from 'zod';
import { type Query, refuse, shorten } from '@/lib/api/query';
import { type BriefingContent, briefingContent } from '@/lib/briefings/briefing';
import { itemName } from '@/lib/briefings/item-name';
import { cleanText } from '@/lib/text/clean-text';
import type { IsoDate } from '@/lib/turnaround/case';
import { dayLabel } from '@/lib/turnaround/period';

const parts: Record<string, string> = {
  title: 'the title',
  message: 'the message',
  notes: 'the notes',
  chart: 'the chart',
  keys: 'the indicators',
  page: 'the page size',
  theme: 'the theme',
  locale: 'the language of numbers',
  asKnownOn: 'the day “as known on”',
  without: 'the tiers of sources',
  basis: 'the basis of comparison',
  items: 'the list of items',
};

/** What a briefing holds, as it was sent; or one sentence that names the item and what is wrong with it. */
export function readContent(given: unknown, today: IsoDate): Query<BriefingContent> {
  const read = briefingContent.safeParse(given);
  if (!read.success) return refuse(sentence(read.error.issues[0], given));
  const { items, asKnownOn, ...rest } = read.data;
  const title = cleanText(rest.title).trim();
  if (title === '') return refuse('Give the briefing a title.');
  if (new Set(items.map(({ id }) => id)).size < items.length) return refuse('Two items have one id.');
  if (asKnownOn && asKnownOn > today) {
    return refuse(`${dayLabel(asKnownOn)} is in the future; choose a day up to today.`);
  }
  const cleaned = items.map((item) => ({ ...item, message: cleanText(item.message), notes: cleanText(item.notes) }));
  return { ok: true, value: { ...rest, title, items: cleaned, asKnownOn } };
}

function sentence(issue: z.core.$ZodIssue | undefined, given: unknown): string {
  const path = issue?.path ?? [];
  const [first, index] = path;
  const field = path.findLast((step) => typeof step === 'string' && step in parts);
  const what = parts[String(field)] ?? 'the briefing';
  const reason = reasonOf(issue, what);
  if (first !== 'items' || typeof index !== 'number') return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
  return `Item ${index + 1}${nameOf(given, index)}: ${field === 'items' ? reasonOf(issue, 'this') : reason}.`;
}

function reasonOf(issue: z.core.$ZodIssue | undefined, what: string): string {
  if (issue?.code === 'too_big' && issue.origin === 'string') {
    return `${what} may have at most ${issue.maximum.toLocaleString('en-US')} characters`;
  }
  if (issue?.code === 'too_big') return `a briefing may have at most ${issue.maximum.toLocaleString('en-US')} items`;
  if (issue?.code === 'too_small') return issue.origin === 'array' ? 'choose at least one' : `${what} is missing`;
  if (issue?.code === 'unrecognized_keys') return `there is no part “${shorten(String(issue.keys[0]))}” here`;
  return `${what} cannot be read`;
}

/** " (Revenue)" where the item says what it is. */
function nameOf(given: unknown, index: number): string {
  const items = (given as { items?: unknown[] } | null)?.items;
  const item = items?.[index] as { kind?: unknown; chart?: unknown } | null | undefined;
  const kinds = ['chart', 'comparison', 'indicators', 'sentences', 'events', 'facts'] as const;
  const kind = kinds.find((each) => each === item?.kind);
  if (!kind) return '';
  return ` (${shorten(itemName({ kind, chart: typeof item?.chart === 'string' ? item.chart : '' }))})`;
}
