import { decimal } from '@/lib/figures/decimal';
import type { CompanyCase } from '@/lib/turnaround/case';
import { isOutcome } from '@/lib/turnaround/comparable';
import { addDays, kindOf, periodLabel } from '@/lib/turnaround/period';
import { type FigureFact, totalsOf, yearBefore } from '@/lib/turnaround/series';
import { type Sign, said } from './sign';

/** Years with a profit, each after a year that certainly was a loss. Only a bound that excludes zero counts. */
export function lossesToProfit(known: CompanyCase): Sign[] {
  const years = totalsOf(known, 'net-income').filter((fact) => kindOf(fact.period) === 'a year' && isOutcome(fact));
  return years.flatMap((profit): Sign[] => {
    const loss = yearBefore(profit, years);
    if (!loss || !isProfit(profit) || !isLoss(loss)) return [];
    return [
      {
        kind: 'losses to profit',
        before: addDays(profit.period.start, -1),
        after: profit.period.start,
        reason: `Net income turned from a loss to a profit: ${said(loss)} in ${periodLabel(loss.period)}, ${said(profit)} in ${periodLabel(profit.period)}.`,
        facts: [loss, profit],
      },
    ];
  });
}

function isProfit({ value }: FigureFact): boolean {
  return value.figure.low !== null && decimal(value.figure.low).gt(0);
}

function isLoss({ value }: FigureFact): boolean {
  return value.figure.high !== null && decimal(value.figure.high).lt(0);
}
