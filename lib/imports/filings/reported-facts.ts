import type { Line } from '@/lib/imports/filings/definitions';
import { factOf, keyOf, type LineContext, noteOf } from '@/lib/imports/filings/fact-parts';
import type { FiledValue, Filing } from '@/lib/imports/filings/filed-value';
import type { Histories, History } from '@/lib/imports/filings/history';
import type { PeriodIndex } from '@/lib/imports/filings/period-index';
import { filedAmount } from '@/lib/imports/filings/words';
import type { Flag, ProposedFact, Restates } from '@/lib/imports/proposed';

export type Here = {
  readonly line: Line;
  readonly context: LineContext;
  readonly histories: Histories;
  readonly toldOf: PeriodIndex;
  /** The key of what had been derived of the period before a filing gave it; null when nothing had. */
  readonly derivedKey: string | null;
};

/** The facts of one period: the first value that was filed, and each that really differs, with what it replaces. */
export function reportedFacts(history: History, here: Here): ProposedFact[] {
  const { line, context, histories, toldOf } = here;
  const keys = history.map((value, index) => keyOfValue(value, index, here));
  return history.map((value, index) => {
    const earlier = history[index - 1];
    const unlike = earlier && toldOf(value.start, value.end, -365)?.length === 1;
    const lost = histories.contested.get(value);
    const title = context.titles.get(value.filing.accn) ?? value.filing.accn;
    return {
      ...factOf(value, line, context),
      key: keys[index] ?? '',
      reported: filedAmount(value.value, line.unit, context.rounding(value)),
      note: noteOf(line, context, unlike && notLikeForLike),
      knownAt: value.filing.filed,
      derived: false,
      restates: restatesOf(keys[index - 1] ?? null, here.derivedKey, title),
      flags: lost ? [sameDayFlag(lost)] : [],
    };
  });
}

const notLikeForLike = 'The same period of the year before was not restated: the two are not like for like.';

function restatesOf(earlierKey: string | null, derivedKey: string | null, title: string): Restates | null {
  if (earlierKey !== null) return { key: earlierKey, reason: `Restated in ${title}` };
  return derivedKey === null ? null : { key: derivedKey, reason: `Told in ${title}; derived until then` };
}

function keyOfValue(value: FiledValue, index: number, { line, context, derivedKey }: Here): string {
  const key = keyOf(value, line, context);
  if (index > 0) return dated(key, 'restated', value.filing);
  return derivedKey === null ? key : dated(key, 'told', value.filing);
}

function dated(key: string, word: string, { filed }: Filing): string {
  return `${key}-${word}-${filed}`;
}

function sameDayFlag({ value, filing }: FiledValue): Flag {
  const sentence = `Filing ${filing.accn} of the same day says ${value}; the higher number counts.`;
  return { kind: 'same-day', sentence };
}
