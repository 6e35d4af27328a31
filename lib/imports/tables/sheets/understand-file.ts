import type { ImportFile } from '@/lib/imports/import-file';
import type { Mapping } from '@/lib/imports/tables/mapping';
import { suggestMapping } from '@/lib/imports/tables/suggest-mapping';
import { choicesOf, type SheetCompany } from './choices';
import type { FileDraft } from './drafts';
import { loadSheets } from './load-sheets';
import { longMapping } from './understand-long';
import { sheetsMapping, understandSheets } from './understand-sheets';
import type { Understanding } from './understanding';

/**
 * Understands a file with the answers so far. A file with a single table of one fact a row is then read row by row,
 * however long it is; any other sheet by sheet.
 * @param answers the parts of a mapping that a person decided, or that are remembered
 * @throws FileRefused
 */
export async function understandFile(
  file: ImportFile,
  company: SheetCompany,
  answers: Partial<Mapping> = {},
): Promise<Understanding> {
  const mapping = sheetsMapping(answers);
  const { table, sheets } = await loadSheets(file, mapping);
  const form = { encoding: table.text?.encoding ?? null, delimiter: table.text?.delimiter ?? null };
  const draft = understandSheets(sheets, { ...mapping, ...form }, company);
  return asLong(draft, company) ?? draft.understanding;
}

function asLong({ sheets, understanding }: FileDraft, company: SheetCompany): Understanding | null {
  const read = sheets.filter(({ tables }) => tables.length > 0);
  const [only, another] = read;
  const [table] = only?.tables ?? [];
  const [header] = table?.found.headRows ?? [];
  if (!only || !table || !header || another) return null;
  const mapping = longMapping(only.sheet.name, table, header, choicesOf(understanding.mapping, company));
  if (table.table.layout === 'one fact a row') return { ...understanding, mapping };
  // Too long to be held: periods across are then read row by row, each head by itself.
  const { columns } = suggestMapping(header, company).mapping;
  const isStreamed = table.table.layout === 'periods across' && !only.sheet.whole;
  return isStreamed ? { ...understanding, mapping: { ...mapping, shape: 'wide', columns } } : null;
}
