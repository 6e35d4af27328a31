import type { Look } from '@/lib/imports/files/look';
import type { LookedAt } from '@/lib/imports/files/look-at-file';
import { type FiledBy, type FilingCompany, filerQuestion } from '@/lib/imports/files/same-filer';
import type { Mapping } from '@/lib/imports/tables/mapping';
import { openQuestions } from '@/lib/imports/tables/sheets/questions';
import type { Picked } from './first-choices';
import { undecided } from './mapping-edits';
import { type Orders, readingOrders } from './reading-orders';

/** All that a person chose of a file that is not read yet. */
export type Answers = {
  readonly mapping: Mapping | null;
  readonly picked: Picked;
  /** The filer that a person says is the company, where its number or name is another. */
  readonly confirmed: string | null;
};

/** Whose filings are about to be read into a company. */
export function chosenFiler(looked: LookedAt | null, ciks: readonly string[]): FiledBy | null {
  if (looked?.format === 'companyfacts') return looked.filer;
  if (looked?.format !== 'statements') return null;
  return looked.filers.find(({ cik }) => cik === ciks[0]) ?? null;
}

/** The columns of a table of one fact a row that nothing is said of. */
function openColumns(look: Look, mapping: Mapping | null): string[] {
  if (!look.ok || look.sheets || look.looked.format !== 'table' || mapping === null) return [];
  return undecided(look.looked.preview.rows, mapping);
}

/**
 * The readings that the answers ask for, or the sentence on what is still to be chosen.
 * @param company null where the file makes one
 */
export function ordersOf(look: Look, { mapping, picked, confirmed }: Answers, company: FilingCompany | null): Orders {
  if (!look.ok) return { ok: false, sentence: look.sentence };
  if (look.sheets && openQuestions(look.sheets.understanding).length > 0)
    return { ok: false, sentence: 'Answer the questions about the file first.' };
  const filer = chosenFiler(look.looked, picked.ciks);
  if (filer && company && confirmed !== filer.cik && filerQuestion(filer, company))
    return { ok: false, sentence: 'Say first that these are the filings of this company, or choose another company.' };
  const chosen = { ...picked, confirmedFiler: confirmed, mapping, reading: look.reading };
  return readingOrders(look.looked, { ...chosen, undecided: openColumns(look, mapping) }, company === null);
}
