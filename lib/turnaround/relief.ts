import type { CompanyCase, IsoDate, Period } from '@/lib/turnaround/case';
import { isOutcome } from '@/lib/turnaround/comparable';
import { type FigureFact, factsOf, withoutParts } from '@/lib/turnaround/series';

/** What creditors gave up at a restructuring, and the new money that came with it. */
export type Relief = {
  readonly announcedOn: IsoDate;
  readonly unit: string;
  /** Debt forgiven and obligations released: two kinds, shown apart. */
  readonly given: readonly FigureFact[];
  readonly raised: readonly FigureFact[];
};

/** The relief at the last restructuring, in one unit; null when the company has none. */
export function reliefOf(known: CompanyCase): Relief | null {
  const restructuring = known.restructurings.at(-1);
  if (!restructuring) return null;
  const { announcedOn } = restructuring;
  const at = ({ start, end }: Period) => start <= announcedOn && announcedOn <= end;
  const given = [
    ...withoutParts(factsOf(known, 'debt-forgiven')),
    ...withoutParts(factsOf(known, 'obligations-released')),
  ];
  const unit = given[0]?.unit ?? known.company.currency;
  const counted = (fact: FigureFact) => fact.unit === unit && isOutcome(fact) && at(fact.period);
  return {
    announcedOn,
    unit,
    given: given.filter(counted),
    raised: factsOf(known, 'funding-round').filter(counted),
  };
}
