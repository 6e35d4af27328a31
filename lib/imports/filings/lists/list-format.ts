import type { TableRow } from '@/lib/imports/tables/table-row';
import { headMeaning, speaksOfLaidOff, speaksOfNotices } from './head-meaning';
import type { ListSheet } from './list-table';
import type { ListMeaning } from './meanings';
import type { ListFormat } from './settle-columns';

const searched = 40;

/** Which kind of list the heads in one of these sheets are of; null: a table, or anything else. */
export function listFormatOf(sheets: readonly ListSheet[]): ListFormat | null {
  for (const { rows, hidden } of sheets) {
    if (hidden) continue;
    for (const row of rows.slice(0, searched)) {
      const format = row.fault === null ? formatOfHeads(headsOf(row)) : null;
      if (format) return format;
    }
  }
  return null;
}

function headsOf({ cells }: TableRow): string[] {
  if (cells.some(({ kind }) => kind !== 'text')) return [];
  return cells.map(({ text }) => text.trim()).filter((text) => text !== '' && text.length <= 120);
}

/**
 * A notice has a day on which it was given, received or published, or a day of separation, and speaks of what may come;
 * a list of lay-offs counts who was laid off. A company with its employees is a table.
 */
function formatOfHeads(heads: readonly string[]): ListFormat | null {
  const meanings = new Set<ListMeaning | null>(heads.map(headMeaning));
  const has = (...any: ListMeaning[]) => any.some((meaning) => meanings.has(meaning));
  if (!has('company')) return null;
  const speaks = heads.some(speaksOfNotices);
  const isDated = has('notice day', 'received day') || (has('posted day') && has('effective day'));
  const isLaidOff = heads.some((head) => headMeaning(head) === 'people' && speaksOfLaidOff(head));
  if (speaks && isDated && has('people', 'effective day', 'kind', 'site staff')) return 'notices';
  if (isLaidOff && has('day', 'effective day')) return 'layoffs';
  return speaks && has('effective day') && has('people') ? 'notices' : null;
}
