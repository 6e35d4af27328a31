import { Decimal } from 'decimal.js';
import { differByLess, plus } from '@/lib/imports/filings/amount';
import type { FiledValue } from '@/lib/imports/filings/filed-value';
import { type Span, spanOf } from '@/lib/imports/filings/fiscal-periods';
import { groupBy } from '@/lib/imports/filings/group-by';
import { type Roundings, sameButForRounding } from '@/lib/imports/filings/rounding';
import { filedAmount } from '@/lib/imports/filings/words';
import type { Hold } from '@/lib/imports/proposed';
import { addDays } from '@/lib/turnaround/period';

/** A value that is proposed, but only saved if a person chooses it. */
export type Held = { readonly value: FiledValue; readonly hold: Hold };

/** Up to this share, parts and whole may differ by what was reclassified between two tables of one filing. */
const slack = 0.02;
/** A value that moves by this factor is not merely corrected. */
const far = 2;

/** How many filings before and after are asked whether they give a value too. */
const mostCompared = 20;

const quartersIn: { readonly [span in Span]?: number } = { half: 2, 'nine months': 3, year: 4 };

/**
 * Values of one metric that do not agree with the others: quarters that do not add up to the longer period that the same
 * filing gives, and values far from those before that later filings take back.
 * @param said what was said of each period, one value a filing, in the order of filing
 */
export function doubtsIn(said: readonly (readonly FiledValue[])[], rounding: Roundings): ReadonlyMap<FiledValue, Held> {
  const nearby = new Map(said.flatMap((values) => values.map((value, at) => [value, { values, at }] as const)));
  const found = new Map<FiledValue, Held>();
  const add = (value: FiledValue, code: string, sentence: string) =>
    found.set(value, { value, hold: { code, sentence } });
  for (const values of groupBy(said.flat(), ({ filing }) => filing.accn).values()) {
    for (const { longer, quarters, sum } of tilings(values)) {
      if (agree(sum, longer, quarters.length, rounding)) continue;
      const isSupported = (value: FiledValue) => {
        const { values: others, at } = nearby.get(value) ?? { values: [], at: 0 };
        const near = others.slice(Math.max(0, at - mostCompared), at + mostCompared);
        return near.some((other) => other !== value && isNear(other.value, value.value));
      };
      const amount = (text: string) => filedAmount(text, longer.unit, rounding(longer));
      const sentence = `The same filing gives quarters that add up to ${amount(sum)} and ${amount(longer.value)} for all of them: one of the two may be a part of the company.`;
      for (const value of [longer, ...quarters].filter((each) => !isSupported(each)))
        add(value, 'quarters-do-not-add-up', sentence);
    }
  }
  for (const values of said) {
    for (const value of takenBack(values, rounding)) {
      const sentence = `Filings before and after give ${values[0]?.value}, this one ${value.value}: perhaps a part of the company.`;
      if (!found.has(value)) add(value, 'taken-back', sentence);
    }
  }
  return found;
}

type Tiling = { readonly longer: FiledValue; readonly quarters: readonly FiledValue[]; readonly sum: string };

/** The longer periods of one filing whose quarters it gives too. */
function tilings(values: readonly FiledValue[]): Tiling[] {
  const byStart = groupBy(values, ({ start }) => start);
  return values.flatMap((longer) => {
    const span = longer.start === null ? null : spanOf(longer.start, longer.end);
    const quarters = quartersOf(longer, (span && quartersIn[span]) ?? 0, byStart);
    if (quarters.length === 0) return [];
    return { longer, quarters, sum: quarters.reduce((sum, { value }) => plus(sum, value), '0') };
  });
}

function quartersOf(
  { start, end }: FiledValue,
  count: number,
  byStart: ReadonlyMap<string | null, readonly FiledValue[]>,
): FiledValue[] {
  const found: FiledValue[] = [];
  let next = start;
  while (next !== null && found.length < count) {
    const tile = byStart
      .get(next)
      ?.find((value) => value.start !== null && spanOf(value.start, value.end) === 'quarter');
    if (!tile || tile.end > end) return [];
    found.push(tile);
    next = addDays(tile.end, 1);
  }
  return found.at(-1)?.end === end ? found : [];
}

function agree(sum: string, longer: FiledValue, count: number, rounding: Roundings): boolean {
  return differByLess(sum, longer.value, rounding(longer), count + 1) || isNear(sum, longer.value);
}

function isNear(one: string, other: string): boolean {
  const [a, b] = [new Decimal(one), new Decimal(other)];
  return a.minus(b).abs().lte(Decimal.max(a.abs(), b.abs()).times(slack));
}

/** Whether one of two amounts is far times the other, or they lie on both sides of zero. */
export function isFar(one: string, other: string, times = far): boolean {
  const [a, b] = [new Decimal(one), new Decimal(other)];
  if (a.isZero() || b.isZero()) return !a.eq(b);
  return (
    a.isNegative() !== b.isNegative() || Decimal.max(a.abs(), b.abs()).gte(Decimal.min(a.abs(), b.abs()).times(times))
  );
}

/** Values far from the one before, which the last filing of the period gives again. */
function takenBack(values: readonly FiledValue[], rounding: Roundings): FiledValue[] {
  const [first] = values;
  const last = values.at(-1);
  if (!first || !last || values.length < 3 || !sameButForRounding(first, last, rounding)) return [];
  return values.filter((value) => isFar(value.value, first.value));
}
