import type { Cell } from './table-row';

/** A cell without the footnote mark that stands behind its number, and the mark. */
export type Unmarked = { readonly cell: Cell; readonly note: string | null };

// Stars and daggers, one letter or digit in brackets; raised digits not behind a letter: “m²” is a unit.
const marked = /^(.*\d.*?)\s?((?<=[\d)%\p{Sc}]\s?)[⁰¹²³⁴-⁹]+|[*†‡§]+|\((?:[a-z]|\d)\)|\[(?:[a-z]|\d{1,2})\])$/u;
const power = /(?:^|[×x*·\s])10$/;

/**
 * Takes a footnote mark off a value: `1,234*`, `1,234¹`, `(1,234) (a)`, or one that its workbook raises. Where the mark could
 * be the exponent of a power of ten, it stays, and the value is refused.
 */
export function withoutMark(cell: Cell): Unmarked {
  if (cell.note !== undefined) return raised(cell, cell.note);
  const last = cell.text.charCodeAt(cell.text.length - 1);
  if (cell.kind !== 'text' || cell.text.length > 60 || (last >= 48 && last <= 57)) return { cell, note: null };
  const [, text = '', mark = ''] = marked.exec(cell.text.trim()) ?? [];
  if (mark === '' || (power.test(text) && /[⁰-⁹¹²³]/.test(mark))) return { cell, note: null };
  return { cell: { ...cell, text }, note: mark };
}

function raised({ note: _, ...cell }: Cell, note: string): Unmarked {
  if (power.test(cell.text.trim()) && /^\d+$/.test(note))
    return { cell: { ...cell, text: `${cell.text}^${note}` }, note };
  return { cell, note };
}
