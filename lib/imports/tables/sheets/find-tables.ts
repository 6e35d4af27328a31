import { type Field, fieldNamed } from '@/lib/imports/tables/fields';
import { periodForm } from '@/lib/imports/tables/period-form';
import { readPeriodHeads } from '@/lib/imports/tables/period-heads';
import { otherPatterns, scenarioPatterns, unaccented } from '@/lib/imports/tables/period-words';
import { type Cell, isBlankRow, type TableRow } from '@/lib/imports/tables/table-row';
import { cellAt, columnOf, isFilled, isPeriod, isValue, isWords, isYear, type Sheet, textAt, widthOf } from './grid';
import type { TableLayout } from './understanding';

/** Where a table stands in its sheet; what its rows and columns mean is read afterwards. */
export type FoundTable = {
  readonly layout: TableLayout;
  readonly headRows: readonly TableRow[];
  readonly body: readonly TableRow[];
  /** The first column of values, or of anything but labels. */
  readonly firstValue: number;
};

export type FoundTables = { readonly tables: readonly FoundTable[]; readonly remarks: readonly TableRow[] };

/** Finds the tables of a sheet: a row of texts or periods with values below it. A row of texts comes before a row of numbers. */
export function findTables({ rows: all }: Sheet): FoundTables {
  const rows = all.filter((row) => row.fault === null && !isBlankRow(row));
  const first = nextHead(rows, 0);
  if (first === null) return { tables: [], remarks: rows };
  const tables: FoundTable[] = [];
  let head: Head | null = first;
  while (head) {
    const next: Head | null = head.layout === 'periods across' ? nextAcross(rows, head.to + 1) : null;
    const body = rows.slice(head.to + 1, next?.from);
    const { layout, firstValue } = head;
    tables.push({ layout, headRows: rows.slice(head.from, head.to + 1), body, firstValue });
    head = next;
  }
  return { tables, remarks: rows.slice(0, first.from) };
}

/** Rows of heads by their places among the filled rows. */
type Head = { readonly layout: TableLayout; readonly from: number; readonly to: number; readonly firstValue: number };

const mostTitles = 60;

function nextHead(rows: readonly TableRow[], start: number): Head | null {
  for (let at = start; at < Math.min(rows.length, start + mostTitles); at += 1) {
    const found = longHead(rows, at) ?? acrossHead(rows, at) ?? downHead(rows, at);
    if (found) return found;
  }
  return null;
}

function nextAcross(rows: readonly TableRow[], start: number): Head | null {
  for (let at = start; at < rows.length; at += 1) {
    const found = acrossHead(rows, at);
    if (found && found.from >= start) return found;
  }
  return null;
}

function longHead(rows: readonly TableRow[], at: number): Head | null {
  const row = rows[at];
  if (!row) return null;
  const named = new Set(row.cells.map(({ text }): Field | undefined => fieldNamed(text)));
  if (!named.has('value')) return null;
  if (!named.has('metric') && !named.has('period') && !named.has('period_end')) return null;
  return {
    layout: 'one fact a row',
    from: at,
    to: at,
    firstValue: row.cells.findIndex(({ text }) => fieldNamed(text) === 'value'),
  };
}

function acrossHead(rows: readonly TableRow[], at: number): Head | null {
  const row = rows[at];
  const periods = row ? periodsIn(row) : null;
  if (!row || !periods) return null;
  const [first = 0] = periods;
  let to = at;
  while (isLowerHead(rows[to + 1], rows[to], first)) to += 1;
  if (!hasValues(rows.slice(to + 1, to + 11), periods)) return null;
  if (periods.length === 1 && periodsIn(rows[to + 1] ?? row) && to + 1 < rows.length && rows[to + 1] !== row)
    return null;
  let from = at;
  while (from > 0 && isUpperHead(rows, from, to, first)) from -= 1;
  return { layout: 'periods across', from, to, firstValue: first };
}

/** The columns of a row of periods; null where it is none. Bare years go up or down one by one. */
function periodsIn(row: TableRow): number[] | null {
  const dated = row.cells.flatMap((cell, column) => (isPeriod(cell) ? [column] : []));
  const columns = dated.length > 0 ? dated : monthAndYear(row);
  const [first] = columns;
  if (first === undefined || (first === 0 && columns.length < 3)) return null;
  const others = row.cells.filter(
    (cell, column) => isFilled(cell) && !columns.includes(column) && fieldNamed(cell.text) === undefined,
  );
  if (others.some((cell) => isValue(cell) && !/^[-–—]$/.test(cell.text.trim()))) return null;
  if (others.length > columns.length + first) return null;
  const bare = columns
    .map((column) => textAt(row, column))
    .filter(isYear)
    .map(Number);
  if (bare.length < columns.length) return columns;
  const steps = new Set(bare.slice(1).map((year, index) => year - (bare[index] ?? 0)));
  return steps.size === 0 || (steps.size === 1 && (steps.has(1) || steps.has(-1)))
    ? columns
    : repeated(bare)
      ? columns
      : null;
}

