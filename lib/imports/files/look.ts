import type { Mapping } from '@/lib/imports/tables/mapping';
import type { FileChoices, ListReading } from './file-choices';
import type { FileFormat } from './file-format';
import type { LookedAt } from './look-at-file';
import type { Trial } from './try-table';

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
    }
  /** It cannot be looked at so: another way may be chosen. */
  | { readonly ok: false; readonly format: FileFormat | null; readonly sentence: string };
