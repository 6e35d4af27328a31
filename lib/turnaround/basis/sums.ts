import { sum } from '@/lib/figures/arithmetic';
import type { CompanyCase, Fact, Period, Precision } from '@/lib/turnaround/case';
import type { MetricKey } from '@/lib/turnaround/catalogue';
import { isOutcome } from '@/lib/turnaround/comparable';
import { mixedCount } from '@/lib/turnaround/count';
import { addMonths } from '@/lib/turnaround/months';
import { addDays, alike, kindOf, lengthInDays, periodLabel } from '@/lib/turnaround/period';
import { type FigureFact, totalsOf } from '@/lib/turnaround/series';
import { weakest } from '@/lib/turnaround/words';

/** A flow over a span of time: a recorded fact, or the sum of its parts; or why there is neither. */
export type FlowValue =
  | { readonly ok: true; readonly fact: FigureFact }
  /** Without a full stop: "3 of 4 quarters of the year to 31 Mar 2024". */
  | { readonly ok: false; readonly reason: string };

const precisions: Readonly<Record<number, Precision>> = { 1: 'month', 3: 'quarter', 12: 'year' };

/** So many whole months that end on a day. */
export function monthsTo(end: string, months: number): Period {
  return {
    type: 'duration',
    start: addMonths(addDays(end, 1), -months),
    end,
    precision: precisions[months] ?? 'day',
  };
}

/**
 * The value of a flow over a span, from facts of one metric in the order of their ends. What is recorded for the span
 * itself comes first, then the fewest parts that fill it without a gap or an overlap: outcomes, and only where those
 * leave a gap, forecasts and plans. A part of another unit, or of another count than the rest, makes no sum.
 */
export function valueOver(companyCase: CompanyCase, facts: readonly FigureFact[], span: Period): FlowValue {
  const parts = partsOver(facts, span);
  if (!parts) return { ok: false, reason: shortfall(facts, span) };
  const [first] = parts;
  if (first && parts.length === 1) return { ok: true, fact: first };
  const mixed = mixedCount(companyCase, parts);
  return mixed ? { ok: false, reason: mixed.replace(/\.$/, '') } : { ok: true, fact: sumOf(parts) };
}

/** Whether there is a value over the span: the same, without the reason. */
export function hasValueOver(companyCase: CompanyCase, facts: readonly FigureFact[], span: Period): boolean {
  const parts = partsOver(facts, span);
  return parts !== null && (parts.length === 1 || mixedCount(companyCase, parts) === null);
}

function partsOver(facts: readonly FigureFact[], span: Period): FigureFact[] | null {
  const ended = endingOn(facts);
  for (const { unit } of ended.get(span.end) ?? []) {
    const isOfUnit = (fact: FigureFact) => fact.unit === unit;
    const parts = filling(ended, span, (fact) => isOfUnit(fact) && isOutcome(fact)) ?? filling(ended, span, isOfUnit);
    if (parts) return parts;
  }
  return null;
}

// Every end of a span is tried over the same facts.
const indexed = new WeakMap<readonly FigureFact[], ReadonlyMap<string, readonly FigureFact[]>>();

/** Facts of periods by the day on which they end, the longest first. */
function endingOn(facts: readonly FigureFact[]): ReadonlyMap<string, readonly FigureFact[]> {
  const found = indexed.get(facts);
  if (found) return found;
  const index = new Map<string, FigureFact[]>();
  for (const fact of facts.filter(({ period }) => period.type === 'duration')) {
    const others = index.get(fact.period.end);
    if (others) others.push(fact);
    else index.set(fact.period.end, [fact]);
  }
  for (const group of index.values()) group.sort((one, other) => (one.period.start < other.period.start ? -1 : 1));
  indexed.set(facts, index);
  return index;
}

/** Facts that fill the span one after the other, oldest first; null when they leave a gap. */
function filling(
  ended: ReadonlyMap<string, readonly FigureFact[]>,
  span: Period,
  isUsable: (fact: FigureFact) => boolean,
): FigureFact[] | null {
  const deadEnds = new Set<string>();
  const back = (end: string): FigureFact[] | null => {
    if (deadEnds.has(end)) return null;
    for (const fact of ended.get(end)?.filter(isUsable) ?? []) {
      const filled = { ...span, start: fact.period.start };
      if (alike(filled, span)) return [fact];
      const rest = lengthInDays(filled) < lengthInDays(span) ? back(addDays(fact.period.start, -1)) : null;
      if (rest) return [...rest, fact];
    }
    deadEnds.add(end);
    return null;
  };
  return back(span.end);
}

