import { FileRefused } from '@/lib/imports/file-refused';
import type { ImportFile } from '@/lib/imports/import-file';
import type { Rejected } from '@/lib/imports/proposed';
import type { Mapping } from '@/lib/imports/tables/mapping';
import { readTable } from '@/lib/imports/tables/read-table';
import type { ImportCompany } from '@/lib/imports/tables/table-context';

/** What the first rows of a table become when it is read as chosen. */
export type Trial =
  | {
      readonly ok: true;
      /** Values and rows that were looked at. */
      readonly tried: number;
      readonly facts: number;
      /** Those that are refused. */
      readonly rejected: readonly Rejected[];
      /** As the file's cells show them, where nobody chose. */
      readonly settled: Pick<Mapping, 'numbers' | 'dates' | 'years'>;
    }
  | { readonly ok: false; readonly sentence: string };

const enough = 200;

/** Reads the beginning of a table as a mapping says, for a person to see before all of it is read. */
export async function tryTable(file: ImportFile, mapping: Mapping, company: ImportCompany): Promise<Trial> {
  try {
    const reading = await readTable(file, mapping, company);
    const rejected: Rejected[] = [];
    for await (const one of reading.proposed) {
      if (one.kind === 'rejected') rejected.push(one);
      if (reading.totals().read >= enough) break;
    }
    const { read, facts } = reading.totals();
    const { numbers, dates, years } = reading.mapping;
    return { ok: true, tried: read, facts, rejected, settled: { numbers, dates, years } };
  } catch (error) {
    if (error instanceof FileRefused) return { ok: false, sentence: error.sentence };
    throw error;
  }
}
