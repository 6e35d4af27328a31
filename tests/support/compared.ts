import { exactly } from '@/lib/figures/make';
import type { CompanyCase, Fact, IsoDate, Period } from '@/lib/turnaround/case';
import { builtInRecord } from './built-in-case';
import { caseOf, fact } from './facts';

const quarterEnds = ['03-31', '06-30', '09-30', '12-31'];

/** A quarter of the calendar. */
export function quarter(year: number, number: 1 | 2 | 3 | 4): Period {
  const start = `${year}-${String(number * 3 - 2).padStart(2, '0')}-01`;
  return { type: 'duration', start, end: `${year}-${quarterEnds[number - 1]}`, precision: 'quarter' };
}

/** A year of the calendar. */
export function wholeYear(year: number): Period {
  return { type: 'duration', start: `${year}-01-01`, end: `${year}-12-31`, precision: 'year' };
}

/** Revenue of exactly so much in a period, known by its end. */
export function revenueOf(id: string, period: Period, amount: string, more: Partial<Fact> = {}): Fact {
  const value = { kind: 'figure', figure: exactly(amount) } as const;
  return fact({ id, period, value, reported: amount, knownAt: period.end, ...more });
}

/** A made-up company that announced its restructuring on a day. */
export function restructuredOn(day: IsoDate, slug: string, facts: readonly Fact[], currency = 'USD'): CompanyCase {
  const { company, restructurings } = builtInRecord();
  const dates = { announcedOn: day, startedOn: null, beforeUntil: day, afterFrom: day };
  return caseOf(facts, {
    company: { ...company, slug, name: slug.toUpperCase(), currency },
    restructurings: restructurings.map((each) => ({ ...each, ...dates })),
  });
}
