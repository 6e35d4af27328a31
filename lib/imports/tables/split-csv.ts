/** A record of a delimited text. `fault` says why its cells cannot be told apart; they are then empty. */
export type CsvRecord = { readonly cells: readonly string[]; readonly fault: string | null };

export type CsvForm = {
  readonly delimiter: string;
  readonly quote: string;
  /** LF ends lines with or without a CR before it; CR alone is the old Macintosh's. */
  readonly newline: '\n' | '\r';
};

/** Thrown where everything that follows would be swallowed; the number is the record's, from 1. */
export class CsvBroken extends Error {
  constructor(
    readonly record: number,
    message: string,
  ) {
    super(message);
  }
}

const longestRecord = 1_048_576;
const intoQuote = 'a quotation mark stands inside a cell that does not begin with one';
const afterQuote = 'text follows the quotation mark that closes a cell';

/**
 * Splits delimited text (RFC 4180) that comes in pieces. A record with a stray
 * quotation mark is a fault of that record alone; a quotation mark that is never closed breaks the whole.
 */
export function csvSplitter({ delimiter, quote, newline }: CsvForm) {
  let rest = '';
  let count = 0;

  function* split(piece: string, last: boolean): Generator<CsvRecord> {
    const text = rest + piece;
    let start = 0;
    let nextQuote = text.indexOf(quote);
    while (start < text.length) {
      if (nextQuote !== -1 && nextQuote < start) nextQuote = text.indexOf(quote, start);
      const line = lineEnd(text, start, last);
      const plain = line !== null && (nextQuote === -1 || nextQuote >= line.end);
      const found = plain
        ? { cells: text.slice(start, line.end).split(delimiter), fault: null, next: line.next }
        : nextQuote === -1
          ? null
          : quotedRecord(text, start, last);
      if (found === null) break;
      count += 1;
      start = found.next;
      yield found;
    }
    rest = text.slice(start);
    if (rest.length > longestRecord || (last && rest !== '')) throw broken();
  }

  function broken(): CsvBroken {
    const open = rest.includes(quote);
    const why = open
      ? 'A quotation mark is opened here and never closed'
      : `This line is over ${longestRecord} characters long`;
    return new CsvBroken(count + 1, `${why}, so nothing after it can be told apart.`);
  }

  function quotedRecord(text: string, start: number, last: boolean): (CsvRecord & { next: number }) | null {
    const cells: string[] = [];
    for (let at = start; ; ) {
      const cell = text[at] === quote ? quotedCell(text, at, last) : plainCell(text, at, last);
      if (cell === null) return null;
      if (cell.fault !== null) return faulty(text, cell.end, last, cell.fault);
      cells.push(cell.text);
      if (text.startsWith(delimiter, cell.end)) at = cell.end + delimiter.length;
      else return { cells, fault: null, next: lineEnd(text, cell.end, true)?.next ?? text.length };
    }
  }

  /** Null when the cell may go on in the next piece. */
  function quotedCell(text: string, at: number, last: boolean) {
    let end = text.indexOf(quote, at + 1);
    while (end !== -1 && text[end + 1] === quote) end = text.indexOf(quote, end + 2);
    if (end === -1 || (end + 1 === text.length && !last)) return null;
    const raw = text.slice(at + 1, end);
    const after = text[end + 1];
    if (after === '\r' && end + 2 === text.length && !last) return null;
    const ends = after === undefined || after === newline || text.startsWith('\r\n', end + 1);
    const closes = ends || text.startsWith(delimiter, end + 1);
    return { text: raw.replaceAll(quote + quote, quote), end: end + 1, fault: closes ? null : afterQuote };
  }

  function plainCell(text: string, at: number, last: boolean) {
    const line = lineEnd(text, at, last);
    const mark = text.indexOf(delimiter, at);
    const end = mark !== -1 && (line === null || mark < line.end) ? mark : line?.end;
    if (end === undefined) return null;
    const value = text.slice(at, end);
    return { text: value, end, fault: value.includes(quote) ? intoQuote : null };
  }

  function faulty(text: string, at: number, last: boolean, fault: string) {
    const line = lineEnd(text, at, last);
    return line === null ? null : { cells: [], fault, next: line.next };
  }

  /** Where the line ends and the next begins; null when neither is in the text yet. */
  function lineEnd(text: string, from: number, last: boolean): { readonly end: number; readonly next: number } | null {
    const at = text.indexOf(newline, from);
    if (at === -1) return last ? { end: text.length, next: text.length } : null;
    const end = newline === '\n' && at > from && text[at - 1] === '\r' ? at - 1 : at;
    return { end, next: at + 1 };
  }

  return { push: (piece: string) => split(piece, false), end: () => split('', true) };
}
