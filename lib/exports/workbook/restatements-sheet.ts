import type { Locale } from '@/lib/figures/units';
import type { CompanyCase, Fact, Restatement } from '@/lib/turnaround/case';
import { catalogue } from '@/lib/turnaround/catalogue';
import { periodLabel } from '@/lib/turnaround/period';
import { memberName, printed } from '@/lib/turnaround/words';
import { amountCell } from '@/lib/workbook/amount';
import { dayCell } from '@/lib/workbook/day';
import type { Cell, Sheet } from '@/lib/workbook/sheet';

const columns = [
  { label: 'Metric', width: 22 },
  { label: 'Member', width: 20 },
  { label: 'Period', width: 14 },
  { label: 'Unit', width: 10 },
  { label: 'Earlier value', width: 16 },
  { label: 'Earlier low', width: 18 },
  { label: 'Earlier high', width: 18 },
  { label: 'Later value', width: 16 },
  { label: 'Later low', width: 18 },
  { label: 'Later high', width: 18 },
  { label: 'Reason', width: 50 },
  { label: 'Known on', width: 12 },
  { label: 'Recorded (UTC)', width: 20, dates: 'instant' },
  { label: 'Recorded by', width: 14 },
  { label: 'Earlier fact', width: 38 },
  { label: 'Later fact', width: 38 },
] as const;

/** Each restatement a row: what was said before, what is said now, and why. */
export function restatementsSheet(known: CompanyCase, restatements: readonly Restatement[]): Sheet {
  const facts = new Map([...known.facts, ...known.superseded].map((fact) => [fact.id, fact]));
  return {
    name: 'Restatements',
    columns,
    rows: restatements.map((restatement) => {
      const earlier = facts.get(restatement.earlierFactId);
      const later = facts.get(restatement.laterFactId ?? '');
      return row(restatement, earlier, later, known.locale);
    }),
  };
}

function row(restatement: Restatement, earlier: Fact | undefined, later: Fact | undefined, locale: Locale): Cell[] {
  const fact = earlier ?? later;
  return [
    fact ? catalogue[fact.metric].name : null,
    fact ? memberName(fact) : null,
    fact ? periodLabel(fact.period) : null,
    fact?.unit ?? null,
    ...valueCells(earlier, 'not shown in this view', locale),
    ...valueCells(later, restatement.laterFactId ? 'not shown in this view' : 'withdrawn', locale),
    restatement.reason,
    dayCell(restatement.knownAt),
    new Date(restatement.recordedAt),
    restatement.recordedBy,
    restatement.earlierFactId,
    restatement.laterFactId,
  ];
}

function valueCells(fact: Fact | undefined, otherwise: string, locale: Locale): Cell[] {
  if (!fact) return [otherwise, null, null];
  const figure = fact.value.kind === 'figure' ? fact.value.figure : null;
  return [printed(fact, locale), amountCell(figure?.low ?? null), amountCell(figure?.high ?? null)];
}
