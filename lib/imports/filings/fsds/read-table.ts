import type { Readable } from 'node:stream';
import { ArchiveProblem } from '@/lib/imports/filings/fsds/open-archive';

/** A row of a table of tab-separated values: its cell in a named column, empty where there is none. */
export type Row = { readonly number: number; readonly cell: (column: string) => string };

const longestLine = 1_000_000;

/**
 * The rows of a table, in small batches, so that a table of any size takes little memory. Row 1 is the header.
 * @throws ArchiveProblem when a column is missing or a line has another number of cells than the header
 */
export async function* readTable(stream: Readable, name: string, needed: readonly string[]): AsyncGenerator<Row[]> {
  let places: ReadonlyMap<string, number> | null = null;
  let number = 0;
  for await (const lines of linesOf(stream, name)) {
    const rows: Row[] = [];
    for (const line of lines) {
      number++;
      const cells = line.split('\t');
      if (places === null) places = header(cells, name, needed);
      else rows.push(rowOf(cells, places, number, name));
    }
    yield rows;
  }
  if (places === null) throw new ArchiveProblem(`${name} is empty.`);
}

function header(cells: readonly string[], name: string, needed: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map(cells.map((cell, at): [string, number] => [cell, at]));
  const missing = needed.find((column) => !places.has(column));
  if (missing) throw new ArchiveProblem(`${name}, row 1: the column ${missing} is missing.`);
  if (places.size < cells.length) throw new ArchiveProblem(`${name}, row 1: two columns have one name.`);
  return places;
}

function rowOf(cells: readonly string[], places: ReadonlyMap<string, number>, number: number, name: string): Row {
  if (cells.length !== places.size) {
    throw new ArchiveProblem(`${name}, row ${number}: ${cells.length} cells were read, ${places.size} were expected.`);
  }
  return { number, cell: (column) => cells[places.get(column) ?? -1] ?? '' };
}

async function* linesOf(stream: Readable, name: string): AsyncGenerator<string[]> {
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for await (const chunk of stream) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > longestLine) throw new ArchiveProblem(`${name} has a line of over ${longestLine} characters.`);
      yield lines.map(withoutReturn);
    }
  } catch (error) {
    if (error instanceof ArchiveProblem) throw error;
    throw new ArchiveProblem(`${name} is damaged: ${error instanceof Error ? error.message : 'it ends too early'}.`);
  }
  rest += decoder.decode();
  if (rest !== '') yield [withoutReturn(rest)];
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
