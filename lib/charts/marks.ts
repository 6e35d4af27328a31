import { extentOf } from '@/lib/charts/extent';
import { sourceNumbers } from '@/lib/charts/sources';
import type { ChartTableRow, Mark } from '@/lib/charts/spec';
import { speakFigure } from '@/lib/figures/format';
import type { CompanyCase, Fact, Period } from '@/lib/turnaround/case';
import { catalogue } from '@/lib/turnaround/catalogue';
import { standings } from '@/lib/turnaround/conflicts';
import { periodLabel } from '@/lib/turnaround/period';
import { memberName, printed, tellsLosses } from '@/lib/turnaround/words';

/** A fact as a mark over time. `reach` is the largest bound on the chart; `member` names it where there are several. */
export function factMark(known: CompanyCase, fact: Fact, reach: number, member = memberName(fact)): Mark {
  const figure = fact.value.kind === 'figure' ? fact.value.figure : null;
  const extent = figure ? extentOf(figure, reach) : { certainTo: 0, possibleTo: 0, end: 'none' as const };
  return {
    id: fact.id,
    factIds: [fact.id],
    period: fact.period,
    periodLabel: periodLabel(fact.period),
    member,
    side: sideOf(known, fact.period),
    scenario: fact.scenario,
    figure,
    missing: fact.value.kind === 'missing' ? fact.value.reason : null,
    ...extent,
    label: printed(fact, known.locale),
    spoken: spokenFact(fact, member),
    sources: sourceNumbers(known, fact),
    conflict: standings(known).get(fact.id)?.conflict != null,
  };
}

/** Before the restructuring, or after it; a period that straddles it counts by its end. */
export function sideOf({ restructurings }: CompanyCase, period: Period): 'before' | 'after' {
  const restructuring = restructurings.at(-1);
  return restructuring && period.end >= restructuring.afterFrom ? 'after' : 'before';
}

/** "AWS: 7 million US dollars, Aug 2023, actual". */
export function spokenFact(fact: Fact, member = memberName(fact)): string {
  const metric = catalogue[fact.metric];
  const value =
    fact.value.kind === 'figure'
      ? speakFigure(fact.value.figure, { unit: fact.unit, losses: tellsLosses(metric), floor: metric.floor })
      : fact.value.reason;
  return `${member ? `${member}: ` : ''}${value}, ${periodLabel(fact.period)}, ${fact.scenario}`;
}

/** A fact as a row of a chart's table. */
export function factRow(known: CompanyCase, fact: Fact, member = memberName(fact)): ChartTableRow {
  const missing = fact.value.kind === 'missing' ? fact.value.reason : null;
  return {
    factIds: [fact.id],
    period: fact.period,
    periodLabel: periodLabel(fact.period),
    member,
    value: printed(fact, known.locale),
    figure: fact.value.kind === 'figure' ? fact.value.figure : null,
    missing,
    unit: fact.unit,
    scenario: fact.scenario,
    reported: fact.reported,
    sources: sourceNumbers(known, fact),
    knownAt: fact.knownAt,
    note: fact.note,
  };
}
