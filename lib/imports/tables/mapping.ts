import { z } from 'zod';
import { scenarios } from '@/lib/turnaround/case';
import { metricKeys } from '@/lib/turnaround/catalogue';
import { encodings } from './detect-encoding';
import { fields } from './fields';
import { namings } from './period-span';
import { dateOrders } from './read-day';
import { scales } from './read-value';
import { yearKinds } from './span';

const text = z.string().trim().min(1).max(200);
const dimension = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be in kebab-case')
  .max(80);

const columnSchema = z.discriminatedUnion('is', [
  z.strictObject({ header: text, is: z.literal('left out') }),
  z.strictObject({ header: text, is: z.literal('dimension'), dimension }),
  /** Values of one period, for a table with periods across; the head itself names it unless `period` does. */
  z.strictObject({ header: text, is: z.literal('values'), period: text.optional() }),
  ...fields.map((field) => z.strictObject({ header: text, is: z.literal(field) })),
]);

/**
 * How a table is read: what a person chose, or what was detected and shown. Plain JSON, to keep and to edit.
 * `null` leaves a convention to what the file shows; where it shows none or two, the file is refused.
 */
export const mappingSchema = z.strictObject({
  /**
   * One fact a row; metrics down and periods across; or whole sheets as they are understood (`understandSheets`), with
   * the answers of this mapping. Of the last, `columns` and `metrics` name only what a person decided otherwise.
   */
  shape: z.enum(['long', 'wide', 'sheets']),
  encoding: z.enum(encodings).nullable().default(null),
  delimiter: z.string().length(1).nullable().default(null),
  quote: z.string().length(1).default('"'),
  sheet: z.string().nullable().default(null),
  headerRow: z.int().min(1).max(1_000).default(1),
  numbers: z.enum(['en', 'de']).nullable().default(null),
  dates: z.enum(dateOrders).nullable().default(null),
  years: z.enum(yearKinds).nullable().default(null),
  /** What amounts of money are in, where the file does not say it; null where nobody has said either. */
  moneyIn: z
    .enum(Object.keys(scales) as [keyof typeof scales])
    .nullable()
    .default(null),
  /** A balance under "Q1 2024" holds at its end, or somewhere within it. */
  stocks: z.enum(['period end', 'within period']).default('within period'),
  /** `1,234 CR` is above or below zero; null where nobody has said. */
  credits: z.enum(['positive', 'negative']).nullable().default(null),
  /** A dash in place of a figure is zero; otherwise it is no figure, with the reason. */
  dashes: z.enum(['zero', 'none']).default('none'),
  /** 29 for a share is 29 % or 2,900 %; null where nobody has said. */
  shares: z.enum(['percent', 'plain']).nullable().default(null),
  columns: z.array(columnSchema).max(1_000).default([]),
  /** Sheets that are read, of several; none: all in which a table is found. A scenario takes the place of the sheet's own. */
  sheets: z
    .array(z.strictObject({ sheet: text, scenario: z.enum(scenarios).optional() }))
    .max(200)
    .default([]),
  /** Costs written below zero are costs, or credits; null where nobody has said. */
  costs: z.enum(['negative', 'as written']).nullable().default(null),
  /** What the parts of a metric are, "Headcount – Sales": members on a dimension, or left out. */
  parts: z
    .array(z.strictObject({ metric: z.enum(metricKeys), dimension: z.union([dimension, z.literal('left out')]) }))
    .max(200)
    .default([]),
  /** Of a table with rows of several companies: the names that are this one. Other rows are left out. */
  only: z
    .strictObject({ header: text, names: z.array(z.string().max(300)).min(1).max(500) })
    .nullable()
    .default(null),
  /** What heads of periods mean where they can be read in two ways: dates that are a week apart, Mar-24, FY24P. */
  heads: z
    .strictObject({
      monthsOrDays: z.enum(['months', 'days']),
      splitYears: z.enum(['years', 'months']),
      century: z.enum(['19', '20']),
      year: z.string().regex(/^\d{4}$/, 'must be a year'),
      ends: z.enum(['month', 'quarter', 'half', 'year', 'week', 'day']),
      begins: z.enum(['week', 'month']),
      projected: z.enum(['plan', 'forecast']),
      namedBy: z.enum(namings),
      fiscalYearEnd: z.string().regex(/^\d{2}-\d{2}$/, 'must be a month and a day, as 03-31'),
      until: z.iso.date('must be a day, YYYY-MM-DD'),
    })
    .partial()
    .default({}),
  /** Labels of rows that are left out. */
  ignored: z.array(text).max(1_000).default([]),
  /** Names of metrics that only this file uses. */
  metrics: z
    .array(z.strictObject({ text, metric: z.enum(metricKeys) }))
    .max(1_000)
    .default([]),
  /** What stands for a cell that is blank or has no column. */
  defaults: z.partialRecord(z.enum(fields), z.string().trim().max(2_000)).default({}),
});

export type Mapping = z.infer<typeof mappingSchema>;
export type MappedColumn = Mapping['columns'][number];

export type ReadMapping =
  | { readonly ok: true; readonly mapping: Mapping }
  | { readonly ok: false; readonly problems: readonly string[] };

/** A mapping from parsed JSON, or a sentence for each fault with its place: `columns[2].is: …`. */
export function readMapping(json: unknown): ReadMapping {
  const result = mappingSchema.safeParse(json);
  if (result.success) return { ok: true, mapping: result.data };
  const problems = result.error.issues.map(({ path, message }) => `${z.core.toDotPath(path) || 'mapping'}: ${message}`);
  return { ok: false, problems };
}
