import { type Cursor, here, phrases, take } from '@/lib/figures/cursor';
import { takeExponent } from '@/lib/figures/parse-exponent';
import { readNumber } from '@/lib/figures/parse-number';
import { Unreadable } from '@/lib/figures/parse-problem';
import { takeScaledCurrency } from '@/lib/figures/parse-scale';
import { takeCurrency, type UnitWords, unitWords } from '@/lib/figures/parse-unit';
import {
  afterwords,
  type Bound,
  doubtfulScales,
  falseFriends,
  minuses,
  percents,
  pluses,
  scaleWords,
  trailingMinuses,
} from '@/lib/figures/parse-words';
import { unitFormat, unitName } from '@/lib/figures/units';

/** A number as written, before a range's shared scale is settled. */
export type Amount = {
  /** Canonical decimal without its scale. */
  readonly digits: string;
  readonly negative: boolean;
  /** Power of ten of the scale word; null when none stands there. */
  readonly scale: number | null;
  /** True where the scale stands before the number, and so before both of a range. */
  readonly scaleFirst: boolean;
  readonly percent: boolean;
  /** True where a spreadsheet has cut the number to the digits it shows, as 1.23457E+11. */
  readonly rounded: boolean;
  /** What stands after it: `+` or "or less". */
  readonly bound: Bound | null;
};

export type AmountContext = { readonly unit: string; readonly locale: 'en' | 'de' };

const opening = phrases('(');
const closing = phrases(')');

/** Reads sign, currency, brackets, number, scale, percent and unit at the cursor. @throws Unreadable */
export function readAmount(cursor: Cursor, context: AmountContext): Amount {
  const words = unitWords(context.unit);
  const before = readBefore(cursor, context.unit, words);
  const { digits, rounded } = readDigits(cursor, context.locale);
  const after = readAfter(cursor, context, words, before.bracketed);
  if (before.scale !== null && after.scale !== null) throw new Unreadable('two words or signs give its scale');
  const signs = [before.negative, before.bracketed, after.negative].filter(Boolean).length;
  if (signs > 1) throw new Unreadable('two signs make one number negative');
  const scale = before.scale ?? after.scale;
  return { ...after, digits, rounded, scale, scaleFirst: before.scale !== null, negative: signs === 1 };
}

function readBefore(cursor: Cursor, unit: string, words: UnitWords) {
  const start = here(cursor);
  if (start?.text === '—') throw new Unreadable('a dash (—) stands where a minus sign (-) is expected');
  let negative = readSign(cursor);
  const scale = takeScaledCurrency(cursor, unit);
  const currency = scale !== null || takeCurrency(cursor, unit, words);
  const bracketed = take(cursor, opening) !== null;
  if (negative === null) negative = readSign(cursor);
  if (!currency) takeCurrency(cursor, unit, words);
  return { negative: negative === true, bracketed, scale };
}

/** True for minus, false for plus, null for no sign. */
function readSign(cursor: Cursor): boolean | null {
  if (take(cursor, minuses)) return true;
  return take(cursor, pluses) ? false : null;
}

function readDigits(cursor: Cursor, locale: 'en' | 'de'): { digits: string; rounded: boolean } {
  const token = here(cursor);
  if (token === undefined) throw new Unreadable('a number is missing at the end');
  if (token.kind !== 'number') throw new Unreadable(`“${token.raw}” stands where a number is expected`);
  cursor.at += 1;
  const digits = readNumber(token.raw, locale);
  return takeExponent(cursor, digits) ?? { digits, rounded: false };
}

/** Scale, percent, unit, closing bracket and `+`, in any order. */
function readAfter(cursor: Cursor, context: AmountContext, words: UnitWords, bracketed: boolean) {
  let scale: number | null = null;
  let percent = false;
  let bound: Bound | null = null;
  let open = bracketed;
  for (let at = -1; at !== cursor.at; ) {
    at = cursor.at;
    scale ??= takeScaledCurrency(cursor, context.unit) ?? readScale(cursor, context);
    percent ||= readPercent(cursor, context.unit);
    if (open && take(cursor, closing)) open = false;
    takeCurrency(cursor, context.unit, words);
    take(cursor, words.after);
    bound ??= take(cursor, afterwords);
  }
  if (open) throw new Unreadable('a bracket is not closed');
  return { scale, percent, bound, negative: readTrailingMinus(cursor) };
}

function readScale(cursor: Cursor, { unit, locale }: AmountContext): number | null {
  const word = here(cursor)?.raw;
  const doubt = take(cursor, doubtfulScales);
  if (doubt !== null) throw new Unreadable(`“${word}” can mean ${doubt}, write all digits`);
  const scale = take(cursor, scaleWords);
  const friend = scale === null ? take(cursor, falseFriends) : null;
  if (friend !== null && locale === 'de')
    throw new Unreadable(`“${word}” has two meanings in German text, write all digits`);
  const power = scale ?? friend;
  if (power !== null && ['ratio', 'times', 'months'].includes(unitFormat(unit).kind)) {
    throw new Unreadable(`“${word}” does not fit the unit, ${unitName(unit)}`);
  }
  return power;
}

function readPercent(cursor: Cursor, unit: string): boolean {
  if (!take(cursor, percents)) return false;
  if (unit !== 'ratio') throw new Unreadable(`a percentage does not fit the unit, ${unitName(unit)}`);
  return true;
}

/** `1,234.5-`, as some ledgers write it. */
function readTrailingMinus(cursor: Cursor): boolean {
  const last = cursor.at === cursor.tokens.length - 1;
  return last && here(cursor)?.glued === true && take(cursor, trailingMinuses) !== null;
}
