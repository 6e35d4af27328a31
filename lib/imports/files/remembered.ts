import type { Mapping } from '@/lib/imports/tables/mapping';
import { readChoices } from './file-choices';

/**
 * How a company's last table was read, laid over what this one shows: a head that the last one had means the same, and
 * conventions stay. Null where the two have too little in common for that to be meant.
 * @param kept what was remembered, as it comes out of the database
 */
export function asRemembered(kept: unknown, shown: Mapping, heads: readonly string[]): Mapping | null {
  const read = readChoices(kept);
  if (!read.ok || read.choices.format !== 'table') return null;
  const { mapping } = read.choices;
  const known = new Map(mapping.columns.map((column) => [column.header, column]));
  if (heads.length === 0 || heads.filter((head) => known.has(head)).length * 2 < heads.length) return null;
  const own = new Map(shown.columns.map((column) => [column.header, column]));
  const columns = heads.flatMap((head) => known.get(head) ?? own.get(head) ?? []);
  const { encoding, delimiter, quote, sheet, headerRow } = shown;
  return { ...mapping, encoding, delimiter, quote, sheet, headerRow, columns };
}
