import { negate } from '@/lib/figures/arithmetic';
import { type Cursor, here, take } from '@/lib/figures/cursor';
import { decimal, plainText } from '@/lib/figures/decimal';
import type { Figure } from '@/lib/figures/figure';
import { atLeast, atMost, exactly, figure, lessThan, moreThan } from '@/lib/figures/make';
import { type Amount, type AmountContext, readAmount } from '@/lib/figures/parse-amount';
import { Unreadable } from '@/lib/figures/parse-problem';
import { ands, type Bound, betweens, dashes, lossesAfter, lossesBefore, qualifiers } from '@/lib/figures/parse-words';

export type StatementContext = AmountContext & { readonly floor: string | null };

/** One number with the words around it. */
type Side = { readonly amount: Amount; readonly bound: Bound | null; readonly approximate: boolean };

/** Reads all tokens as one figure: a value, a bound, a range or a loss. @throws Unreadable */
export function readStatement(cursor: Cursor, context: StatementContext): Figure {
  const lossBefore = take(cursor, lossesBefore) !== null;
  const between = take(cursor, betweens) !== null;
  const first = readSide(cursor, context);
  const linked = between || first.bound === 'more' || first.bound === 'at least';
  const isRange = take(cursor, dashes) !== null || (linked && take(cursor, ands) !== null);
  if (between && !isRange) throw new Unreadable('a range needs two numbers');
  const second = isRange ? readSide(cursor, context) : null;
  const loss = take(cursor, lossesAfter) !== null || lossBefore;
  refuseRest(cursor);
  return withFloor(loss, context.floor, (floor) => (second ? range(first, second, loss) : single(first, floor, loss)));
}

function readSide(cursor: Cursor, context: AmountContext): Side {
  let bound: Bound | null = null;
  let approximate = false;
  for (let word = take(cursor, qualifiers); word !== null; word = take(cursor, qualifiers)) {
    if (word !== 'about' && bound !== null) throw new Unreadable('two signs or words bound one number');
    if (word === 'about') approximate = true;
    else bound = word;
  }
  const amount = readAmount(cursor, context);
  if (bound !== null && amount.bound !== null) throw new Unreadable('two signs or words bound one number');
  if (amount.bound === 'at least' && amount.negative) {
    throw new Unreadable('“or more” after a negative number can mean two things, write “loss of … or more” or “≥ -…”');
  }
  return { amount, bound: bound ?? amount.bound, approximate: approximate || amount.rounded };
}

function refuseRest(cursor: Cursor): void {
  const rest = here(cursor);
  if (rest === undefined) return;
  if (rest.kind === 'number') throw new Unreadable('two numbers stand there without a dash between them');
  throw new Unreadable(`“${rest.raw}” was not understood`);
}

/** A loss is read as a positive amount from 0 up, then turned. */
function withFloor(loss: boolean, floor: string | null, read: (floor: string | null) => Figure): Figure {
  const result = loss ? negate(read('0')) : read(floor);
  if (floor !== null && (result.low === null || decimal(result.low).lt(floor))) {
    throw new Unreadable(`this metric cannot be below ${floor}`);
  }
  return result;
}

function single({ amount, bound, approximate }: Side, floor: string | null, loss: boolean): Figure {
  const value = decimalOf(amount, loss);
  const made = () => {
    if (bound === 'less') return lessThan(value, floor);
    if (bound === 'at most') return atMost(value, floor);
    if (bound === 'more') return moreThan(value);
    return bound === 'at least' ? atLeast(value) : exactly(value);
  };
  return { ...nonEmpty(made, `this metric cannot be below ${floor}`), approximate };
}

function range(low: Side, high: Side, loss: boolean): Figure {
  if (low.bound === 'less' || low.bound === 'at most' || high.bound === 'more' || high.bound === 'at least') {
    throw new Unreadable('the signs before the two numbers do not make a range');
  }
  if (low.amount.percent && !high.amount.percent) throw new Unreadable('only the first number is a percentage');
  const shared = { ...low.amount, percent: high.amount.percent, scale: low.amount.scale ?? high.amount.scale };
  const parts = {
    low: decimalOf(shared, loss),
    high: decimalOf(
      { ...high.amount, scale: high.amount.scale ?? (low.amount.scaleFirst ? low.amount.scale : null) },
      loss,
    ),
    lowOpen: low.bound === 'more',
    highOpen: high.bound === 'less',
    approximate: low.approximate || high.approximate,
  };
  return nonEmpty(() => figure(parts), 'the first number of the range is not below the second');
}

function decimalOf({ digits, negative, scale, percent }: Amount, loss: boolean): string {
  if (loss && negative) throw new Unreadable('a loss that is negative can mean a loss or a gain');
  return plainText(decimal(`${negative ? '-' : ''}${digits}`).times(`1e${(scale ?? 0) - (percent ? 2 : 0)}`));
}

function nonEmpty(make: () => Figure, problem: string): Figure {
  try {
    return make();
  } catch (error) {
    throw error instanceof RangeError ? new Unreadable(problem) : error;
  }
}
