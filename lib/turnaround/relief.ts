import type { CompanyCase, Fact, IsoDate, Period } from '@/lib/turnaround/case';
import { isOutcome } from '@/lib/turnaround/comparable';
import { preferredFacts } from '@/lib/turnaround/conflicts';
import { type FigureFact, factsOf, withoutParts } from '@/lib/turnaround/series';

/** What creditors gave up at a restructuring, and the new money that came with it. */
export type Relief = {
  readonly announcedOn: IsoDate;
  readonly unit: string;
  /** Debt forgiven and obligations released: two kinds, shown apart. */
  readonly given: readonly FigureFact[];
  readonly raised: readonly FigureFact[];
  /** True when a round at the restructuring is of undisclosed size: the new money is then more than what is known. */
  readonly raisedMore: boolean;
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
  const counted = (fact: Fact) => fact.unit === unit && isOutcome(fact) && at(fact.period);
  return {
    announcedOn,
    unit,
    given: given.filter(counted),
    raised: factsOf(known, 'funding-round').filter(counted),
    raisedMore: preferredFacts(known).some(
      (fact) => fact.metric === 'funding-round' && fact.value.kind === 'missing' && counted(fact),
    ),
  };
}
