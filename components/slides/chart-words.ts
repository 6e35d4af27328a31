import { wrapText } from '@/components/charts/layout/fit-text';
import { textWidth } from '@/components/charts/layout/text-width';
import type { ChartSource, ChartSpec } from '@/lib/charts/spec';
import { dayLabel } from '@/lib/turnaround/period';
import type { Paragraph } from './laid-slide';
import { oneLine, paragraph } from './paragraphs';

/** Sizes of the words around a chart. */
export type WordSizes = { readonly message: number; readonly title: number; readonly foot: number };

const mostLines = 60;

/** What a chart says, one sentence in bold; nothing where the bounds support none. */
export function messageParagraphs(spec: ChartSpec, width: number, { message }: WordSizes, most: number): Paragraph[] {
  return spec.message ? [paragraph(spec.message, width, { size: message, weight: 700 }, most)] : [];
}

/** The three lines of the title: who; what, in which unit; when and which scenario. */
export function titleParagraphs(spec: ChartSpec, width: number, { title }: WordSizes): Paragraph[] {
  return spec.title.map((line, index) =>
    oneLine(line, width, { size: title, weight: index === 0 ? 600 : 400, quiet: index === 2 }),
  );
}

/** What follows one another in a paragraph, and what it is called when some is left out. */
type Run = { readonly start: string; readonly items: readonly string[]; readonly quiet: boolean };

/**
 * Events, notes and sources, for below the drawing, in at most `most` lines. Where they take more, the longest
 * paragraph is shortened first, and says how many more stand in the table.
 */
export function footParagraphs(spec: ChartSpec, width: number, { foot }: WordSizes, most: number): Paragraph[] {
  const known = spec.asKnownOn ? [`As known on ${dayLabel(spec.asKnownOn)}.`] : [];
  const events = spec.events.map((event) => `(${event.number}) ${event.dateLabel}: ${event.title}`);
  return withinLines(
    [
      { start: '', items: events, quiet: false },
      { start: '', items: [...known, ...spec.footnotes], quiet: true },
      { start: 'Sources: ', items: spec.sources.map(sourceWords), quiet: true },
    ],
    width,
    foot,
    most,
  );
}

/** Notes and sources of a table or of sentences, in at most `most` lines. */
export function noteParagraphs(
  notes: readonly string[],
  sources: readonly ChartSource[],
  width: number,
  { foot }: WordSizes,
  most: number,
): Paragraph[] {
  return withinLines(
    [
      { start: '', items: notes, quiet: true },
      { start: 'Sources: ', items: sources.map(sourceWords), quiet: true },
    ],
    width,
    foot,
    most,
  );
}

function sourceWords({ number, publisher, dateLabel, tier }: ChartSource): string {
  return [`[${number}] ${publisher}`, tier, dateLabel].filter(Boolean).join(', ');
}

function withinLines(all: readonly Run[], width: number, size: number, most: number): Paragraph[] {
  const runs = all.filter(({ items }) => items.length > 0);
  const lengths = runs.map((run) => wrapped(run, run.items.length, width, size).length);
  while (lengths.reduce((sum, length) => sum + length, 0) > most) {
    const longest = lengths.lastIndexOf(Math.max(...lengths));
    if ((lengths[longest] ?? 0) <= 1) break;
    lengths[longest] = (lengths[longest] ?? 0) - 1;
  }
  return runs.map((run, index) => {
    const lines = shortened(run, lengths[index] ?? 1, width, size);
    return { text: lines.join(' '), lines, size, weight: 400, quiet: run.quiet, above: 0 };
  });
}

/** As many items as fit in the lines, and how many do not; at least the first, cut if it must be. */
function shortened(run: Run, lines: number, width: number, size: number): string[] {
  for (let kept = run.items.length; kept > 0; kept--) {
    const text = wrapped(run, kept, width, size);
    if (text.length <= lines) return text;
  }
  const more = run.items.length > 1 ? ` ${leftOut(run.items.length - 1)}` : '';
  const room = width - textWidth(more, size);
  const cut = wrapText(`${run.start}${run.items[0] ?? ''}`, size, room, lines);
  return [...cut.slice(0, -1), `${cut.at(-1) ?? ''}${more}`];
}

function leftOut(count: number): string {
  return `${count} more in the table`;
}

function wrapped({ start, items }: Run, kept: number, width: number, size: number): string[] {
  const left = items.length - kept;
  const isSentences = items[0]?.endsWith('.') ?? false;
  const more = left > 0 ? [leftOut(left)] : [];
  const text = `${start}${[...items.slice(0, kept), ...more].join(isSentences ? ' ' : '; ')}`;
  return wrapText(text, size, width, mostLines);
}