/** The columns of "Month" and "Year to date", of which a title says the day. */
function monthAndYear({ cells }: TableRow): number[] {
  const columns = cells.flatMap((cell, column) => (column > 0 && isFilled(cell) && runsOn(cell.text) ? [column] : []));
  const texts = columns.map((column) => cells[column]?.text ?? '');
  return texts.some((text) => /month|mtd|monat/i.test(text)) && texts.some((text) => /year|ytd|kum/i.test(text))
    ? columns
    : [];
}

function runsOn(text: string): boolean {
  const form = periodForm(text);
  return form?.is === 'until' && form.until === null;
}

/** 2024, 2024, 2025, 2025: years over a line of months or scenarios. */
function repeated(years: readonly number[]): boolean {
  const steps = years.slice(1).map((year, index) => year - (years[index] ?? 0));
  return steps.every((step) => step === 0 || step === 1);
}

/** A row below a row of periods that says more of its columns: scenarios, units, months under years. */
function isLowerHead(row: TableRow | undefined, above: TableRow | undefined, first: number): boolean {
  if (!row || !above || row.row !== above.row + 1) return false;
  const cells = row.cells.slice(first).filter(isFilled);
  if (cells.length === 0 || !cells.every((cell) => isWords(cell) || isPeriod(cell))) return false;
  return cells.length > 1 || !isWords(cellAt(row, 0));
}

/** A row above that says more of its columns, as Actual and Budget, or years over months. */
function isUpperHead(rows: readonly TableRow[], from: number, to: number, first: number): boolean {
  const [row, below] = [rows[from - 1], rows[from]];
  if (!row || !below || row.row !== below.row - 1) return false;
  const cells = row.cells.slice(first).filter(isFilled);
  if (cells.length === 0 || !cells.every((cell) => isWords(cell) || isPeriod(cell))) return false;
  if (cells.every(saysOfColumn)) return true;
  const known = countPeriods(rows.slice(from, to + 1), first);
  return countPeriods(rows.slice(from - 1, to + 1), first) >= known;
}

/** Whether a cell names a scenario, a comparison or a period: what stands over columns, and nothing else. */
function saysOfColumn(cell: Cell): boolean {
  if (isPeriod(cell)) return true;
  const text = unaccented(cell.text.trim());
  if (otherPatterns.some(([, pattern]) => pattern.test(text))) return true;
  const rest = scenarioPatterns.reduce((left, [, pattern]) => left.replaceAll(pattern, ''), text);
  return rest !== text && !/\p{L}{3}/u.test(rest);
}

function countPeriods(headRows: readonly TableRow[], first: number): number {
  const stacks = [];
  for (let column = first; column < widthOf(headRows); column += 1) stacks.push(columnOf(headRows, column));
  const { heads } = readPeriodHeads(stacks, { fiscalYearEnd: '12-31' });
  return heads.filter(({ kind }) => kind !== 'other').length + heads.filter(({ kind }) => kind === 'period').length / 2;
}

function hasValues(rows: readonly TableRow[], columns: readonly number[]): boolean {
  return rows.some((row) => columns.some((column) => isValue(cellAt(row, column))));
}

/** Texts over a column of periods and columns of values. */
function downHead(rows: readonly TableRow[], at: number): Head | null {
  const row = rows[at];
  if (!row || row.cells.some((cell) => isFilled(cell) && !isWords(cell))) return null;
  const heads = row.cells.flatMap((cell, column) => (isWords(cell) ? [column] : []));
  const below = rows.slice(at + 1, at + 21);
  if (heads.length < 2 || below.length === 0) return null;
  const periods = [...Array(row.cells.length).keys()].filter((column) => holdsPeriods(row, below, column));
  const values = heads.filter((column) => !periods.includes(column) && holdsValues(below, column));
  if (periods.length === 0 || values.length === 0) return null;
  return { layout: 'periods down', from: at, to: at, firstValue: Math.min(...values) };
}

const periodNames =
  /^(?:fiscal |financial |reporting )?(?:year|quarter|month|week|date|day|period|fy|jahr|quartal|monat|datum|zeitraum)s?(?: end(?:ed|ing)?)?$/i;

/** Whether a column's head names a period, as a year, or its cells can be nothing else. */
export function namesPeriod(head: string): boolean {
  const field = fieldNamed(head);
  return periodNames.test(head.trim()) || (field?.startsWith('period') ?? false);
}

function holdsPeriods(row: TableRow, below: readonly TableRow[], column: number): boolean {
  const field = fieldNamed(textAt(row, column));
  if (field && !field.startsWith('period')) return false;
  const cells = columnOf(below, column).filter(isFilled);
  const periods = cells.filter(isPeriod);
  if (cells.length === 0 || periods.length * 10 < cells.length * 8 || cells.length * 2 < below.length) return false;
  const isBare = periods.every(({ text }) => isYear(text.trim()));
  return !isBare || namesPeriod(textAt(row, column)) || (column === 0 && textAt(row, column) === '');
}

function holdsValues(below: readonly TableRow[], column: number): boolean {
  const cells = columnOf(below, column).filter(isFilled);
  return cells.length > 0 && cells.filter(isValue).length * 10 >= cells.length * 5;
}
