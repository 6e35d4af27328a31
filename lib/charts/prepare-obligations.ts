import { footnotesOf } from '@/lib/charts/footnotes';
import { sideOf } from '@/lib/charts/marks';
import { prepareValues, type ValueRow } from '@/lib/charts/prepare-values';
import { sourceNumbers } from '@/lib/charts/sources';
import type { RowChartSpec } from '@/lib/charts/spec';
import { sum } from '@/lib/figures/arithmetic';
import { detailOf } from '@/lib/turnaround/bridges';
import type { CompanyCase } from '@/lib/turnaround/case';
import { catalogue } from '@/lib/turnaround/catalogue';
import { standings } from '@/lib/turnaround/conflicts';
import { indicatorsOf } from '@/lib/turnaround/indicators/all';
import { dayLabel, periodLabel } from '@/lib/turnaround/period';
import { reliefOf } from '@/lib/turnaround/relief';
import type { FigureFact } from '@/lib/turnaround/series';
import { memberName, scenarioWords, weakest } from '@/lib/turnaround/words';

/** What creditors gave up at the restructuring, kind by kind, together, and beside it the new money. */
export function prepareObligations(known: CompanyCase): RowChartSpec | null {
  const relief = reliefOf(known);
  if (!relief || relief.given.length === 0) return null;
  const { given, raised, unit } = relief;
  const facts = [...given, ...raised];
  const together: ValueRow[] =
    given.length > 1 ? [sumRow('together', 'Given up together', 'two kinds, added for comparison only', given)] : [];
  return prepareValues(known, {
    name: 'obligations',
    what: 'Relief and new money',
    when: `Restructuring of ${dayLabel(relief.announcedOn)}, ${scenarioWords(facts.map(({ scenario }) => scenario))}`,
    unit,
    message: indicatorsOf(known, 'relief-to-new-money').at(-1)?.sentence ?? null,
    footnotes: [
      'Debt forgiven was owed; obligations released were spending promised for later, and never debt.',
      ...footnotesOf(known, facts, standings(known)),
    ],
    rows: [
      ...given.map((fact) => factValue(known, fact, catalogue[fact.metric].name)),
      ...together,
      ...raised.map((fact) => factValue(known, fact, `New money: ${memberName(fact) ?? 'round'}`)),
    ],
  });
}

/** A fact as a row. */
function factValue(known: CompanyCase, fact: FigureFact, name: string): ValueRow {
  return {
    id: fact.id,
    factIds: [fact.id],
    kind: 'value',
    name,
    detail: detailOf(fact),
    side: sideOf(known, fact.period),
    scenario: fact.scenario,
    figure: fact.value.figure,
    missing: null,
    period: fact.period,
    periodLabel: periodLabel(fact.period),
    knownAt: fact.knownAt,
    reported: fact.reported,
    note: fact.note,
    sources: sourceNumbers(known, fact),
    conflict: standings(known).get(fact.id)?.conflict != null,
  };
}

function sumRow(id: string, name: string, detail: string, facts: readonly FigureFact[]): ValueRow {
  return {
    id,
    factIds: facts.map((fact) => fact.id),
    kind: 'subtotal',
    name,
    detail,
    side: 'change',
    scenario: weakest(facts),
    figure: sum(facts.map(({ value }) => value.figure)),
    missing: null,
    period: null,
    periodLabel: name,
    knownAt: null,
    reported: 'Computed: the sum of the rows above',
    note: null,
    sources: [],
    conflict: false,
  };
}