/** Bounds are added part by part; the sum is as strong as its weakest part. It is recorded nowhere: its id names it. */
function sumOf(parts: readonly FigureFact[]): FigureFact {
  const [first, last] = [parts[0] as FigureFact, parts.at(-1) as FigureFact];
  const period = { ...spanPeriod(first.period.start, last.period.end) };
  const [cited, ...also] = uniqueCitations(parts);
  const latest = parts.reduce((one, other) => (one.knownAt < other.knownAt ? other : one));
  return {
    ...last,
    id: sumId(last.metric, period),
    period,
    value: { kind: 'figure', figure: sum(parts.map(({ value }) => value.figure)) },
    reported: `Sum of ${countOf(parts)}`,
    scenario: weakest(parts),
    dateBasis: 'inferred',
    derived: true,
    note: null,
    knownAt: latest.knownAt,
    knownPrecision: latest.knownPrecision,
    citation: cited ?? last.citation,
    alsoReportedBy: also,
    parts,
  };
}

function spanPeriod(start: string, end: string): Period {
  const months = [12, 3].find((each) => alike(monthsTo(end, each), { type: 'duration', start, end, precision: 'day' }));
  return { type: 'duration', start, end, precision: precisions[months ?? 0] ?? 'day' };
}

function uniqueCitations(parts: readonly Fact[]) {
  const all = parts.flatMap(({ citation, alsoReportedBy }) => [citation, ...alsoReportedBy]);
  return all.filter(({ sourceId }, index) => all.findIndex((other) => other.sourceId === sourceId) === index);
}

/** "4 quarters", "a year and 2 quarters". */
function countOf(parts: readonly Fact[]): string {
  const kinds = [...new Set(parts.map(({ period }) => kindOf(period)))];
  return kinds.map((kind) => counted(parts.filter(({ period }) => kindOf(period) === kind).length, kind)).join(' and ');
}

function counted(count: number, kind: string): string {
  if (count === 1) return kind;
  const bare = kind.replace(/^an? /, '');
  return bare === 'half a year' ? `${count} half-years` : `${count} ${bare}s`;
}

/** "3 of 4 quarters of the year to 31 Mar 2024": by the shortest kind of period that is there. */
function shortfall(facts: readonly FigureFact[], span: Period): string {
  const all = facts.filter(({ period }) => period.start >= span.start && period.end <= span.end);
  const unit = all.at(-1)?.unit;
  const inside = all.filter((fact) => fact.unit === unit);
  const shortest = inside.reduce<FigureFact | null>(
    (best, fact) => (best && lengthInDays(best.period) <= lengthInDays(fact.period) ? best : fact),
    null,
  );
  const name = periodLabel(span);
  const of = /^(year|quarter) to/.test(name) ? `the ${name}` : name;
  if (!shortest) return `nothing for ${of}`;
  const kind = kindOf(shortest.period);
  const there = new Set(inside.filter(({ period }) => kindOf(period) === kind).map(({ period }) => period.end)).size;
  const whole = Math.round(lengthInDays(span) / lengthInDays(shortest.period));
  return there < whole
    ? `${there} of ${counted(whole, kind)} of ${of}${inside.length < all.length ? ` in ${unit}` : ''}`
    : `no parts that fill ${of} without overlap`;
}

/** A sum of periods with its parts. */
export type Sum = FigureFact & { readonly parts: readonly Fact[] };

const idOfSum = /^sum-([a-z-]+)-(\d{4}-\d{2}-\d{2})-(\d{4}-\d{2}-\d{2})$/;

/** `sum-revenue-2023-04-01-2024-03-31`. */
function sumId(metric: MetricKey, { start, end }: Period): string {
  return `sum-${metric}-${start}-${end}`;
}

/** The sum that an id names, made again from the facts; null when there is none. */
export function sumNamed(companyCase: CompanyCase, id: string): Sum | null {
  const [, metric, start, end] = idOfSum.exec(id) ?? [];
  if (!metric || !start || !end) return null;
  const value = valueOver(companyCase, totalsOf(companyCase, metric as MetricKey), spanPeriod(start, end));
  const sum = value.ok && value.fact.id === id ? value.fact : null;
  return sum?.parts ? { ...sum, parts: sum.parts } : null;
}
