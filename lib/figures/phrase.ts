import type { Figure } from '@/lib/figures/figure';
import { formatFigure } from '@/lib/figures/format';
import { exactly } from '@/lib/figures/make';

/**
 * A figure in a sentence: "under $5M", "about 200", "$30M or more", "between $10M and $15M", "more than 6 times".
 * Null when the figure has no bound to tell.
 * @param floor the natural minimum, left unsaid as a low bound; null when there is none
 */
export function phrase(figure: Figure, unit: string, floor: string | null = null): string | null {
  const about = figure.approximate ? 'about ' : '';
  const print = (bound: string) => printBound(bound, unit, figure.approximate);
  const { low, high } = figure;
  if (low !== null && low === high) return `${about}${print(low)}`;
  if (high !== null && (low === null || low === floor))
    return `${figure.highOpen ? 'under' : 'at most'} ${about}${print(high)}`;
  if (low !== null && high === null)
    return figure.lowOpen ? `more than ${about}${print(low)}` : `${about}${print(low)} or more`;
  return low !== null && high !== null ? `between ${about}${print(low)} and ${print(high)}` : null;
}

/** Three digits are enough in a sentence of a quotient or an "about"; what is exact keeps all of its own. */
function printBound(bound: string, unit: string, approximate: boolean): string {
  const long = bound.replace(/[-.]/g, '').replace(/0+$/, '').length > 6;
  const text = formatFigure({ ...exactly(bound), approximate: approximate || long }, { unit, floor: null });
  const plain = text.replace(/^~/, '');
  return unit === 'times' ? `${plain.replace('×', '')} ${plain === '1×' ? 'time' : 'times'}` : plain;
}
