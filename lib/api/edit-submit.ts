import { z } from 'zod';
import { type Query, refuse } from '@/lib/api/query';
import type { CompanyDraft } from '@/lib/edits/company-draft';
import type { EventDraft } from '@/lib/edits/event-draft';
import type { FactDraft } from '@/lib/edits/fact-draft';
import type { RestructuringDraft } from '@/lib/edits/restructuring-draft';
import type { SourceDraft } from '@/lib/edits/source-draft';
import { cleanText } from '@/lib/text/clean-text';
import { precisions, scenarios, tiers } from '@/lib/turnaround/case';
import { metricKeys } from '@/lib/turnaround/catalogue';

const key = z
  .string()
  .min(8)
  .max(100)
  .meta({ examples: ['a-key-of-your-own-1'] });
const id = z.string().max(60);
const text = z.string().max(20_000).transform(cleanText);
const reason = text
  .transform((words) => words.trim())
  .pipe(z.string().min(1).max(2_000))
  .meta({ examples: ['Corrected by the company'] });

const source: z.ZodType<SourceDraft> = z.strictObject({
  ...{ title: text, publisher: text, publishedOn: text, kind: text, url: text, note: text },
  tier: z.enum([...tiers, '']),
});

const fact: z.ZodType<FactDraft> = z.strictObject({
  metric: z.enum([...metricKeys, '']),
  members: z.array(z.strictObject({ dimension: text, name: text })).max(20),
  period: text,
  basis: z.enum(['instant', 'duration', '']),
  precision: z.enum([...precisions, '']),
  years: z.enum(['calendar', 'fiscal']),
  ...{ value: text, unit: text, reported: text, locator: text, knownOn: text, note: text },
  scenario: z.enum(scenarios),
  ...{ inferred: z.boolean(), derived: z.boolean() },
  ...{ source: id, newSource: source },
});

const event: z.ZodType<EventDraft> = z.strictObject({
  ...{ on: text, kind: text, title: text, note: text, locator: text },
  ...{ source: id, newSource: source },
});

const restructuring: z.ZodType<RestructuringDraft> = z.strictObject({
  ...{ name: text, announcedOn: text, startedOn: text, beforeFrom: text, beforeUntil: text },
  ...{ afterFrom: text, afterUntil: text, note: text },
});

const company: z.ZodType<CompanyDraft> = z.strictObject({
  ...{ name: text, legalName: text, registeredNumber: text, headquarters: text, founded: text },
  ...{ sector: text, currency: text, fiscalYearEnd: text },
});

const edit = z.discriminatedUnion('kind', [
  /** `beside` names the figures of the same place that its sender has seen. */
  z.strictObject({ kind: z.literal('add-fact'), draft: fact, beside: z.array(id).max(100) }),
  z.strictObject({ kind: z.literal('restate-fact'), factId: id, draft: fact }),
  z.strictObject({ kind: z.literal('withdraw-fact'), factId: id }),
  z.strictObject({ kind: z.literal('confirm-fact'), factId: id }),
  z.strictObject({ kind: z.literal('confirm-event'), eventId: id }),
  z.strictObject({ kind: z.literal('add-event'), draft: event }),
  z.strictObject({ kind: z.literal('change-event'), eventId: id, draft: event }),
  z.strictObject({ kind: z.literal('withdraw-event'), eventId: id }),
  z.strictObject({ kind: z.literal('add-restructuring'), draft: restructuring }),
  z.strictObject({ kind: z.literal('change-restructuring'), id, from: restructuring, draft: restructuring }),
  z.strictObject({ kind: z.literal('remove-restructuring'), id, from: restructuring }),
  z.strictObject({ kind: z.literal('change-company'), from: company, draft: company }),
  z.strictObject({ kind: z.literal('change-source'), id, from: source, draft: source }),
]);

/** One change as its sender typed it. */
export type TypedEdit = z.infer<typeof edit>;

const mostEdits = 500;

export const editSubmit = z.strictObject({
  key,
  reason,
  /** The marks in which numbers are typed. */
  numbers: z.enum(['en-US', 'en-GB', 'de-DE']).default('en-US'),
  edits: z.array(edit).min(1).max(mostEdits),
});

export type EditSubmit = z.infer<typeof editSubmit>;

/** Reads `{ key, reason, edits }`: changes of one company that are stored together or not at all. */
export function readEditSubmit(given: unknown): Query<EditSubmit> {
  const read = editSubmit.safeParse(given);
  if (read.success) return { ok: true, value: read.data };
  const [issue] = read.error.issues;
  if (issue?.path[0] === 'reason') return refuse('Say why this is changed, in at most 2,000 characters.');
  if (issue?.path.length === 1 && issue.path[0] === 'edits') return refuse(`Send between 1 and ${mostEdits} changes.`);
  const where = issue?.path.join('.').slice(0, 100);
  return refuse(`Send { key, reason, edits }; ${where ? `“${where}” cannot be read` : 'this cannot be read'}.`);
}

export const companySubmit = z.strictObject({ key, reason, slug: text, draft: company });

export type CompanySubmit = z.infer<typeof companySubmit>;

/** Reads `{ key, reason, slug, draft }` of a new company. */
export function readCompanySubmit(given: unknown): Query<CompanySubmit> {
  const read = companySubmit.safeParse(given);
  if (read.success) return { ok: true, value: read.data };
  return read.error.issues[0]?.path[0] === 'reason'
    ? refuse('Say why, in at most 2,000 characters.')
    : refuse('Send { key, reason, slug, draft } of the company.');
}
