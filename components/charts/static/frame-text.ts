import type { ChartSpec } from '@/lib/charts/spec';
import { dayLabel } from '@/lib/turnaround/period';
import { cut, wrap } from './measure';

export type Line = {
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 600 | 700;
  readonly quiet: boolean;
};

export const leading = 1.3;
const gap: Line = { text: '', size: 4, weight: 400, quiet: true };
const small = 12;

/** Message and title, from the top. */
export function headLines(spec: ChartSpec, width: number, compact: boolean): Line[] {
  const messageSize = compact ? 16 : 20;
  const titleSize = compact ? 12 : 14;
  const message = spec.message ? wrap(spec.message, width, messageSize, 700, 3) : [];
  const title = spec.title.map((line, index) => ({
    text: cut(line, width, titleSize, index === 0 ? 600 : 400),
    size: titleSize,
    weight: index === 0 ? (600 as const) : (400 as const),
    quiet: index === 2,
  }));
  return [
    ...message.map((text) => ({ text, size: messageSize, weight: 700 as const, quiet: false })),
    ...(message.length > 0 ? [gap] : []),
    ...title,
  ];
}

/** Events, footnotes and sources, for below the drawing; where they take more than `most` lines, the last says so. */
export function footLines(spec: ChartSpec, width: number, most: number): Line[] {
  const events = spec.events.map((event) => `(${event.number}) ${event.dateLabel}: ${event.title}`).join('; ');
  const sources = spec.sources.map((source) => {
    const about = [source.publisher, source.dateLabel, source.tier].filter(Boolean).join(', ');
    return `[${source.number}] ${about}`;
  });
  const paragraphs = [
    ...(events ? [{ text: events, quiet: false }] : []),
    { text: `Sources: ${sources.join('; ')}.`, quiet: true },
    ...(spec.asKnownOn ? [{ text: `As known on ${dayLabel(spec.asKnownOn)}.`, quiet: false }] : []),
    ...(spec.footnotes.length > 0 ? [{ text: spec.footnotes.join(' '), quiet: true }] : []),
  ];
  const lines = paragraphs.flatMap(({ text, quiet }) =>
    wrap(text, width, small, 400, 40).map((line): Line => ({ text: line, size: small, weight: 400, quiet })),
  );
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, Math.max(most - 1, 0));
  const left = lines.length - kept.length;
  return [
    ...kept,
    { text: `${left} more lines of notes stand with the chart's table.`, size: small, weight: 400, quiet: true },
  ];
}

/** Height of lines one below the other. */
export function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.size * leading, 0);
}
