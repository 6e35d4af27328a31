import type { ListFormat } from '@/lib/imports/filings/lists/settle-columns';
import type { ImportFile } from '@/lib/imports/import-file';
import { type FileChoices, type ListReading, listLayoutSchema } from './file-choices';
import type { ListLook } from './list-look';
import { type LookOptions, lookAtFile } from './look-at-file';

/**
 * A list as a person chose to read it; before that as the company's last one was, as far as its heads are here: the same
 * columns, and the order of days and the form of shares where this list does not show its own. @throws FileRefused
 */
export async function lookAtListAgain(
  file: ImportFile,
  options: LookOptions & { readonly format: ListFormat },
  chosen: ListReading | null,
  kept: FileChoices | null,
): Promise<{ readonly looked: ListLook; readonly reading: ListReading }> {
  const look = async (list: ListReading) => (await lookAtFile(file, { ...options, list })) as ListLook;
  const plain = chosen ?? listLayoutSchema.parse({});
  const looked = await look(plain);
  if (chosen || !kept || !('names' in kept)) return { looked, reading: plain };
  const here = new Set(looked.heads.map(({ header }) => header));
  const withColumns = { ...plain, columns: kept.columns.filter(({ header }) => here.has(header)) };
  const again = withColumns.columns.length > 0 ? await look(withColumns) : looked;
  const reading: ListReading = {
    ...withColumns,
    dateOrder: again.asks.dateOrder ? kept.dateOrder : null,
    shares: again.asks.shares ? kept.shares : null,
  };
  const isAsked = reading.dateOrder !== null || reading.shares !== null;
  return { looked: isAsked ? await look(reading) : again, reading };
}
