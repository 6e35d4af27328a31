import { type NumberMarks, numberMarks } from '@/lib/imports/tables/detect-convention';
import type { SheetDraft } from './drafts';

/** How a file's numbers are written, or the texts between which a person must choose. */
export type FoundNumbers =
  | { readonly ok: true; readonly numbers: NumberMarks | null }
  | { readonly ok: false; readonly mixed: boolean; readonly text: string; readonly other: string };

/**
 * The marks of a file's numbers as its value cells show them. Where every mark stands before three digits, and numbers
 * below a thousand have none, the marks group digits: decimals would not leave them out.
 */
export function numbersOf(drafts: readonly SheetDraft[]): FoundNumbers {
  const texts = drafts.flatMap(({ tables }) =>
    tables.flatMap(({ table, found }) => {
      const columns = table.columns
        .filter(({ is }) => is === 'values' || is === 'left out')
        .map(({ column }) => column);
      return found.body.flatMap(({ cells }) =>
        columns.flatMap((column) => {
          const cell = cells[column];
          return cell?.kind === 'text' && /^[^\p{L}]*\d[^\p{L}]*$/u.test(cell.text) ? [cell.text] : [];
        }),
      );
    }),
  );
  const first = (side: NumberMarks | 'either') => texts.find((text) => numberMarks(text).includes(side));
  const [en, de, either] = [first('en'), first('de'), first('either')];
  if (en !== undefined && de !== undefined) return { ok: false, mixed: true, text: en, other: de };
  const grouping = groupingMark(texts.filter((text) => !text.includes('%')));
  if (en !== undefined || de !== undefined) {
    const shown = en !== undefined ? 'en' : 'de';
    // A percentage with decimals beside amounts that group with the same mark: 48.8% and 4.100.
    if (grouping !== null && grouping !== shown && either !== undefined)
      return { ok: false, mixed: true, text: en ?? de ?? '', other: either };
    return { ok: true, numbers: shown };
  }
  if (either === undefined) return { ok: true, numbers: null };
  return grouping ? { ok: true, numbers: grouping } : { ok: false, mixed: false, text: either, other: '' };
}

function groupingMark(texts: readonly string[]): NumberMarks | null {
  const marked = texts.filter((text) => numberMarks(text).length > 0);
  const small = texts.filter((text) => /^[^\d]*[1-9]\d{2}[^\d]*$/.test(text));
  const large = texts.some((text) => /\d{4}/.test(text));
  if (marked.length < 3 || small.length === 0 || large) return null;
  const marks = new Set(marked.map((text) => /[.,](?=\d)/.exec(text)?.[0]));
  return marks.size > 1 ? null : marks.has(',') ? 'en' : 'de';
}
