import { negate } from '@/lib/figures/arithmetic';
import { compare } from '@/lib/figures/compare';
import type { Figure } from '@/lib/figures/figure';
import { formatFigure, speakFigure } from '@/lib/figures/format';
import { exactly } from '@/lib/figures/make';
import type { Locale } from '@/lib/figures/units';

const zero = exactly('0');

/** A change at its mark: `$101M` up, `−$100M+` down; with both signs where it may be either. */
export function changeLabel(figure: Figure, unit: string, locale: Locale): string {
  if (isDown(figure)) return `−${formatFigure(negate(figure), { unit, locale })}`;
  return formatFigure(figure, { unit, locale, signed: figure.low === null || figure.low.startsWith('-') });
}

/** "down by more than 20 people". */
export function spokenChange(figure: Figure, unit: string): string {
  if (isDown(figure)) return `down by ${speakFigure(negate(figure), { unit })}`;
  return figure.low === null || figure.low.startsWith('-') || figure.high === '0'
    ? speakFigure(figure, { unit, floor: null })
    : `up by ${speakFigure(figure, { unit })}`;
}

function isDown(figure: Figure): boolean {
  return compare(figure, zero) === 'less' || (figure.high === '0' && figure.low !== '0');
}

/** "up to ~135": the most of a residual that may also be nothing; null when it has no bound on that side. */
export function openLabel(residual: Figure, unit: string, falls: boolean, locale: Locale): string | null {
  const bound = falls ? residual.low : residual.high;
  if (bound === null) return null;
  const size = exactly(bound.replace(/^-/, ''));
  return `up to ${formatFigure({ ...size, approximate: residual.approximate }, { unit, locale })}`;
}
