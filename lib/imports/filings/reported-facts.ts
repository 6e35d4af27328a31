import { differByLess } from '@/lib/imports/filings/amount';
import type { Line } from '@/lib/imports/filings/definitions';
import type { DerivedQuarter } from '@/lib/imports/filings/derived-quarters';
import type { Held } from '@/lib/imports/filings/doubts';
import { factOf, keyOf, type LineContext, noteOf } from '@/lib/imports/filings/fact-parts';
import type { FiledValue, Filing } from '@/lib/imports/filings/filed-value';
import type { History } from '@/lib/imports/filings/history';
import type { PeriodIndex } from '@/lib/imports/filings/period-index';
import { sameButForRounding } from '@/lib/imports/filings/rounding';
import { filedAmount, listed } from '@/lib/imports/filings/words';
import type { ProposedFact, Restates } from '@/lib/imports/proposed';

export type Here = {
  readonly line: Line;
  readonly context: LineContext;
  readonly toldOf: PeriodIndex;
  /** What had been derived of the period before a filing gave it, with its fact's key; null when nothing had. */
  readonly derived: { readonly last: DerivedQuarter; readonly key: string } | null;
};

/** The facts of one period: the first value that was filed, and each that really differs, with what it replaces. */
export function reportedFacts(history: History, here: Here): ProposedFact[] {
  const { line, context, toldOf, derived } = here;
  const told = derived ? fromFirstUnlike(history, derived.last, context) : history;
  const keys = told.map((value, index) => keyOfValue(value, index, here));
  return told.map((value, index) => {
    const unlike = index > 0 && toldOf(value.start, value.end, -365)?.length === 1;
    const title = context.titles.get(value.filing.accn) ?? value.filing.accn;
    return {
      ...statedFact(value, line, context, unlike && notLikeForLike),
      key: keys[index] ?? '',
      restates: restatesOf(keys[index - 1] ?? null, derived?.key ?? null, title),
      flags: value.remark ? [{ kind: 'debt-open', sentence: value.remark }] : [],
    };
  });
}

/** A value that is proposed and held back. It replaces nothing before a person chooses it. */
export function heldFact({ value, hold }: Held, line: Line, context: LineContext): ProposedFact {
  const key = `${keyOf(value, line, context)}-held-${value.filing.accn}-${value.tag}-${value.value}`.toLowerCase();
  return { ...statedFact(value, line, context, false), key, restates: null, flags: [], hold };
}

function statedFact(value: FiledValue, line: Line, context: LineContext, own: string | false) {
  const amount = (each: FiledValue) => filedAmount(each.value, line.unit, context.rounding(each));
  const sum = value.parts?.map(amount);
  return {
    ...factOf(value, line, context),
    reported: sum ? `${amount(value)}: ${listed(sum)}` : amount(value),
    note: noteOf(line, context, own, value.remark),
    knownAt: value.filing.filed,
    derived: sum !== undefined,
  };
}

const notLikeForLike = 'The same period of the year before was not restated: the two are not like for like.';

/** A quarter that was derived and is then given outright is the same, within what its parts are rounded to. */
function fromFirstUnlike(history: History, derived: DerivedQuarter, { rounding }: LineContext): readonly FiledValue[] {
  const parts = [derived.longer, ...derived.less];
  const isSame = (value: FiledValue) => {
    const place = Math.max(...[value, ...parts].map(rounding));
    if (differByLess(value.value, derived.value, place, parts.length + 1)) return true;
    return sameButForRounding(value, { ...derived.longer, value: derived.value }, rounding);
  };
  const first = history.findIndex((value) => !isSame(value));
  return first < 0 ? [] : history.slice(first);
}

function restatesOf(earlierKey: string | null, derivedKey: string | null, title: string): Restates | null {
  if (earlierKey !== null) return { key: earlierKey, reason: `Restated in ${title}` };
  return derivedKey === null ? null : { key: derivedKey, reason: `Told in ${title}; derived until then` };
}

function keyOfValue(value: FiledValue, index: number, { line, context, derived }: Here): string {
  const key = keyOf(value, line, context);
  if (index > 0) return dated(key, 'restated', value.filing);
  return derived === null ? key : dated(key, 'told', value.filing);
}

function dated(key: string, word: string, { filed }: Filing): string {
  return `${key}-${word}-${filed}`;
}
