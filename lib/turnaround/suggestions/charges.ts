import { decimal } from '@/lib/figures/decimal';
import type { CompanyCase } from '@/lib/turnaround/case';
import { isOutcome } from '@/lib/turnaround/comparable';
import { addDays, dayNumber, periodLabel } from '@/lib/turnaround/period';
import { type FigureFact, totalsOf } from '@/lib/turnaround/series';
import { type Sign, said } from './sign';

/** Charges more than this many days apart belong to two restructurings. */
const apart = 400;

/** The first of each run of restructuring charges. */
export function restructuringCharges(known: CompanyCase): Sign[] {
  const charges = totalsOf(known, 'restructuring-charges')
    .filter((fact) => isOutcome(fact) && fact.value.figure.low !== null && decimal(fact.value.figure.low).gt(0))
    .sort((one, other) => (one.period.start < other.period.start ? -1 : 1));
  return charges.filter((charge, at) => isFirst(charge, charges[at - 1])).map(signOf);
}

function isFirst(charge: FigureFact, previous: FigureFact | undefined): boolean {
  return !previous || dayNumber(charge.period.start) - dayNumber(previous.period.end) > apart;
}

function signOf(charge: FigureFact): Sign {
  return {
    kind: 'restructuring charges',
    before: addDays(charge.period.start, -1),
    after: charge.period.start,
    reason: `Restructuring charges of ${said(charge)} were reported for ${periodLabel(charge.period)}.`,
    facts: [charge],
  };
}
