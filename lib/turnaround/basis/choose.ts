import { type Basis, bases, basisNames, isBasis } from '@/lib/turnaround/basis/basis';
import { type FlowSides, type Spans, spansOf } from '@/lib/turnaround/basis/spans';
import { monthsTo, valueOver } from '@/lib/turnaround/basis/sums';
import type { CompanyCase } from '@/lib/turnaround/case';

/** The basis that is shown, which others there are, and why it is not the one that was asked for. */
export type ChosenBasis = {
  readonly basis: Basis;
  readonly available: readonly Basis[];
  readonly instead: string | null;
  readonly spans: Spans | null;
};

/**
 * The basis of the reader's view where the figures allow it; else the longest like-for-like span that both sides really
 * have: twelve months, a year apart, the latest.
 * @param flows the headline flows, each with its totals before and after
 */
export function chooseBasis(companyCase: CompanyCase, flows: readonly FlowSides[]): ChosenBasis {
  const spans = new Map(bases.map((basis) => [basis, spansOf(companyCase, basis, flows)]));
  const available = bases.filter((basis) => spans.get(basis) || basis === 'latest' || basis === 'first');
  const wanted = companyCase.basis;
  const basis = available.find((each) => each === wanted) ?? available[0] ?? 'latest';
  return {
    basis,
    available,
    instead: wanted !== null && wanted !== basis ? insteadOf(companyCase, wanted, basis, flows) : null,
    spans: spans.get(basis) ?? null,
  };
}

function insteadOf(companyCase: CompanyCase, wanted: string, shown: Basis, flows: readonly FlowSides[]): string {
  const instead = `Shown instead: “${basisNames[shown]}”`;
  if (!isBasis(wanted))
    return `“${wanted}” is not a basis of comparison (${bases.join(', ')}). ${instead}, the longest that both sides have.`;
  const why = wanted === 'ltm' ? noTwelveMonths(companyCase, flows) : noYearApart;
  return `There is no comparison of ${wanted === 'ltm' ? 'the last twelve months' : 'periods a year apart'}: ${why}. ${instead}.`;
}

const noYearApart = 'no quarter, half or month before the restructuring has the same one a year or more later after it';

function noTwelveMonths(companyCase: CompanyCase, flows: readonly FlowSides[]): string {
  for (const side of ['before', 'after'] as const) {
    const [last] = flows.flatMap((flow) => {
      const fact = flow[side].at(-1);
      return fact ? { facts: flow[side], end: fact.period.end } : [];
    });
    if (!last) return `nothing is recorded ${side} the restructuring`;
    const value = valueOver(companyCase, last.facts, monthsTo(last.end, 12));
    if (!value.ok) return `${side} the restructuring there is ${there(value.reason)}`;
  }
  return 'the two sides are not like for like';
}

/** "Only 3 of 4 quarters of 2023". */
function there(reason: string): string {
  return /^\d/.test(reason) ? `only ${reason}` : reason;
}
