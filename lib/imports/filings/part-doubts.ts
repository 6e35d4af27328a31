import { Decimal } from 'decimal.js';
import { type FiledValue, tagOf } from '@/lib/imports/filings/filed-value';
import { groupBy } from '@/lib/imports/filings/group-by';
import { periodKey } from '@/lib/imports/filings/history';
import { evidenceOf, metricOf, revenueParts } from '@/lib/imports/filings/tags';
import type { Hold } from '@/lib/imports/proposed';
import { catalogue, type MetricKey } from '@/lib/turnaround/catalogue';

/** What a filing says of one period, metric against metric. */
export type PartDoubts = {
  /** Values that another tag of the company shows to be parts of what it gives as a whole. */
  readonly parts: ReadonlySet<FiledValue>;
  readonly holds: ReadonlyMap<FiledValue, Hold>;
};

/** Less than this more is no whole of which the other would be a part. */
const slack = new Decimal('1.005');

/** A part can never be larger than its whole. */
const within: readonly (readonly [part: MetricKey, whole: MetricKey])[] = [
  ['gross-profit', 'revenue'],
  ['current-assets', 'total-assets'],
  ['cash', 'total-assets'],
  ['current-liabilities', 'total-liabilities'],
  ['debt', 'total-liabilities'],
];

/** Parts against wholes, and net income against revenue, in each filing and period. */
export function partDoubts(values: readonly FiledValue[]): PartDoubts {
  const parts = new Set<FiledValue>();
  const holds = new Map<FiledValue, Hold>();
  partsOfRevenue(values, parts, holds);
  const believed = values.filter((value) => !parts.has(value) && !isEvidence(value));
  for (const group of groupBy(believed, filingPeriod).values()) {
    const of = (metric: MetricKey) => group.filter((value) => metricOfValue(value) === metric);
    for (const [part, whole] of within) beyondWhole(of(part), of(whole), [part, whole], holds);
    const income = largest(of('net-income'));
    const operating = of('operating-income').slice(0, mostCompared);
    for (const revenue of income ? of('revenue') : []) {
      if (!income || !isMore(income, revenue)) continue;
      if (operating.some((each) => !isMore(each, revenue))) continue;
      const sentence = `Revenue of ${revenue.value} is less than the net income of ${income.value} in the same filing: perhaps only a part of it.`;
      if (!holds.has(revenue)) holds.set(revenue, { code: 'less-than-net-income', sentence });
    }
  }
  return { parts, holds };
}

function metricOfValue({ basis, taxonomy, tag }: FiledValue): MetricKey | null {
  return basis?.startsWith('debt:') ? 'debt' : metricOf(taxonomy, tag);
}

function filingPeriod(value: FiledValue): string {
  return `${value.filing.accn}/${value.unit}/${periodKey(value)}`;
}

function isEvidence(value: FiledValue): boolean {
  return evidenceOf.revenue?.includes(tagOf(value)) ?? false;
}

function isMore(one: FiledValue, other: FiledValue): boolean {
  return new Decimal(one.value).gt(new Decimal(other.value).abs().times(slack));
}

/** A filing gives one operating income for a period, or two that are rounded otherwise. */
const mostCompared = 5;

function largest(values: readonly FiledValue[]): FiledValue | null {
  return values.reduce<FiledValue | null>(
    (most, value) => (most && new Decimal(most.value).gte(value.value) ? most : value),
    null,
  );
}

function beyondWhole(
  parts: readonly FiledValue[],
  wholes: readonly FiledValue[],
  [part, whole]: readonly [MetricKey, MetricKey],
  holds: Map<FiledValue, Hold>,
): void {
  const most = largest(wholes);
  const beyond = most ? parts.filter((each) => isMore(each, most)) : [];
  if (!most || beyond.length === 0) return;
  const [first] = beyond;
  const sentence = `${catalogue[part].name} of ${first?.value} and ${catalogue[whole].name.toLowerCase()} of ${most.value} stand in the same filing: a part is never more than its whole.`;
  const doubtful = part === 'debt' ? beyond : [...beyond, ...wholes];
  for (const value of doubtful) if (!holds.has(value)) holds.set(value, { code: 'part-over-whole', sentence });
}

/**
 * Tags that are a part of revenue in most filings that give more under another tag. Where the company gives the whole of
 * the period, they are left aside; where it does not, they are held back.
 */
function partsOfRevenue(values: readonly FiledValue[], parts: Set<FiledValue>, holds: Map<FiledValue, Hold>): void {
  const revenue = values.filter((value) => metricOfValue(value) === 'revenue');
  const isPossiblePart = (value: FiledValue) => revenueParts.has(tagOf(value));
  const seen = new Map<string, { more: number; all: number; example: FiledValue | null }>();
  for (const group of groupBy(revenue, filingPeriod).values()) {
    const wholes = group.filter((value) => !isPossiblePart(value));
    const whole = largest(wholes);
    for (const value of whole ? group.filter(isPossiblePart) : []) {
      const count = seen.get(tagOf(value)) ?? { more: 0, all: 0, example: null };
      const more = whole && isMore(whole, value) ? whole : null;
      seen.set(tagOf(value), {
        more: count.more + (more ? 1 : 0),
        all: count.all + 1,
        example: count.example ?? more ?? null,
      });
    }
  }
  const isPart = (tag: string) => (seen.get(tag)?.more ?? 0) * 2 > (seen.get(tag)?.all ?? 0);
  const told = new Set(revenue.filter((value) => !isPossiblePart(value) && !isEvidence(value)).map(ownPeriod));
  for (const value of revenue.filter((each) => isPossiblePart(each) && isPart(tagOf(each)))) {
    if (told.has(ownPeriod(value))) parts.add(value);
    else holds.set(value, { code: 'part-of-revenue', sentence: partSentence(value, seen.get(tagOf(value))?.example) });
  }
}

function ownPeriod(value: FiledValue): string {
  return `${value.unit}/${periodKey(value)}`;
}

function partSentence({ tag }: FiledValue, example: FiledValue | null | undefined): string {
  const more = example
    ? `${example.tag} of ${example.value} stands beside it in ${example.filing.accn}`
    : 'more stands beside it';
  return `${tag} is only a part of this company’s revenue (${more}), and no tag gives the whole of this period.`;
}
