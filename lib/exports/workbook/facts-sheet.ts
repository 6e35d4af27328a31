import { sourceNumbers } from '@/lib/charts/sources';
import type { CompanyCase, Fact } from '@/lib/turnaround/case';
import { catalogue } from '@/lib/turnaround/catalogue';
import { standings } from '@/lib/turnaround/conflicts';
import { memberName, printed } from '@/lib/turnaround/words';
import { dayCell } from '@/lib/workbook/day';
import type { Cell, Sheet } from '@/lib/workbook/sheet';
import { boundCells, boundColumns, noteCell } from './bounds';
import { qualifierOf } from './qualifier';

const columns = [
  { label: 'Metric', width: 22 },
  { label: 'Member', width: 20 },
  { label: 'Value', width: 16 },
  { label: 'Qualifier', width: 12 },
  ...boundColumns,
  { label: 'Unit', width: 10 },
  { label: 'Period start', width: 12 },
  { label: 'Period end', width: 12 },
  { label: 'Period type', width: 12 },
  { label: 'Precision', width: 10 },
  { label: 'Scenario', width: 10 },
  { label: 'Reported', width: 28 },
  { label: 'Derived', width: 9 },
  { label: 'Known on', width: 12 },
  { label: 'Recorded (UTC)', width: 20, dates: 'instant' },
  { label: 'Recorded by', width: 14 },
  { label: 'Sources', width: 10 },
  { label: 'Place in the source', width: 28 },
  { label: 'Preferred', width: 10 },
  { label: 'Note', width: 40 },
  { label: 'Fact', width: 38 },
] as const;

/** Each fact a row: what was reported, its bounds, period and scenario, where it is from and how it stands. */
export function factsSheet(known: CompanyCase, facts: readonly Fact[]): Sheet {
  const standing = standings(known);
  return {
    name: 'Facts',
    columns,
    rows: facts.map((fact) => factRow(known, fact, standing.get(fact.id)?.preferred ?? false)),
  };
}

function factRow(known: CompanyCase, fact: Fact, preferred: boolean): Cell[] {
  const { metric, period } = fact;
  const figure = fact.value.kind === 'figure' ? fact.value.figure : null;
  return [
    catalogue[metric].name,
    memberName(fact),
    printed(fact, known.locale),
    qualifierOf(fact.value, catalogue[metric].floor),
    ...boundCells(figure),
    fact.unit,
    dayCell(period.start),
    dayCell(period.end),
    period.type,
    period.precision,
    fact.scenario,
    fact.reported,
    fact.derived,
    dayCell(fact.knownAt),
    new Date(fact.recordedAt),
    fact.recordedBy,
    sourceNumbers(known, fact).join(', '),
    fact.citation.locator,
    preferred,
    noteCell(fact.note, figure),
    fact.id,
  ];
}
