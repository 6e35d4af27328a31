import type { Line } from '@/lib/imports/filings/definitions';
import type { DerivedHistory, DerivedQuarter } from '@/lib/imports/filings/derived-quarters';
import { factOf, keyOf, type LineContext, noteOf } from '@/lib/imports/filings/fact-parts';
import { spanOf } from '@/lib/imports/filings/fiscal-periods';
import { eachRounded, filedAmount, listed } from '@/lib/imports/filings/words';
import type { ProposedFact } from '@/lib/imports/proposed';

/**
 * The facts of a derived quarter: the first, and one for each time that all its parts were restated. One that is held
 * back replaces nothing.
 */
export function derivedFacts(history: DerivedHistory, line: Line, context: LineContext): ProposedFact[] {
  const key = keyOf(history[0], line, context);
  const accepted = history.filter(({ hold }) => hold === null);
  const keyOfVersion = (quarter: DerivedQuarter) =>
    quarter === accepted[0] ? key : `${key}-${quarter.hold ? 'held' : 'derived'}-${quarter.knownAt}`;
  return history.map((quarter) => {
    const earlier = quarter.hold ? undefined : accepted[accepted.indexOf(quarter) - 1];
    return {
      ...derivedFact(quarter, line, context),
      key: keyOfVersion(quarter),
      restates: earlier ? { key: keyOfVersion(earlier), reason: 'Derived again from restated parts' } : null,
    };
  });
}

function derivedFact(quarter: DerivedQuarter, line: Line, context: LineContext): Omit<ProposedFact, 'restates'> {
  const { longer, less, knownAt, hold } = quarter;
  const rounding = context.rounding(longer);
  const amount = (value: string) => filedAmount(value, line.unit, rounding);
  const rounded = eachRounded(line.unit, rounding);
  return {
    ...factOf({ ...longer, start: quarter.start, value: quarter.value }, line, context),
    reported: `derived: ${amount(longer.value)} less ${listed(less.map(({ value }) => amount(value)))}`,
    note: noteOf(line, context, `${[howDerived(quarter), rounded].filter((part) => part).join(', ')}.`),
    knownAt,
    derived: true,
    flags: [],
    ...(hold && { hold }),
  };
}

function howDerived({ less, restated }: DerivedQuarter): string {
  const [{ start, end }] = less;
  if (less.length > 1) {
    const quarters =
      less.length === 2 ? 'Nine months less their first two quarters' : 'Year less its first three quarters';
    return restated ? `${quarters}, which had been restated by then` : quarters;
  }
  const span = start && spanOf(start, end);
  if (span === 'quarter') return 'Six months less three';
  return span === 'half' ? 'Nine months less six' : 'Year less nine months';
}
