import { wrapText } from '@/components/charts/layout/fit-text';
import { textWidth } from '@/components/charts/layout/text-width';
import type { IsoDate } from '@/lib/turnaround/case';
import { dateLabel, lengthInDays, monthLabel } from '@/lib/turnaround/period';
import type { Column } from './columns';

/** Sizes are units; nothing is smaller than 9 points. */
const [largest, least] = [12, 8];
const leading = 1.25;
const mostLines = 4;
const [air, apart, slant] = [8, 14, 0.75];

export type ColumnNames = {
  readonly names: readonly string[];
  readonly size: number;
  /** Every how many columns has its name on the axis. */
  readonly every: number;
  /** Of the axis with its names, in units. */
  readonly height: number;
  /** Room left of the first column for its name, where it may be turned. */
  readonly left: number;
  /** Whose the columns of one date are, where a crowded axis has no room to name them. */
  readonly key: string | null;
};

/**
 * What stands along the axis: whose, when and in which scenario. Where a word would be broken, the periods alone, and
 * of those as many as there is room for.
 * @param step from column to column, in units
 */
export function columnNames(columns: readonly Column[], step: number): ColumnNames {
  const names = columns.map(fullName);
  const words = names.flatMap((name) => name.split(/\s+/));
  for (let size = largest; size >= least; size--) {
    if (words.some((word) => textWidth(word, size) > step * 0.95)) continue;
    const lines = Math.max(1, ...names.map((name) => linesOf(name, size, step)));
    if (lines > mostLines) continue;
    return { names, size, every: 1, height: lines * size * leading + air, left: 0, key: null };
  }
  const periods = columns.map(({ mark, start, end }) => mark?.periodLabel ?? spanName(start, end));
  const size = least + 1;
  const widest = Math.max(0, ...periods.map((name) => textWidth(name, size)));
  const key = keyOf(columns);
  // Some programs turn names that have no place of their own.
  const height = widest * slant + air + (key === null ? 0 : largest * leading);
  const left = textWidth(periods[0] ?? '', size) * slant;
  return { names: periods, size, every: Math.max(1, Math.ceil((widest + apart) / step)), height, left, key };
}

function fullName({ mark, start, end }: Column): string {
  if (!mark) return spanName(start, end);
  const when = mark.scenario === 'actual' ? mark.periodLabel : `${mark.periodLabel}, ${mark.scenario}`;
  return mark.member === null ? when : `${mark.member}\n${when}`;
}

/** "Q2 2021", "2022", "Jan to Jun 2025", "Apr 2024 to Feb 2025". */
export function spanName(start: IsoDate, end: IsoDate): string {
  const days = lengthInDays({ start, end });
  const [year = '', month, day] = start.split('-');
  if (day === '01' && Number(month) % 3 === 1 && days >= 90 && days <= 92)
    return dateLabel({ start, precision: 'quarter' });
  if (start === `${year}-01-01` && end === `${year}-12-31`) return dateLabel({ start, precision: 'year' });
  const [from, to] = [monthLabel(start), monthLabel(end)];
  if (from === to) return from;
  return end.startsWith(`${year}-`) ? `${from.replace(` ${Number(year)}`, '')} to ${to}` : `${from} to ${to}`;
}

function keyOf(columns: readonly Column[]): string | null {
  const members = [...new Set(columns.flatMap(({ mark }) => mark?.member ?? []))];
  return members.length > 1 ? `Columns of one date, from the left: ${members.join(', ')}.` : null;
}

function linesOf(name: string, size: number, width: number): number {
  const counts = name.split('\n').map((line) => wrapText(line, size, width * 0.95, mostLines + 1).length);
  return counts.reduce((sum, count) => sum + count, 0);
}
