import { Decimal } from 'decimal.js';
import { sum } from '@/lib/figures/arithmetic';
import { compare, isSingle } from '@/lib/figures/compare';
import type { Figure } from '@/lib/figures/figure';
import type { CompanyCase } from '@/lib/turnaround/case';
import { catalogue, type MetricKey } from '@/lib/turnaround/catalogue';
import { addDays, lengthInDays } from '@/lib/turnaround/period';
import { type FigureFact, totalsOf } from '@/lib/turnaround/series';

/** A year and the shorter figures that fill it, which add up to something else. */
export type UnevenYear = { readonly year: FigureFact; readonly parts: readonly FigureFact[]; readonly sum: Figure };

/**
 * Years whose quarters do not add up to them by more than what each is rounded to: as a rule the year was restated and
 * its quarters were not. Only figures that add up over time, of one unit and scenario; the shortest that fill the year.
 */
export function unevenYears(companyCase: CompanyCase, metric: MetricKey): UnevenYear[] {
  const { kind, additive } = catalogue[metric];
  if (kind !== 'flow' || !additive) return [];
  const facts = totalsOf(companyCase, metric);
  const byStart = new Map<string, FigureFact[]>();
  for (const fact of facts) byStart.set(fact.period.start, [...(byStart.get(fact.period.start) ?? []), fact]);
  return facts
    .filter(({ period }) => period.type === 'duration' && period.precision === 'year')
    .flatMap((year) => {
      const parts = partsThatFill(year, byStart);
      const total = parts.length > 1 ? sum(parts.map(({ value }) => value.figure)) : null;
      return total && isUneven(year, parts, total) ? [{ year, parts, sum: total }] : [];
    });
}

function partsThatFill(year: FigureFact, byStart: ReadonlyMap<string, readonly FigureFact[]>): FigureFact[] {
  const found: FigureFact[] = [];
  let next = year.period.start;
  while (next <= year.period.end) {
    const [shortest] = (byStart.get(next) ?? [])
      .filter(
        ({ period, unit, scenario }) =>
          period.end <= year.period.end &&
          lengthInDays(period) < lengthInDays(year.period) &&
          unit === year.unit &&
          scenario === year.scenario,
      )
      .sort((one, other) => lengthInDays(one.period) - lengthInDays(other.period));
    if (!shortest) return [];
    found.push(shortest);
    next = addDays(shortest.period.end, 1);
  }
  return found;
}

function isUneven(year: FigureFact, parts: readonly FigureFact[], total: Figure): boolean {
  const difference = compare(total, year.value.figure);
  if (difference !== 'less' && difference !== 'more') return false;
  const figures = [year, ...parts].map(({ value }) => value.figure);
  if (!figures.every(isSingle)) return true;
  const step = Math.min(...figures.map(({ low }) => zerosOf(low ?? '0')));
  const off = new Decimal(total.low ?? '0').minus(year.value.figure.low ?? '0').abs();
  return off.gt(new Decimal(10).pow(step).times(figures.length).div(2));
}

/** How many zeros a whole amount ends in: what it may be rounded to. */
function zerosOf(amount: string): number {
  if (new Decimal(amount).isZero()) return 60;
  return amount.includes('.') ? 0 : (/0*$/.exec(amount)?.[0].length ?? 0);
}
