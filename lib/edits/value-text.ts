import type { Reported } from '@/lib/figures/figure';
import { formatFigure, formatMissing } from '@/lib/figures/format';
import { type Parsed, parseFigure } from '@/lib/figures/parse';
import type { Locale } from '@/lib/figures/units';
import { catalogue, type MetricKey } from '@/lib/turnaround/catalogue';
import { tellsLosses } from '@/lib/turnaround/words';

/** What a value is of: enough to read and to print it. */
export type ValueOf = { readonly metric: MetricKey; readonly unit: string; readonly locale: Locale };

/** Reads a value in the notation, in the marks of the reader's numbers. */
export function readValueText(text: string, { metric, unit, locale }: ValueOf): Parsed {
  const { floor } = catalogue[metric];
  return parseFigure(text, { unit, floor, locale: locale === 'de-DE' ? 'de' : 'en' });
}

/** A value as it is shown: `<$5M`, "Not disclosed". */
export function printedValue(
  value: Reported,
  { metric, unit, locale }: ValueOf,
  style: 'compact' | 'full' = 'compact',
) {
  if (value.kind === 'missing') return formatMissing(value.reason);
  const { floor } = catalogue[metric];
  return formatFigure(value.figure, { unit, locale, style, floor, losses: tellsLosses(catalogue[metric]) });
}

/** A value as a person would type it: as it is shown where that reads back the same, with all its digits where not. */
export function valueText(value: Reported, of: ValueOf): string {
  const short = printedValue(value, of);
  const read = readValueText(short, of);
  return read.ok && sameValue(read.value, value) ? short : printedValue(value, of, 'full');
}

export function sameValue(one: Reported, other: Reported): boolean {
  if (one.kind === 'missing' || other.kind === 'missing')
    return one.kind === other.kind && one.kind === 'missing' && other.kind === 'missing' && one.reason === other.reason;
  const keys = ['low', 'high', 'lowOpen', 'highOpen', 'approximate'] as const;
  return keys.every((key) => one.figure[key] === other.figure[key]);
}
