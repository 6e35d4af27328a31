import { z } from 'zod';
import { choicesSchema, listLayoutSchema } from '@/lib/imports/files/file-choices';
import { fileFormats } from '@/lib/imports/files/file-format';
import { choices, verdicts } from '@/lib/imports/planned';
import { encodings } from '@/lib/imports/tables/detect-encoding';
import { mappingSchema } from '@/lib/imports/tables/mapping';

const day = z.iso.date('must be a day of the calendar, YYYY-MM-DD');
const reason = z.string().trim().min(1, 'must say why').max(2_000);

const newCompany = z.strictObject({
  name: z.string().trim().min(1, 'must not be empty').max(200),
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters, digits and single dashes')
    .max(80),
  currency: z.string().regex(/^[A-Z]{3}$/, 'must be three capital letters, as USD'),
  fiscalYearEnd: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'must be a month and a day, as 12-31'),
});

export const lookSchema = z.strictObject({
  format: z.enum(fileFormats).nullish(),
  table: z
    .strictObject({
      encoding: z
        .enum(encodings)
        .nullish()
        .transform((value) => value ?? null),
      delimiter: z
        .string()
        .length(1)
        .nullish()
        .transform((value) => value ?? null),
      sheet: z
        .string()
        .max(200)
        .nullish()
        .transform((value) => value ?? null),
      headerRow: z.int().min(1).max(1_000).optional(),
    })
    .optional(),
  list: listLayoutSchema.optional(),
  publishedOn: z.string().max(10).nullish(),
  mapping: mappingSchema.optional(),
});

const companyDraft = z.strictObject({
  ...{ name: z.string().max(200), slug: z.string().max(80), currency: z.string().max(3) },
  fiscalYearEnd: z.string().max(5),
});

/** What was chosen of a file by forms without script, as it is kept beside the file. */
export const keptSchema = z.strictObject({
  form: z.strictObject({
    format: z.enum(fileFormats).nullable(),
    table: z.strictObject({
      encoding: z.enum(encodings).nullish(),
      delimiter: z.string().length(1).nullish(),
      sheet: z.string().max(200).nullish(),
      headerRow: z.int().min(1).max(1_000).optional(),
    }),
    list: listLayoutSchema.nullable(),
    publishedOn: z.string().max(10).nullable(),
  }),
  mapping: mappingSchema.nullable(),
  picked: z
    .strictObject({
      ciks: z.array(z.string().max(20)).max(10_000),
      names: z.array(z.string().max(300)).max(500),
      source: z.strictObject({
        ...{ title: z.string().max(500), publisher: z.string().max(300) },
        ...{ publishedOn: z.string().max(10), url: z.string().max(2_000) },
      }),
      drafts: z.array(companyDraft).max(10_000),
      search: z.string().max(200).optional(),
    })
    .nullable(),
  confirmed: z.string().max(20).nullable(),
  problem: z.string().max(2_000).nullable(),
});

export const readSchema = z.strictObject({
  /** Made by the client: the same order sent twice is one import. */
  key: z.uuid(),
  newCompany: newCompany.nullable(),
  choices: choicesSchema,
});

export const chooseSchema = z.strictObject({
  which: z.union([
    z.strictObject({ rows: z.array(z.int().min(1)).min(1).max(1_000) }),
    z.strictObject({ verdict: z.enum(verdicts) }),
    z.strictObject({ held: z.string().min(1).max(100) }),
  ]),
  choice: z.enum(choices).nullable(),
});

export const commitSchema = z.strictObject({ reason, leaveOutRejected: z.boolean() });
export const undoSchema = z.strictObject({ reason });
export const nothingSchema = z.strictObject({});

export const restructuringSchema = z.strictObject({
  key: z.uuid(),
  reason,
  name: z.string().trim().min(1, 'must not be empty').max(200),
  announcedOn: day,
  beforeUntil: day,
  afterFrom: day,
});

/** The value, or one sentence on the first fault with its place. */
export function readAs<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): { readonly ok: true; readonly value: z.output<Schema> } | { readonly ok: false; readonly sentence: string } {
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, value: result.data };
  const [issue] = result.error.issues;
  const where = issue ? z.core.toDotPath(issue.path) : '';
  return { ok: false, sentence: `${where || 'What was sent'}: ${issue?.message ?? 'cannot be read'}.` };
}
