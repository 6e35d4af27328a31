import { z } from 'zod';
import { listMeanings } from '@/lib/imports/filings/lists/meanings';
import { mappingSchema } from '@/lib/imports/tables/mapping';
import { metricKeys } from '@/lib/turnaround/catalogue';

const name = z.string().trim().min(1).max(300);

/** The document that a list is, in the words of who brings it. */
const listSource = z.strictObject({
  title: z.string().trim().min(1).max(500),
  publisher: z.string().trim().min(1).max(300),
  publishedOn: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be YYYY, YYYY-MM or YYYY-MM-DD')
    .nullable()
    .default(null),
  url: z
    .url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' })
    .nullable()
    .default(null),
});

/** How the cells of a list are read; what is not said is as the list shows it. */
const listLayout = {
  /** What columns hold, by their heads. */
  columns: z
    .array(z.strictObject({ header: z.string().trim().min(1).max(320), is: z.enum(listMeanings) }))
    .max(1_000)
    .default([]),
  headerRow: z.int().min(1).max(1_000).nullable().default(null),
  /** Null: every sheet that holds a list and is not hidden. */
  sheets: z.array(z.string().max(200)).min(1, 'must name a sheet').max(200).nullable().default(null),
  delimiter: z.string().length(1).nullable().default(null),
  /** Needed where no date of the list shows its own order. */
  dateOrder: z.enum(['month first', 'day first']).nullable().default(null),
  /** Needed where the list does not show whether 1 is one per cent or all. */
  shares: z.enum(['fractions', 'per cent']).nullable().default(null),
};

export const listLayoutSchema = z.strictObject(listLayout);
/** How a list is read, as a person chose. */
export type ListReading = z.infer<typeof listLayoutSchema>;

const list = {
  /** Which of the names that the list gives are the company. */
  names: z.array(name).min(1, 'must name the company at least once').max(500),
  ...listLayout,
  source: listSource,
};

const cik = z.string().regex(/^[1-9]\d{0,9}$/, 'must be a company’s number');

const filings = {
  /** The definition that comes first in a metric’s series, by one of its tags: `{"revenue": "us-gaap:Revenues"}`. */
  preferred: z.partialRecord(z.enum(metricKeys), z.string().max(200)).optional(),
  /** The filer that a person says is the company, though its number or name is another. */
  confirmedFiler: cik.optional(),
};

/** How a file is read: what a person chose or confirmed, by its format. Plain JSON, to keep, to edit, to remember. */
export const choicesSchema = z.discriminatedUnion('format', [
  z.strictObject({ format: z.literal('table'), mapping: mappingSchema }),
  z.strictObject({ format: z.literal('companyfacts'), ...filings }),
  z.strictObject({ format: z.literal('statements'), cik, ...filings }),
  z.strictObject({ format: z.literal('layoffs'), ...list }),
  z.strictObject({ format: z.literal('notices'), ...list }),
]);

export type FileChoices = z.infer<typeof choicesSchema>;

export type ReadChoices =
  | { readonly ok: true; readonly choices: FileChoices }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Choices from parsed JSON, or a sentence for each fault with its place: `mapping.columns[2].is: …`. */
export function readChoices(json: unknown): ReadChoices {
  const result = choicesSchema.safeParse(json);
  if (result.success) return { ok: true, choices: result.data };
  const problems = result.error.issues.map(({ path, message }) => `${z.core.toDotPath(path) || 'choices'}: ${message}`);
  return { ok: false, problems };
}
