import { z } from 'zod';
import { envelope } from '@/lib/api/briefing-submit';
import { briefingContent } from '@/lib/briefings/briefing';
import { bases } from '@/lib/turnaround/basis/basis';
import { precisions, scenarios, tiers } from '@/lib/turnaround/case';
import { metricKeys } from '@/lib/turnaround/catalogue';

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
const day = z.iso.date();
const instant = z.iso.datetime({ precision: 3 });
const next = z.string().nullable().meta({ description: 'The cursor of the next page; null at the end.' });

const company = z.strictObject({
  slug: z.string().meta({ description: 'Its name in addresses.', examples: ['stability-ai'] }),
  name: z.string(),
  sector: z.string().nullable(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .meta({ description: 'ISO 4217.', examples: ['USD'] }),
  facts: z.string().meta({ description: 'The address of its facts.' }),
});

export const companyPage = z.strictObject({ companies: z.array(company), next });

const fact = z.strictObject({
  id: z.uuid(),
  metric: z.enum(metricKeys),
  member: z
    .record(z.string(), z.string())
    .nullable()
    .meta({
      description: 'Of whom or what it is a part, by dimension; null for the whole company.',
      examples: [{ creditor: 'AWS' }],
    }),
  period: z.strictObject({
    type: z.enum(['instant', 'duration']),
    start: day,
    end: day,
    precision: z.enum(precisions).meta({ description: 'How precisely the source dates it.' }),
  }),
  low: decimal.nullable().meta({ description: 'It is at least this; null where nothing says so.', examples: ['0'] }),
  high: decimal.nullable().meta({ description: 'It is at most this.', examples: ['5000000'] }),
  lowOpen: z.boolean().meta({ description: 'Whether it is more than `low`, never `low` itself.' }),
  highOpen: z.boolean().meta({ description: 'Whether it is less than `high`, never `high` itself: “less than $5M”.' }),
  approximate: z.boolean().meta({ description: 'Whether the source says “about”.' }),
  missing: z.string().nullable().meta({ description: 'Why there is no figure: “not disclosed”.' }),
  reported: z.string().meta({ description: 'The words of the source.', examples: ['<$5M'] }),
  unit: z.string().meta({ description: 'ISO 4217 code, `people` or `ratio`.' }),
  scenario: z.enum(scenarios),
  derived: z.boolean().meta({ description: 'Whether it was computed from other facts.' }),
  source: z
    .strictObject({
      number: z.int(),
      title: z.string(),
      publisher: z.string(),
      url: z.string().nullable(),
    })
    .optional(),
  tier: z.enum(tiers).nullable().meta({ description: 'How strong the source is.' }),
  knownAt: day.meta({ description: 'The day by which the world could know it.' }),
  recordedAt: instant.meta({ description: 'When it was recorded here.' }),
  preferred: z.boolean().meta({ description: 'Whether it stands where sources differ.' }),
  flags: z
    .array(
      z.strictObject({
        kind: z.string(),
        sentence: z.string(),
        answer: z
          .strictObject({ by: z.string(), at: instant, reason: z.string() })
          .nullable()
          .meta({ description: 'Who confirmed it all the same, and why; null while nobody has.' }),
      }),
    )
    .meta({ description: 'Why it looked unusual when it was imported; none for most.' }),
});

export const factPage = z.strictObject({
  company: z.string(),
  asKnownOn: day.nullable(),
  facts: z.array(fact),
  next,
});

const figure = z.strictObject({
  low: decimal.nullable(),
  high: decimal.nullable(),
  lowOpen: z.boolean(),
  highOpen: z.boolean(),
  approximate: z.boolean(),
});

const side = z.strictObject({
  fact: fact
    .extend({
      id: z.string().meta({ description: 'Of a sum, what it is the sum of: `sum-revenue-2024-01-01-2024-12-31`.' }),
    })
    .nullable(),
  parts: z
    .array(z.string())
    .meta({ description: 'The ids of the facts that were added up; empty for a recorded fact.' }),
  reason: z.string().nullable().meta({ description: 'Why there is no figure.' }),
  note: z.string().nullable().meta({ description: 'What sets it apart from the others of its side.' }),
});

const span = z.strictObject({ start: day, end: day });

export const comparison = z.strictObject({
  company: z.string(),
  asKnownOn: day.nullable(),
  restructuring: z.strictObject({ name: z.string(), announcedOn: day }).nullable(),
  basis: z.enum(bases).nullable().meta({ description: 'Which periods are compared; null without a restructuring.' }),
  available: z.array(z.enum(bases)).meta({ description: 'The bases that the figures allow.' }),
  instead: z.string().nullable().meta({ description: 'Why it is not the basis that was asked for.' }),
  spans: z
    .strictObject({ before: span, after: span })
    .nullable()
    .meta({ description: 'The span of all flows on each side; balances are of its last day.' }),
  verdict: z.string().nullable().meta({ description: 'Whether it worked, as far as bounds and sources allow.' }),
  rows: z.array(
    z.strictObject({
      metric: z.enum(metricKeys),
      before: side,
      after: side,
      change: z.strictObject({
        absolute: figure.nullable(),
        relative: figure.nullable().meta({ description: 'A plain ratio: 0.1 is 10 %.' }),
        reason: z.string().nullable().meta({ description: 'Why there is no change, or no percentage of it.' }),
        claim: z.boolean().meta({ description: 'Whether a side is a statement without a filing.' }),
      }),
      sentence: z.string().nullable(),
    }),
  ),
});

const content = briefingContent;

export const submit = envelope.extend({ content });

const listedBriefing = z.strictObject({
  id: z.uuid(),
  revision: z.int().min(1).meta({ description: 'From 1; each save makes the next one.' }),
  name: z.string(),
  savedAt: instant,
  savedBy: z.string(),
  deleted: z.boolean(),
});

const briefing = listedBriefing.extend({ content });
export const briefingPage = z.strictObject({ briefings: z.array(listedBriefing), next });
export const oneBriefing = z.strictObject({ briefing });

export const madeIds = z.strictObject({ ids: z.array(z.string()) });

const problem = z.strictObject({
  title: z.string(),
  status: z.int(),
  detail: z.string().meta({ description: 'One sentence on what is wrong and what to do.' }),
  fields: z
    .array(z.looseObject({ edit: z.int() }))
    .optional()
    .meta({ description: 'With 400: what is wrong with which field of which edit.' }),
  overtaken: z
    .array(z.looseObject({ edit: z.int() }))
    .optional()
    .meta({ description: 'With 409: what somebody else made of it since.' }),
  theirs: briefing.optional().meta({ description: 'With 409: what somebody else saved since.' }),
});

/** Those with a name of their own in the document. */
export const named = {
  Company: company,
  CompanyPage: companyPage,
  Fact: fact,
  FactPage: factPage,
  Comparison: comparison,
  BriefingContent: content,
  BriefingSubmit: submit,
  ListedBriefing: listedBriefing,
  Briefing: briefing,
  BriefingPage: briefingPage,
  OneBriefing: oneBriefing,
  MadeIds: madeIds,
  Problem: problem,
} as const;
