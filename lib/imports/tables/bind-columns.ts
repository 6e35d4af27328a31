import { FileRefused } from '@/lib/imports/file-refused';
import type { Place } from '@/lib/imports/proposed';
import { quoted } from '@/lib/imports/quoted';
import { columnLetters } from './column-letters';
import { type Field, templateFields } from './fields';
import type { MappedColumn, Mapping } from './mapping';
import type { TableRow } from './table-row';

/** Where each mapped column stands in the table's rows. */
export type BoundColumns = {
  /** Each column's head, or its letters where it has none. */
  readonly names: readonly string[];
  readonly at: ReadonlyMap<Field, number>;
  readonly dimensions: readonly { readonly dimension: string; readonly at: number }[];
  readonly values: readonly { readonly period: string; readonly at: number }[];
  /** True for the product's own template: apostrophes that it put before risky texts are taken off again. */
  readonly isTemplate: boolean;
};

/** Finds the mapping's columns in the header row. Columns nobody spoke of, missing or doubled ones refuse the file. */
export function bindColumns(place: Place, header: TableRow, mapping: Mapping): BoundColumns {
  const heads = header.cells.map(({ text }) => text.trim());
  refuseDoubled(place, header.row, heads);
  const found = mapping.columns.map((column) => ({ column, at: heads.indexOf(column.header) }));
  const missing = found.find(({ at }) => at === -1);
  if (missing)
    throw refusal(place, header.row, `There is no column ${quoted(missing.column.header)} in the header row.`);
  const unspoken = heads.findIndex((head, at) => head !== '' && !found.some((one) => one.at === at));
  if (unspoken !== -1) {
    throw refusal(
      place,
      header.row,
      `Nothing is said of the column ${quoted(heads[unspoken] ?? '')}. Choose what it holds, or leave it out.`,
    );
  }
  return bound(heads, found, place, header.row);
}

type Found = { readonly column: MappedColumn; readonly at: number };

function bound(heads: readonly string[], found: readonly Found[], place: Place, row: number): BoundColumns {
  const at = new Map<Field, number>();
  for (const { column, at: index } of found) {
    if (column.is === 'left out' || column.is === 'dimension' || column.is === 'values') continue;
    if (at.has(column.is)) throw refusal(place, row, `Two columns are mapped to ${column.is}. Choose one of them.`);
    at.set(column.is, index);
  }
  return {
    names: heads.map((head, index) => head || columnLetters(index)),
    at,
    dimensions: found.flatMap(({ column, at }) =>
      column.is === 'dimension' ? [{ dimension: column.dimension, at }] : [],
    ),
    values: found.flatMap(({ column, at }) =>
      column.is === 'values' ? [{ period: column.period ?? column.header, at }] : [],
    ),
    isTemplate: templateFields.every((field, index) => heads[index] === field),
  };
}

function refuseDoubled(place: Place, row: number, heads: readonly string[]): void {
  const seen = new Map<string, number>();
  heads.forEach((head, at) => {
    const first = head === '' ? undefined : seen.get(head);
    if (first !== undefined) {
      const columns = `${columnLetters(first)} and ${columnLetters(at)}`;
      throw refusal(place, row, `The columns ${columns} have the same head, ${quoted(head)}. Give each its own.`);
    }
    seen.set(head, at);
  });
}

function refusal({ file, sheet }: Place, row: number, why: string): FileRefused {
  return new FileRefused(file, why, { sheet, row });
}
