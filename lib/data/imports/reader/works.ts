import { readFile } from '@/lib/data/imports/read-file';
import { fileFormat } from '@/lib/imports/files/file-format';
import { lookAtListAgain } from '@/lib/imports/files/list-again';
import { lookAtFile } from '@/lib/imports/files/look-at-file';
import { sheetViews } from '@/lib/imports/files/sheet-views';
import { tryTable } from '@/lib/imports/files/try-table';
import { understandFile } from '@/lib/imports/tables/sheets/understand-file';

/** What is done with a file in a process of its own: each takes the file first, and plain values. */
export const works = { fileFormat, lookAtFile, lookAtListAgain, tryTable, understandFile, sheetViews, readFile };

export type Works = typeof works;

/** What is asked of a reading process. */
export type Task = {
  readonly work: keyof Works;
  readonly file: { readonly path: string; readonly name: string };
  readonly words: readonly unknown[];
};

/** What it answers: a value, why the file is refused, or what went wrong. */
export type Done =
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly sentence: string; readonly place: Readonly<Record<string, unknown>> }
  | { readonly kind: 'failed'; readonly message: string; readonly stack: string | undefined };
