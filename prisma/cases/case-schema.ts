import { Decimal } from 'decimal.js';
import { z } from 'zod';
import { missingReasons } from '@/lib/figures/figure';
import { precisions, scenarios, tiers } from '@/lib/turnaround/case';
import { isWholePeriod } from './whole-period';

const text = z.string().trim().min(1);
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be in kebab-case');
// `abort` keeps the checks between two fields from running on a field that is itself wrong.
const decimal = z.string().regex(/^-?(0|[1-9]\d*)(\.\d+)?$/, {
  error: 'must be a decimal written as text, as "5000000"',
  abort: true,
});
const day = z.iso.date({ error: 'must be a real date, as 2024-06-25', abort: true });
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const year = z.string().regex(/^\d{4}$/);
const roughDate = z.union([year, month, day], 'must be a year, a month or a day');
const precision = z.enum(precisions);
const cited = { source: key, locator: text.nullable() };

const wholePeriod = {
  check: (on: { start: string; end: string; precision: (typeof precisions)[number] }) =>
    isWholePeriod(on.start, on.end, on.precision),
  message: 'must run from the first to the last day of its precision',
};

const bounded = { low: decimal.nullable(), high: decimal.nullable() };
const inOrder = ({ low, high }: { low: string | null; high: string | null }) =>
  low === null || high === null || new Decimal(low).lte(high);
const orderMessage = 'low must not be above high';

export const companySchema = z.strictObject({
  slug: key,
  name: text,
  legalName: text.nullable(),
  registeredNumber: text.nullable(),
  headquarters: z.array(text),
  founded: roughDate.nullable(),
  sector: text.nullable(),
  currency: z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code'),
  fiscalYearEnd: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'must be MM-DD'),
});

export const restructuringSchema = z.strictObject({
  name: text,
  announcedOn: day,
  startedOn: day.nullable(),
  beforeFrom: day.nullable(),
  beforeUntil: day,
  afterFrom: day,
  afterUntil: day.nullable(),
  note: text.nullable(),
});

export const sourceSchema = z.strictObject({
  key,
  number: z.int().positive(),
  title: text,
  publisher: text,
  publishedOn: roughDate.nullable(),
  tier: z.enum(tiers),
  kind: text,
  url: z.url().nullable(),
  note: text.nullable(),
  cites: z.array(z.url()),
});

const periodSchema = z
  .strictObject({ type: z.enum(['instant', 'duration']), start: day, end: day, precision })
  .refine(wholePeriod.check, wholePeriod.message);

export const factSchema = z
  .strictObject({
    key,
    metric: key,
    members: z.array(z.strictObject({ dimension: key, name: text, note: text.nullable() })),
    reported: text,
    ...bounded,
    lowOpen: z.boolean(),
    highOpen: z.boolean(),
    approximate: z.boolean(),
    missing: z.enum(missingReasons).nullable(),
    unit: text,
    period: periodSchema,
    scenario: z.enum(scenarios),
    dateBasis: z.enum(['stated', 'inferred']),
    derived: z.boolean(),
    note: text.nullable(),
    knownAt: day,
    knownPrecision: precision,
    ...cited,
    alsoReportedBy: z.array(key),
  })
  .refine(inOrder, orderMessage)
  .refine((fact) => (fact.missing !== null) === (fact.low === null && fact.high === null), {
    error: 'must have a bound, or say why it has none',
  })
  .refine((fact) => fact.low === null || fact.low !== fact.high || !(fact.lowOpen || fact.highOpen), {
    error: 'an exact value cannot have an open bound',
  })
  .refine((fact) => !(fact.lowOpen && fact.low === null) && !(fact.highOpen && fact.high === null), {
    error: 'an absent bound cannot be open',
  });

export const conflictSchema = z
  .strictObject({
    key,
    note: text,
    factKeys: z.array(key).min(1),
    preferredFactKey: key.nullable(),
    preferredReason: text.nullable(),
  })
  .refine((conflict) => (conflict.preferredFactKey === null) === (conflict.preferredReason === null), {
    error: 'a preferred fact needs its reason, and a reason its fact',
  });

/** A later fact takes an earlier one's place; without a later one, the earlier is withdrawn. */
export const restatementSchema = z.strictObject({
  earlierFactKey: key,
  laterFactKey: key.nullable(),
  reason: text,
  knownAt: day,
});

export const eventSchema = z
  .strictObject({
    key,
    start: day,
    end: day,
    precision,
    kind: key,
    title: text,
    note: text.nullable(),
    ...cited,
    factKeys: z.array(key),
  })
  .refine(wholePeriod.check, wholePeriod.message);

const costSchema = z
  .strictObject({ reported: text, ...bounded, approximate: z.boolean(), unit: text })
  .refine(inOrder, orderMessage);

/** `units` machines of `hardware` for `hours` machine-hours in all, on `data`. */
const trainingSchema = z.strictObject({
  hardware: text,
  units: decimal.nullable(),
  hours: decimal.nullable(),
  cost: costSchema.nullable(),
  data: text.nullable(),
});

const partSchema = z.strictObject({ name: text, ...bounded, unit: text.nullable() }).refine(inOrder, orderMessage);

export const productSchema = z.strictObject({
  key,
  kind: z.enum(['model', 'dataset', 'product']),
  name: text,
  modality: text,
  architecture: text.nullable(),
  licence: text.nullable(),
  announcedOn: roughDate.nullable(),
  releasedOn: roughDate.nullable(),
  training: trainingSchema.nullable(),
  inferenceSeconds: decimal.nullable(),
  note: text.nullable(),
  ...cited,
  parts: z.array(partSchema),
});

/** Applies to readers with an annual revenue from `revenueFrom` (included) to `revenueBelow` (excluded). */
export const licenceSchema = z.strictObject({
  key,
  name: text,
  terms: text,
  revenueFrom: decimal.nullable(),
  revenueBelow: decimal.nullable(),
  unit: text.nullable(),
  ...cited,
});

export const computeSchema = z
  .strictObject({ key, name: text, reported: text, ...bounded, unit: text, note: text.nullable(), ...cited })
  .refine(inOrder, orderMessage);
