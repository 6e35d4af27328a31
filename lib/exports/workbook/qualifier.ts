import type { Reported } from '@/lib/figures/figure';

/**
 * How a value is meant, in a word to filter by: exact, about, less than, at most, more than, at least, between, or
 * the reason why there is none. `floor` is the metric's natural minimum: from it on a low bound says nothing.
 */
export function qualifierOf(value: Reported, floor: string | null): string {
  if (value.kind === 'missing') return value.reason;
  const { low, high, lowOpen, highOpen, approximate } = value.figure;
  const about = approximate ? 'about ' : '';
  if (low !== null && low === high) return approximate ? 'about' : 'exact';
  const saysLow = low !== null && (low !== floor || lowOpen || high === null);
  if (saysLow && high !== null) return `${about}between`;
  if (saysLow) return about + (lowOpen ? 'more than' : 'at least');
  return high === null ? 'unknown' : about + (highOpen ? 'less than' : 'at most');
}
