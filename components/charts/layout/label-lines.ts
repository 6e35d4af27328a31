import type { Gap, Mark } from '@/lib/charts/spec';
import { cutText, wrapText } from './fit-text';
import { textWidth } from './text-width';

export type Line = { readonly text: string; readonly size: 12 | 14; readonly tone: 'ink' | 'muted' | 'warning' };

/** One way to word a label, and its size with leading. */
export type Wording = { readonly lines: readonly Line[]; readonly width: number; readonly height: number };

const leading = { 12: 15, 14: 17 } as const;
const widest = 190;

/** A mark's label from all its words to the fewest: value, member, period with scenario and sources. */
export function markWordings(mark: Mark): Wording[] {
  const value: Line = mark.figure
    ? { text: cutText(mark.label, 14, widest), size: 14, tone: 'ink' }
    : muted(cutText(mark.label, 12, widest));
  const member = (width: number) => (mark.member ? wrapText(mark.member, 12, width, 3).map(muted) : []);
  const scenario = mark.scenario === 'actual' ? null : mark.scenario;
  const when = [mark.periodLabel, scenario].filter(Boolean).join(', ');
  const period = (words: string) => muted(cutText(words, 12, widest));
  const differs: Line[] = mark.conflict ? [{ text: 'sources differ', size: 12, tone: 'warning' }] : [];
  const word = scenario ? [muted(scenario)] : [];
  const isShort = mark.member !== null && textWidth(mark.member, 12) <= 64;
  return [
    wording([value, ...member(132), period(`${when}${references(mark)}`), ...differs]),
    wording([value, ...member(112), period(when), ...differs]),
    wording([value, ...(mark.member ? [...member(112), ...word] : [period(when)])]),
    wording([value, isShort ? muted(mark.member ?? '') : period(mark.periodLabel), ...word]),
    wording([value, ...word]),
  ];
}

/** A gap's words on one line, or one below the other. */
export function gapWordings({ label }: Gap): Wording[] {
  return [wording(wrapText(label, 12, widest, 2).map(muted)), wording(wrapText(label, 12, 72, 3).map(muted))];
}

/** How far below the one before it a line's baseline lies. */
export function leadingOf({ size }: Line): number {
  return leading[size];
}

function references({ sources }: Mark): string {
  if (sources.length === 0) return '';
  return sources.length > 3 ? ` [${sources.slice(0, 3).join(', ')} …]` : ` [${sources.join(', ')}]`;
}

function muted(text: string): Line {
  return { text, size: 12, tone: 'muted' };
}

function wording(lines: readonly Line[]): Wording {
  return {
    lines,
    width: Math.max(0, ...lines.map(({ text, size }) => textWidth(text, size))),
    height: lines.reduce((sum, { size }) => sum + leading[size], 0),
  };
}
