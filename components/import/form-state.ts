import type { ListReading } from '@/lib/imports/files/file-choices';
import type { FileFormat } from '@/lib/imports/files/file-format';
import type { Mapping } from '@/lib/imports/tables/mapping';

/** How a file is looked at, where a person chose. */
export type Form = {
  readonly format: FileFormat | null;
  readonly table: Partial<Pick<Mapping, 'encoding' | 'delimiter' | 'sheet' | 'headerRow'>>;
  /** How a list is read, once a person changed it. */
  readonly list: ListReading | null;
  /** When a list was published, to the day. */
  readonly publishedOn: string | null;
};

/** A file as it shows itself. */
export const plainForm: Form = { format: null, table: {}, list: null, publishedOn: null };
