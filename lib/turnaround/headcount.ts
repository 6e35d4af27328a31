import { absoluteChange } from '@/lib/figures/change';
import type { Figure } from '@/lib/figures/figure';
import { bridge, type Movement } from '@/lib/turnaround/bridge';
import { headcountMovements } from '@/lib/turnaround/bridges';
import type { CompanyCase, Fact, IsoDate } from '@/lib/turnaround/case';
import { memberKey } from '@/lib/turnaround/conflicts';
import { addDays, dayNumber, periodLabel } from '@/lib/turnaround/period';
import { type FigureFact, factsOf } from '@/lib/turnaround/series';
import { memberName } from '@/lib/turnaround/words';

/** Heads, full-time equivalents, contractors: one count each, never mixed. */
export type HeadcountSeries = {
  /** "Heads", "FTE", "contractors". */
  readonly name: string;
  readonly facts: readonly FigureFact[];
};

const employment = 'employment';
const department = 'department';

/** The company's headcount by kind of employment; without a kind it is heads. By time. */
export function headcountSeries(known: CompanyCase): HeadcountSeries[] {
  const whole = factsOf(known, 'headcount').filter((fact) => !onDimension(fact, department));
  const kinds = [...new Set(whole.map(memberKey))].sort();
  return kinds.map((key) => {
    const facts = whole.filter((fact) => memberKey(fact) === key);
    return { name: (facts[0] && memberName(facts[0])) ?? 'Heads', facts };
  });
}

/** The headcount of each department or function, by its latest size, the largest first. */
export function departmentSeries(known: CompanyCase): HeadcountSeries[] {
  const parts = factsOf(known, 'headcount').filter(
    (fact) => onDimension(fact, department) && !onDimension(fact, employment),
  );
  const groups = new Map<string, FigureFact[]>();
  for (const fact of parts) {
    const name = memberName(fact) ?? '';
    const group = groups.get(name);
    if (group) group.push(fact);
    else groups.set(name, [fact]);
  }
  const size = (facts: readonly FigureFact[]) => Number(facts.at(-1)?.value.figure.low ?? 0);
  return [...groups]
    .map(([name, facts]) => ({ name, facts }))
    .sort((one, other) => size(other.facts) - size(one.facts) || (one.name < other.name ? -1 : 1));
}

function onDimension({ members }: Fact, dimension: string): boolean {
  return members.some((member) => member.dimension === dimension);
}

/** One step of the roll-forward: opening + movements + residual = closing. */
export type RollForward = {
  readonly opening: FigureFact;
  readonly closing: FigureFact;
  readonly movements: readonly Movement[];
  readonly change: Figure;
  /** What no reported movement explains. */
  readonly residual: Figure;
};

const mostSteps = 12;

/** From each headcount to the next; of a long series from the last of one year to the last of the next. */
export function rollForward(known: CompanyCase, facts: readonly FigureFact[]): RollForward[] {
  const points = facts.length > mostSteps + 1 ? lastOfEachYear(facts) : facts;
  return points.slice(1).map((closing, index) => {
    const opening = points[index] as FigureFact;
    const movements = headcountMovements(known, opening, closing).filter(
      ({ facts: [fact] }) => index === 0 || !fact || fact.period.start > opening.period.end,
    );
    const { residual } = bridge({
      key: 'roll-forward',
      unit: 'people',
      opening: { name: 'Opening', fact: opening },
      movements,
      closing: { name: 'Closing', fact: closing },
      residualName: 'Not explained',
      message: null,
    });
    const change = absoluteChange(opening.value.figure, closing.value.figure);
    return { opening, closing, movements, change, residual };
  });
}

function lastOfEachYear(facts: readonly FigureFact[]): FigureFact[] {
  const years = new Map(facts.map((fact) => [fact.period.end.slice(0, 4), fact]));
  return [...years.values()];
}

/** A time for which no headcount is known, and why as far as it can be told. */
export type HeadcountGap = { readonly from: IsoDate; readonly to: IsoDate; readonly reason: string };

const longestSilence = 200;

/** Where more than half a year passes between two known headcounts, and since the last one. */
export function headcountGaps(facts: readonly FigureFact[], until: IsoDate): HeadcountGap[] {
  const silent = (from: IsoDate, to: IsoDate) => dayNumber(to) - dayNumber(from) > longestSilence;
  const between = facts.slice(1).flatMap((next, index) => {
    const last = facts[index];
    if (!last || !silent(last.period.end, next.period.start)) return [];
    const reason = `No source here gives a headcount between ${periodLabel(last.period)} and ${periodLabel(next.period)}`;
    return [{ from: addDays(last.period.end, 1), to: addDays(next.period.start, -1), reason }];
  });
  const last = facts.at(-1);
  if (!last || !silent(last.period.end, until)) return between;
  const reason = `No source here gives a headcount since ${periodLabel(last.period)}`;
  return [...between, { from: addDays(last.period.end, 1), to: until, reason }];
}

/** How one count has changed since a day: from the last value known by then to the latest. */
export type ChangeSince = {
  readonly name: string;
  readonly from: FigureFact | null;
  readonly to: FigureFact;
  readonly change: Figure | null;
};

/** Changes since a day, count by count and department by department. */
export function changesSince(series: readonly HeadcountSeries[], since: IsoDate): ChangeSince[] {
  return series.flatMap(({ name, facts }) => {
    const to = facts.at(-1);
    const from = facts.findLast(({ period }) => period.end <= since) ?? null;
    if (!to) return [];
    return { name, from, to, change: from && absoluteChange(from.value.figure, to.value.figure) };
  });
}
