import { formatFigure } from '@/lib/figures/format';
import { exactly } from '@/lib/figures/make';
import type { Locale } from '@/lib/figures/units';
import type { Fact } from '@/lib/turnaround/case';

/** "From $0 to below $5,000,000", "$30,000,000 or more, without a known limit", "Exactly $11,000,000". */
export function boundsInWords({ value, unit }: Pick<Fact, 'value' | 'unit'>, locale: Locale): string {
  if (value.kind === 'missing') return `None: ${value.reason}`;
  const { low, high, lowOpen, highOpen, approximate } = value.figure;
  const print = (bound: string) => formatFigure(exactly(bound), { unit, locale, style: 'full', floor: null });
  const about = approximate ? ' The source says “about”; no tolerance is added.' : '';
  if (low !== null && low === high) return `${approximate ? 'About' : 'Exactly'} ${print(low)}.${about}`;
  const from = low === null ? 'Without a known lower limit' : `From ${lowOpen ? 'above ' : ''}${print(low)}`;
  const to = high === null ? 'without a known upper limit' : `to ${highOpen ? 'below ' : ''}${print(high)}`;
  return `${from} ${low === null || high === null ? ', ' : ''}${to}.${about}`.replace(' , ', ', ');
}
