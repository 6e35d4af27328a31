import type { z } from 'zod';
import { keptAnswers } from '@/lib/imports/uploads/kept-answers';
import type { Upload } from '@/lib/imports/uploads/upload';
import { keptSchema } from './asked';
import type { Asked } from './look';

export type Kept = z.infer<typeof keptSchema>;

/** What was chosen of a file by forms without script; null where nothing was, or by another version. */
export async function keptOf({ id }: Upload): Promise<Kept | null> {
  const read = keptSchema.safeParse(await keptAnswers(id));
  return read.success ? read.data : null;
}

/** What is asked of a file's look, as it was chosen. */
export function askedBy(kept: Pick<Kept, 'form' | 'mapping'> | null): Asked {
  if (!kept) return {};
  const { encoding = null, delimiter = null, sheet = null, headerRow } = kept.form.table;
  return {
    format: kept.form.format,
    table: { encoding, delimiter, sheet, ...(headerRow && { headerRow }) },
    publishedOn: kept.form.publishedOn,
    ...(kept.form.list && { list: kept.form.list }),
    ...(kept.mapping && { mapping: kept.mapping }),
  };
}
