import type { Mapping } from '@/lib/imports/tables/mapping';
import type { Understanding } from '@/lib/imports/tables/sheets/understanding';
import type { FileChoices, ListReading } from './file-choices';
import type { FileFormat } from './file-format';
import type { LookedAt } from './look-at-file';
import type { SheetView } from './sheet-views';
import type { Trial } from './try-table';

export type SheetsLook = { readonly understanding: Understanding; readonly views: readonly SheetView[] };

/** What a person is shown of a file before it is read. */
export type Look =
  | {
      readonly ok: true;
      readonly formatName: string;
      readonly looked: LookedAt;
      /** How a table would be read; null for what needs no mapping. */
      readonly mapping: Mapping | null;
      /** How a list is read; null for any other file. */
      readonly reading: ListReading | null;
      /** Whether that is how the company's last table was read. */
      readonly remembered: boolean;
      /** What was chosen for the company's last file of this format; null for a table, or where there was none. */
      readonly kept: FileChoices | null;
      readonly trial: Trial | null;
      /** Whole sheets as they are understood, with their cells; null for a table that is mapped column by column. */
      readonly sheets: SheetsLook | null;
    }
  /** It cannot be looked at so: another way may be chosen. */
  | { readonly ok: false; readonly format: FileFormat | null; readonly sentence: string };
