/**
 * The form of a backup: SQL that psql understands too, compressed. A line that says what it is, then each table as
 * COPY has it, in the order of foreign keys, then a line with what was written. Without the last line it is not whole.
 */
export const backupVersion = 1;

export const headMark = '-- Turnaround backup ';
export const endMark = '-- Turnaround totals ';
/** What ends a table's rows; no row is written so. */
export const endOfRows = '\\.\n';

export type BackedTable = { readonly name: string; readonly columns: readonly string[] };

export type BackupHead = {
  readonly version: number;
  readonly madeAt: string;
  readonly migrations: readonly { readonly name: string; readonly checksum: string }[];
  readonly tables: readonly BackedTable[];
};

export type TableTotal = { readonly name: string; readonly rows: number; readonly sha256: string };

export type BackupTotals = {
  readonly tables: readonly TableTotal[];
  readonly sequences: readonly { readonly name: string; readonly value: string }[];
};

/** The statement of a table's section: `COPY "fact" ("id", …) FROM stdin;`. */
export function copyStatement({ name, columns }: BackedTable): string {
  return `COPY public.${quote(name)} (${columns.map(quote).join(', ')}) FROM stdin;`;
}

export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
