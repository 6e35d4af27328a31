/** A record with its number in the file, the header being 1; or why it cannot be read. */
export type CsvRecord =
  | { readonly number: number; readonly cells: readonly string[]; readonly problem: null }
  | { readonly number: number; readonly cells: null; readonly problem: string };

type Reading = { readonly text: string; at: number };

/** The records of comma-separated text. A quote inside an unquoted cell, or one never closed, is a problem. */
export function* readCsv(text: string): Generator<CsvRecord> {
  const reading = { text, at: text.startsWith('\ufeff') ? 1 : 0 };
  for (let number = 1; reading.at < text.length; number++) {
    const start = reading.at;
    const cells = readRecord(reading);
    if (Array.isArray(cells)) {
      if (cells.length > 1 || cells[0] !== '') yield { number, cells, problem: null };
      continue;
    }
    yield { number, cells: null, problem: cells.problem };
    const end = text.indexOf('\n', Math.max(start, cells.unclosed ? text.length : reading.at));
    reading.at = end < 0 ? text.length : end + 1;
  }
}

type Fault = { readonly problem: string; readonly unclosed: boolean };

function readRecord(reading: Reading): string[] | Fault {
  const cells: string[] = [];
  for (;;) {
    const cell = reading.text[reading.at] === '"' ? quoted(reading) : plain(reading);
    if (typeof cell !== 'string') return cell;
    cells.push(cell);
    const next = reading.text[reading.at];
    if (next === '\r' && reading.text[reading.at + 1] === '\n') reading.at++;
    reading.at++;
    if (next !== ',') return cells;
  }
}

function plain(reading: Reading): string | Fault {
  const start = reading.at;
  for (; reading.at < reading.text.length; reading.at++) {
    const sign = reading.text[reading.at];
    if (sign === ',' || sign === '\n' || sign === '\r') break;
    if (sign === '"') return { problem: 'a quote stands inside a cell that is not quoted', unclosed: false };
  }
  return reading.text.slice(start, reading.at);
}

function quoted(reading: Reading): string | Fault {
  let cell = '';
  for (let from = reading.at + 1; ; ) {
    const end = reading.text.indexOf('"', from);
    if (end < 0) return { problem: 'a quote is never closed', unclosed: true };
    cell += reading.text.slice(from, end);
    reading.at = end + 1;
    const next = reading.text[reading.at];
    if (next !== '"') {
      if (next === undefined || /[,\r\n]/.test(next)) return cell;
      return { problem: 'text follows a closed quote', unclosed: false };
    }
    cell += '"';
    from = end + 2;
  }
}
