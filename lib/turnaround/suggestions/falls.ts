import { decimal } from '@/lib/figures/decimal';
import type { CompanyCase } from '@/lib/turnaround/case';
import { isOutcome } from '@/lib/turnaround/comparable';
import { dateLabel, dayNumber } from '@/lib/turnaround/period';
import { type FigureFact, totalsOf } from '@/lib/turnaround/series';
import { named, type Sign, said } from './sign';

/** At least this share of a balance goes within `longest` days: chosen so that a usual year shows none. */
const rules = {
  headcount: { kind: 'headcount fall', share: '0.10' },
  debt: { kind: 'debt fall', share: '0.25' },
} as const;

const longest = 460;

/** Balances that certainly fell by a large share from one date to the next. */
export function falls(known: CompanyCase, metric: keyof typeof rules): Sign[] {
  const { kind, share } = rules[metric];
  const dates = totalsOf(known, metric).filter(isOutcome);
  return dates.flatMap((closing, at): Sign[] => {
    const opening = dates[at - 1];
    if (!opening || opening.unit !== closing.unit || opening.period.end >= closing.period.start) return [];
    if (dayNumber(closing.period.end) - dayNumber(opening.period.end) > longest) return [];
    if (!fellBy(opening, closing, share)) return [];
    const [from, to] = [
      `${said(opening)} (${dateLabel(opening.period)})`,
      `${said(closing)} (${dateLabel(closing.period)})`,
    ];
    const reason = `The ${named(opening)} fell from ${from} to ${to}.`;
    return [{ kind, before: opening.period.end, after: closing.period.start, reason, facts: [opening, closing] }];
  });
}

/** Whether even the least that it was, less the share, is not below the most that it became. */
function fellBy(opening: FigureFact, closing: FigureFact, share: string): boolean {
  const { low } = opening.value.figure;
  const { high } = closing.value.figure;
  if (low === null || high === null) return false;
  return decimal(low).gt(0) && decimal(high).lte(decimal(low).times(decimal('1').minus(share)));
}
