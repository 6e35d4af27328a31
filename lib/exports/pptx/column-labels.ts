import type { Palette } from '@/components/charts/chart-palette';
import { textWidth } from '@/components/charts/layout/text-width';
import type { Mark } from '@/lib/charts/spec';
import type { Column } from './columns';
import type { Label, LabelLine } from './native-chart';

const [largest, least, crowded, small] = [12, 9, 10, 10];
const air = 6;
const dense = 60;
export const lineHeight = 16;
const aroundLabel = 8;

type Room = {
  /** From column to column, in units. */
  readonly step: number;
  /** Where the restructuring stands, in units from the left. */
  readonly line: number | null;
  /** How many lines a label may have. */
  readonly lines: number;
  readonly palette: Palette;
};

/**
 * The words over each column. All of them where they fit side by side; else those that tell most and lie neither on one
 * another, nor on a longer column, nor on the restructuring's line. A place without a value always says why.
 */
export function columnLabels(columns: readonly Column[], { step, line, lines, palette }: Room): (Label | null)[] {
  const empty = columns.map((column, index) => {
    const fromLine = line === null ? step : Math.abs(line - (index + 0.5) * step);
    return column.mark?.figure ? null : emptyLabel(wordsOf(column), Math.min(step, 2 * fromLine), palette);
  });
  const marks = columns.flatMap(({ mark }) => (mark?.figure ? mark : []));
  const widest = Math.max(0.01, ...marks.map(({ label }) => textWidth(label, 1)));
  const size = Math.min(largest, Math.floor((step - air) / widest));
  if (size >= least)
    return columns.map(
      ({ mark }, index) => empty[index] ?? (mark && figureLabel(mark, { size, step, lines }, palette)),
    );
  const chosen = chooseSome(columns, step, line);
  return columns.map(({ mark }, index) => {
    if (empty[index] || !mark) return empty[index] ?? null;
    return chosen.has(index) ? figureLabel(mark, { size: crowded, step: 0, lines: 1 }, palette) : null;
  });
}

/** Height that labels ask for beyond the bars; one that stands upright has its whole column. */
export function labelHeight(labels: readonly (Label | null)[]): number {
  return (
    Math.max(0, ...labels.map((label) => (label?.isUpright ? 1 : (label?.lines.length ?? 0)))) * lineHeight +
    aroundLabel
  );
}

function wordsOf({ mark, gap }: Column): string {
  return mark?.label ?? gap?.label ?? '';
}

type Fit = { readonly size: number; readonly step: number; readonly lines: number };

/** The value, and below it what is small and fits. */
function figureLabel(mark: Mark, { size, step, lines }: Fit, palette: Palette): Label {
  const isDown = (mark.possibleTo || mark.certainTo) < 0;
  const below: LabelLine[] = [
    ...(mark.conflict ? [{ text: 'sources differ', size: small, bold: false, colour: palette.warning }] : []),
    ...(mark.sources.length > 0 && !isDown
      ? [{ text: `[${mark.sources.join(', ')}]`, size: small, bold: false, colour: palette.muted }]
      : []),
  ];
  const fitting = below.filter((line) => textWidth(line.text, line.size) + air <= step);
  return {
    lines: [{ text: mark.label, size, bold: true, colour: palette.ink }, ...fitting].slice(0, lines),
    side: isDown ? 'below' : 'above',
    isUpright: false,
  };
}

function emptyLabel(text: string, step: number, palette: Palette): Label {
  const size = [largest, 11, 10, least].find((each) => textWidth(text, each) + air <= step);
  const lines = [{ text, size: size ?? crowded, bold: false, colour: palette.muted }];
  return { lines, side: 'above', isUpright: size === undefined };
}

type Span = { readonly from: number; readonly to: number };

const touch = (one: Span, other: Span) => one.from < other.to && other.from < one.to;

function chooseSome(columns: readonly Column[], step: number, line: number | null): Set<number> {
  const taken: Span[] = line === null ? [] : [{ from: line - 2, to: line + 2 }];
  const chosen = new Set<number>();
  for (const index of byWeight(columns)) {
    const half = (textWidth(wordsOf(columns[index] as Column), crowded) + air) / 2;
    const middle = (index + 0.5) * step;
    const span = { from: middle - half, to: middle + half };
    if (taken.some((other) => touch(span, other)) || liesOnColumn(columns, index, span, step)) continue;
    taken.push(span);
    chosen.add(index);
  }
  return chosen;
}

function liesOnColumn(columns: readonly Column[], index: number, span: Span, step: number): boolean {
  const own = endOf(columns[index]);
  const reach = Math.ceil((span.to - span.from) / step / 2);
  const from = Math.max(0, index - reach);
  return columns.slice(from, index + reach + 1).some((column, at) => {
    const end = endOf(column);
    const isLonger = own < 0 ? end < own : end > own;
    return isLonger && touch(span, { from: (from + at + 0.1) * step, to: (from + at + 0.9) * step });
  });
}

const endOf = (column: Column | undefined) => column?.mark?.possibleTo ?? 0;

/** The highest, the lowest, the last and the first; then what has bounds; the others where they are not very many. */
function byWeight(columns: readonly Column[]): number[] {
  const ends = columns.map(endOf);
  const filled = columns.flatMap(({ mark }, index) => (mark?.figure ? [index] : []));
  const by = [...filled].sort((one, other) => (ends[one] ?? 0) - (ends[other] ?? 0));
  const bounded = filled.filter((index) => columns[index]?.mark?.end !== 'none');
  const first = [by.at(-1), by[0], filled.at(-1), filled[0]].flatMap((index) => index ?? []);
  return [...new Set([...first, ...bounded, ...(filled.length < dense ? filled : [])])];
}
