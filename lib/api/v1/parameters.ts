import { z } from 'zod';
import { type Query, readQuery, refuse, shorten } from '@/lib/api/query';

/** A day of the calendar, refused with a sentence that names the parameter. */
export function dayParameter(name: string, description: string, example?: string) {
  const error = ({ input }: { input?: unknown }) =>
    `"${shorten(String(input))}" is not a date for "${name}"; write a day of the calendar as 2024-06-25.`;
  return z.iso
    .date({ error })
    .optional()
    .meta({ description, ...(example && { examples: [example] }) });
}

const mostOnPage = 1_000;
const usualOnPage = 200;
const limitSentence = `"limit" is a whole number from 1 to ${mostOnPage.toLocaleString('en-US')}.`;

/** The parameters of every list that comes in pages. */
export const pageParameters = {
  limit: z.coerce
    .number({ error: limitSentence })
    .int({ error: limitSentence })
    .min(1, { error: limitSentence })
    .max(mostOnPage, { error: limitSentence })
    .default(usualOnPage)
    .meta({ description: 'How many at most.' }),
  cursor: z.string().optional().meta({ description: 'Where to go on: `next` of the answer before.' }),
};

/** An address's parameters by the schema that the document shows; a refusal names what is wrong and what there is. */
export function readParameters<Schema extends z.ZodObject>(
  schema: Schema,
  search: URLSearchParams,
): Query<z.infer<Schema>> {
  const given = readQuery(search, Object.keys(schema.shape));
  if (!given.ok) return given;
  const read = schema.safeParse(given.value);
  if (read.success) return { ok: true, value: read.data };
  return refuse(read.error.issues[0]?.message ?? 'The address cannot be read.');
}
