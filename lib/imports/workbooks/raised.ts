import type { Cell } from '@/lib/imports/tables/table-row';
import type { RichText } from './rich-text';

/** A text cell with its note. Where a whole number is raised, nobody can say whether it is a mark or the figure. */
export function noted({ text, note }: RichText): Cell {
  if (note === '') return { kind: 'text', text };
  if (text.trim() === '' && /\d/.test(note)) return wholly(note);
  return { kind: 'text', text, note };
}

/** A cell that its style raises: its words stay, a number is refused. */
export function raisedCell(cell: Cell): Cell {
  return /\d/.test(cell.text) && !/\p{L}{2}/u.test(cell.text) ? wholly(cell.text) : cell;
}

function wholly(text: string): Cell {
  return { kind: 'error', text: `${text}, raised as a footnote mark is` };
}
