import type { ChartSpec } from '@/lib/charts/spec';
import { dayLabel } from '@/lib/turnaround/period';
import { cutText, wrapText } from '../layout/fit-text';
import { textWidth } from '../layout/text-width';

export type Line = {
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 600 | 700;
  readonly quiet: boolean;
};

export const leading = 1.3;
const gap: Line = { text: '', size: 4, weight: 400, quiet: true };
const small = 12;
const mostLines = 60;

/** Message and title, from the top. */
export function headLines(spec: ChartSpec, width: number, compact: boolean): Line[] {
  const messageSize = compact ? 15 : 20;
  const titleSize = compact ? 12 : 14;
  const message = spec.message ? wrapText(spec.message, messageSize, width, compact ? 2 : 3) : [];
  const title = spec.title.map((line, index) => ({
    text: cutText(line, titleSize, width),
    size: titleSize,
    weight: index === 0 ? (600 as const) : (400 as const),
    quiet: index === 2,
  }));
  const said = message.map((text) => ({ text, size: messageSize, weight: 700 as const, quiet: false }));
  return [...said, ...(said.length > 0 ? [gap] : []), ...title];
}

/** What follows one another in a paragraph, and what it is called when some is left out. */
type Paragraph = { readonly start: string; readonly items: readonly string[]; readonly quiet: boolean };

/**
 * Events, sources and notes, for below the drawing, in at most `most` lines. Where they take more, the longest
 * paragraph is shortened first, and says how many more stand in the table.
 */
export function footLines(spec: ChartSpec, width: number, most: number): Line[] {
  const paragraphs = paragraphsOf(spec);
  const lengths = paragraphs.map((paragraph) => wrapped(paragraph, paragraph.items.length, width).length);
  while (lengths.reduce((sum, length) => sum + length, 0) > most) {
    const longest = lengths.lastIndexOf(Math.max(...lengths));
    if ((lengths[longest] ?? 0) <= 1) break;
    lengths[longest] = (lengths[longest] ?? 0) - 1;
  }
  return paragraphs.flatMap((paragraph, index) =>
    shortened(paragraph, lengths[index] ?? 1, width).map((text) => ({
      text,
      size: small,
      weight: 400 as const,
      quiet: paragraph.quiet,
    })),
  );
}

function paragraphsOf(spec: ChartSpec): Paragraph[] {
  const events = spec.events.map((event) => `(${event.number}) ${event.dateLabel}: ${event.title}`);
  const sources = spec.sources.map(({ number, publisher, dateLabel, tier }) =>
    [`[${number}] ${publisher}`, tier, dateLabel].filter(Boolean).join(', '),
  );
  const known = spec.asKnownOn ? [`As known on ${dayLabel(spec.asKnownOn)}.`] : [];
  return [
    { start: '', items: events, quiet: false },
    { start: '', items: [...known, ...spec.footnotes], quiet: true },
    { start: 'Sources: ', items: sources, quiet: true },
  ].filter(({ items }) => items.length > 0);
}

/** As many items as fit in the lines, and how many do not; at least the first, cut if it must be. */
function shortened(paragraph: Paragraph, lines: number, width: number): string[] {
  for (let kept = paragraph.items.length; kept > 0; kept--) {
    const text = wrapped(paragraph, kept, width);
    if (text.length <= lines) return text;
  }
  const more = paragraph.items.length > 1 ? ` ${leftOut(paragraph.items.length - 1)}` : '';
  const room = width - textWidth(more, small);
  const cut = wrapText(`${paragraph.start}${paragraph.items[0] ?? ''}`, small, room, lines);
  return [...cut.slice(0, -1), `${cut.at(-1) ?? ''}${more}`];
}

function leftOut(count: number): string {
  return `${count} more in the table`;
}

function wrapped({ start, items }: Paragraph, kept: number, width: number): string[] {
  const left = items.length - kept;
  const isSentences = items[0]?.endsWith('.') ?? false;
  const more = left > 0 ? [leftOut(left)] : [];
  return wrapText(
    `${start}${[...items.slice(0, kept), ...more].join(isSentences ? ' ' : '; ')}`,
    small,
    width,
    mostLines,
  );
}

/** Height of lines one below the other. */
export function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.size * leading, 0);
}
