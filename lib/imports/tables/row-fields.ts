import { CellRefused } from './cell-refused';
import type { Field } from './fields';
import { limits } from './limits';
import { unguarded } from './risky-text';
import type { TableContext } from './table-context';
import { blankCell, type Cell, type TableRow } from './table-row';

/** A field of a row: its text, blank where neither the row nor the mapping has any, and where it stands. */
export type FieldText = { readonly text: string; readonly at: number | null };

// Control characters, lone surrogates and what no XML holds: texts that neither PostgreSQL nor a slide can keep.
const unkeepable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

// Most texts: short, without blanks around them, and never risky ones.
const ordinary = /^(?:[\dA-Za-z](?:[ -~]{0,200}[!-~])?)?$/;

/** The text of a field, or what the mapping says for rows that have none. @throws CellRefused */
export function fieldText(row: TableRow, field: Field, { columns, mapping }: TableContext): FieldText {
  const at = columns.at.get(field);
  const text = at === undefined ? '' : cellText(row.cells[at] ?? blankCell, at, columns.isTemplate);
  return { text: text === '' ? (mapping.defaults[field] ?? '') : text, at: at ?? null };
}

/** A cell's text as it can be kept. @throws CellRefused */
export function cellText(cell: Cell, at: number, isTemplate = false): string {
  if (cell.kind === 'error') throw new CellRefused(at, cell.text, 'it is an error', 'a text');
  if (ordinary.test(cell.text)) return cell.text;
  const text = (isTemplate ? unguarded(cell.text) : cell.text).trim();
  if (text.length > limits.cellCharacters) {
    throw new CellRefused(at, text, `the cell has over ${limits.cellCharacters} characters`, 'less');
  }
  if (unkeepable.test(text)) throw new CellRefused(at, text, 'it holds a control character', 'plain text');
  return text;
}

/** The same, where it may not be longer than it can be stored. @throws CellRefused */
export function shortText(row: TableRow, field: Field, most: number, context: TableContext): FieldText {
  const found = fieldText(row, field, context);
  if (found.text.length > most)
    throw new CellRefused(found.at, found.text, `it has over ${most} characters`, 'a shorter text');
  return found;
}

/** One of a few words; `otherwise` where the field is blank. @throws CellRefused */
export function oneOf<Word extends string>(
  row: TableRow,
  field: Field,
  words: readonly Word[],
  otherwise: Word,
  context: TableContext,
): Word {
  const { text, at } = fieldText(row, field, context);
  if (text === '') return otherwise;
  const word = words.find((one) => one === text) ?? words.find((one) => one === text.toLowerCase());
  if (word === undefined)
    throw new CellRefused(at, text, `it is not a ${field.replaceAll('_', ' ')}`, words.join(', '));
  return word;
}
