import { Decimal } from 'decimal.js';
import type { Undoubted } from '@/lib/imports/filings/derived-quarters';
import type { FiledValue } from '@/lib/imports/filings/filed-value';
import type { History } from '@/lib/imports/filings/history';
import type { PeriodIndex } from '@/lib/imports/filings/period-index';
import { dayInWords } from '@/lib/imports/filings/words';
import type { Hold } from '@/lib/imports/proposed';

/** Smaller changes of the year before are reclassifications that move a quarter by little. */
const slack = 0.005;

/**
 * Why the parts of a difference may be of two bases, so that it would be of neither; null where they are of one.
 * Derived first, its parts come from filings that follow each other: they are of one basis unless the year before was
 * restated between them. Derived again, only parts that one filing gives are of one basis.
 */
export function basisDoubt(quarter: Undoubted, isAgain: boolean, { anyOf }: { anyOf: PeriodIndex }): Hold | null {
  const { longer, less } = quarter;
  if (less.every(({ filing }) => filing.accn === longer.filing.accn)) return null;
  if (isAgain) {
    const days = [longer, ...less].map(({ filing }) => dayInWords(filing.filed));
    return hold(`The longer period was restated on ${days[0]}, what is taken from it on ${days.at(-1)}`);
  }
  const restated = restatedBefore(anyOf(longer.start, longer.end, -365), longer);
  const older = less.filter((part) => restated && part.filing.filed < restated.filing.filed);
  const isOnNewBasis = (part: FiledValue) => restatedBefore(anyOf(part.start, part.end, -365), part) !== null;
  if (!restated || older.every(isOnNewBasis)) return null;
  return hold(
    `The same period of the year before was restated on ${dayInWords(restated.filing.filed)}, after what is taken from this one was filed`,
  );
}

function hold(why: string): Hold {
  return { code: 'two-bases', sentence: `${why}: the difference may be of two bases, and then of neither.` };
}

/** The last real restatement of a period that had been filed when another value was. */
function restatedBefore(history: History | null, { filing }: FiledValue): FiledValue | null {
  const versions = history ?? [];
  return (
    versions.findLast((value, at) => {
      const earlier = versions[at - 1];
      return earlier !== undefined && value.filing.filed <= filing.filed && isMoved(earlier.value, value.value);
    }) ?? null
  );
}

function isMoved(from: string, to: string): boolean {
  return new Decimal(to).minus(from).abs().gt(new Decimal(from).abs().times(slack));
}
