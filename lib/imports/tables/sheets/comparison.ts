import { otherPatterns, unaccented } from '@/lib/imports/tables/period-words';

/** Whether all of a text says that what follows compares: Variance, Var %, Abweichung. */
export function isComparison(text: string): boolean {
  const words = unaccented(text)
    .replaceAll(/[^\p{L}%]+/gu, ' ')
    .trim()
    .split(' ');
  const isVariance = (word: string) =>
    otherPatterns.some(([kind, pattern]) => kind === 'variance' && pattern.test(word));
  return words.some(isVariance) && words.every((word) => isVariance(word) || comparing.test(word));
}

const comparing =
  /^(?:%|to|vs|v|and|of|in|actuals?|budget|plan|forecast|prior|last|year|ist|soll|vorjahr|absolute|abs)$/;
