import { type Field, fieldNamed } from './fields';
import type { MappedColumn, Mapping } from './mapping';
import { mappingSchema } from './mapping';
import { readSpan } from './read-span';
import { dimensionNamed } from './sheets/column-kinds';
import type { ImportCompany } from './table-context';
import type { TableRow } from './table-row';

/** A first mapping from the header, for a person to look at, and the heads it found no meaning for. */
export type Suggestion = { readonly mapping: Mapping; readonly unknown: readonly string[] };

/** Suggests a mapping from the names in the header row. Heads that name nothing known are left for a person to decide. */
export function suggestMapping(header: TableRow, company: ImportCompany): Suggestion {
  const heads = header.cells.map(({ text }) => text.trim()).filter((text) => text !== '');
  const taken = new Set<Field>();
  const columns: MappedColumn[] = [];
  const unknown: string[] = [];
  for (const head of heads) {
    const field = fieldNamed(head);
    const dimension = field ? undefined : dimensionNamed(head);
    if (isPeriod(head, company)) columns.push({ header: head, is: 'values' });
    else if (field && !taken.has(field)) columns.push({ header: head, is: field });
    else if (dimension) columns.push({ header: head, is: 'dimension', dimension });
    else unknown.push(head);
    if (field) taken.add(field);
  }
  const shape = columns.some(({ is }) => is === 'values') && !taken.has('value') ? 'wide' : 'long';
  const defaults = { scenario: 'actual' };
  return { mapping: mappingSchema.parse({ shape, headerRow: header.row, columns, defaults }), unknown };
}

function isPeriod(head: string, { fiscalYearEnd }: ImportCompany): boolean {
  return /\d{4}/.test(head) && readSpan(head, { dates: 'dmy', years: 'calendar', fiscalYearEnd }).ok;
}

/** The likeliest header among a table's first rows: the one in which most cells name a field or a period. */
export function likeliestHeader(rows: readonly TableRow[], company: ImportCompany): TableRow | undefined {
  const score = ({ cells }: TableRow) =>
    cells.filter(({ text }) => fieldNamed(text) !== undefined || isPeriod(text.trim(), company)).length;
  return rows.reduce<TableRow | undefined>(
    (best, row) => (best === undefined || score(row) > score(best) ? row : best),
    undefined,
  );
}
