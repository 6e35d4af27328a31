import { divide, multiply } from '@/lib/figures/arithmetic';
import { compare } from '@/lib/figures/compare';
import type { Figure, Reported } from '@/lib/figures/figure';
import { exactly } from '@/lib/figures/make';
import { isAfter, isBefore, strongest } from '@/lib/turnaround/basis/windows';
import type { CompanyCase, Fact, Restructuring } from '@/lib/turnaround/case';
import { catalogue, type MetricKey } from '@/lib/turnaround/catalogue';
import { isOutcome, unlike } from '@/lib/turnaround/comparable';
import { preferredFacts } from '@/lib/turnaround/conflicts';
import { periodLabel } from '@/lib/turnaround/period';
import { type FigureFact, hasFigure } from '@/lib/turnaround/series';
import { label } from '@/lib/turnaround/words';

/** A fact with its value as an index: the base is 100. A missing value stays missing. */
export type IndexPoint = { readonly fact: Fact; readonly value: Reported };

/** A metric of a company as an index of its last value before the restructuring; or one sentence on why there is none. */
export type AlignedIndex =
  | {
      readonly ok: true;
      /** What 100 stands for. */
      readonly base: FigureFact;
      readonly points: readonly IndexPoint[];
      /** Facts that are not like for like with the base, each with the reason (comparable.ts). */
      readonly unlike: readonly { readonly fact: Fact; readonly reason: string }[];
    }
  | { readonly ok: false; readonly reason: string };

/**
 * Every current fact of a metric that is like for like with the base, as value ÷ base × 100 by the interval rules
 * (docs/figures.md, "Arithmetic"). The base itself is exactly 100: it is divided by itself, whatever its bounds.
 */
export function indexOf(known: CompanyCase, metric: MetricKey): AlignedIndex {
  const restructuring = known.restructurings.at(-1);
  if (!restructuring) return none('no restructuring of it is recorded, so there is no value before one');
  const name = catalogue[metric].name.toLowerCase();
  const base = baseOf(known, metric, restructuring);
  if (!base) return none(`no ${name} is reported before the restructuring`);
  const doubt = whyNotPositive(base.value.figure);
  if (doubt) {
    const shown = `(${label(base, base.value.figure, known.locale)}, ${periodLabel(base.period)})`;
    return none(`its last ${name} before the restructuring ${shown} ${doubt}`);
  }
  const facts = known.facts
    .filter((fact) => fact.metric === metric)
    .map((fact) => ({ fact, reason: unlike(base, fact) }));
  return {
    ok: true,
    base,
    points: facts.flatMap(({ fact, reason }) => (reason === null ? { fact, value: indexed(fact, base) } : [])),
    unlike: facts.flatMap(({ fact, reason }) => (reason === null ? [] : { fact, reason })),
  };
}

/**
 * The latest outcome before the restructuring that something after it is like for like with, or else simply the
 * latest. The company's total before a part of it, and of periods that end together the shortest.
 */
function baseOf(known: CompanyCase, metric: MetricKey, restructuring: Restructuring): FigureFact | null {
  const facts = preferredFacts(known)
    .filter((fact) => fact.metric === metric && isOutcome(fact))
    .filter(hasFigure);
  const before = strongest(facts.filter((fact) => isBefore(fact, restructuring)));
  const after = facts.filter((fact) => isAfter(fact, restructuring));
  const followed = before.filter((fact) => after.some((later) => unlike(fact, later) === null));
  return (followed.length > 0 ? followed : before).at(-1) ?? null;
}

function whyNotPositive(figure: Figure): string | null {
  const order = compare(figure, exactly('0'));
  if (order === 'more') return null;
  if (order === 'equal') return 'is zero';
  if (order === 'less') return 'is negative';
  return figure.low === '0' ? 'may be zero' : 'may be zero or negative';
}

function indexed(fact: Fact, base: FigureFact): Reported {
  if (fact.value.kind === 'missing') return fact.value;
  if (fact.id === base.id) return { kind: 'figure', figure: exactly('100') };
  const ratio = divide(fact.value.figure, base.value.figure);
  return ratio.ok
    ? { kind: 'figure', figure: multiply(ratio.figure, exactly('100')) }
    : { kind: 'missing', reason: 'not applicable' };
}

function none(reason: string): AlignedIndex {
  return { ok: false, reason: `There is no index, because ${reason}.` };
}
