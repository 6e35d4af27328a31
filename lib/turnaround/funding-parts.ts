import { sum } from '@/lib/figures/arithmetic';
import { isSingle } from '@/lib/figures/compare';
import { phraseInFull } from '@/lib/figures/phrase';
import type { Locale } from '@/lib/figures/units';
import type { Fact } from '@/lib/turnaround/case';
import { type FigureFact, hasFigure } from '@/lib/turnaround/series';
import { memberName } from '@/lib/turnaround/words';

const mostTried = 16;

/**
 * The rounds that a reported total counts: the one choice of exactly known rounds whose sum is the total to the
 * last unit. Null when no choice or more than one fits, or the total is itself no exact amount.
 */
export function includedIn(total: FigureFact, rounds: readonly Fact[]): FigureFact[] | null {
  const exact = rounds.filter(hasFigure).filter(({ value }) => isSingle(value.figure) && !value.figure.approximate);
  if (!isSingle(total.value.figure) || total.value.figure.approximate || exact.length > mostTried) return null;
  const fitting: FigureFact[][] = [];
  for (let choice = 1; choice < 2 ** exact.length && fitting.length < 2; choice++) {
    const chosen = exact.filter((_, index) => choice & (1 << index));
    if (sum(chosen.map(({ value }) => value.figure)).low === total.value.figure.low) fitting.push(chosen);
  }
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** "$101M + $80M = $181M: the reported total leaves out SAFE notes and WPP." */
export function leftOutMessage(
  locale: Locale,
  total: FigureFact,
  rounds: readonly Fact[],
  included: readonly FigureFact[],
): string {
  const amounts = included.map(({ value, unit }) => phraseInFull(value.figure, unit, locale, '0'));
  const left = rounds.filter((round) => !included.some(({ id }) => id === round.id)).map((round) => memberName(round));
  const names = left.length > 1 ? `${left.slice(0, -1).join(', ')} and ${left.at(-1)}` : left[0];
  const rest = names ? `the reported total leaves out ${names}` : 'the reported total counts every round';
  return `${amounts.join(' + ')} = ${phraseInFull(total.value.figure, total.unit, locale, '0')}: ${rest}.`;
}
