import { type Cursor, here, type Phrases, phrases, take } from '@/lib/figures/cursor';
import { Unreadable } from '@/lib/figures/parse-problem';
import { tokenize } from '@/lib/figures/tokens';
import { currencyPart, locales, unitFormat, unitName } from '@/lib/figures/units';

/** The ways to write one unit: what may stand on either side of a number, and what only after it. */
export type UnitWords = { readonly around: Phrases<true>; readonly after: Phrases<true> };

const perPerson = phrases('/person', 'per person', 'a person', '/employee', 'per employee', 'an employee');
const wordsOf: Readonly<Record<string, Phrases<true>>> = {
  people: phrases(
    ...['people', 'person', 'persons', 'employees', 'employee', 'staff', 'workers', 'heads', 'fte', 'ftes'],
    ...['mitarbeiter', 'vollzeitkräfte', 'vzä'],
  ),
  times: phrases('×', 'x', 'times', 'time'),
  months: phrases('months', 'month'),
};
const none = phrases();
const homeNames: Readonly<Record<string, readonly string[]>> = { $: ['dollars', 'dollar'], '£': ['pounds', 'pound'] };

const currencies = new Map<string, Phrases<true>>();

/** The words and signs that fit a unit. A currency's own sign at home fits (`$` for AUD), another's does not. */
export function unitWords(unit: string): UnitWords {
  const { kind, currency, suffix } = unitFormat(unit);
  if (currency === null) return { around: none, after: kind === 'other' ? phrases(unit) : (wordsOf[kind] ?? none) };
  const around = currencies.get(currency) ?? currencyWords(currency);
  currencies.set(currency, around);
  return { around, after: suffix === '' ? none : perPerson };
}

function currencyWords(code: string): Phrases<true> {
  const symbols = locales.map((locale) => currencyPart(code, locale, 'symbol'));
  const names = locales.flatMap((locale) => [unitName(code, locale), unitName(code, locale, true)]);
  const home = currencyPart(code, 'en-US', 'narrowSymbol');
  return phrases(code, home, ...symbols, ...names, ...(homeNames[home] ?? []));
}

/**
 * Moves past the unit's currency here; false when no currency stands here.
 * @throws Unreadable when another currency stands here: amounts are never converted.
 */
export function takeCurrency(cursor: Cursor, unit: string, words: UnitWords): boolean {
  if (take(cursor, words.around)) return true;
  const token = here(cursor);
  if (token === undefined || !(token.kind === 'currency' || isCurrencyCode(token.raw))) return false;
  throw new Unreadable(`“${token.raw}” does not fit the unit, ${unitName(unit)}`);
}

/** Whether a currency's sign, code or name is that of a unit. */
export function currencyFits(written: string, unit: string): boolean {
  const cursor = { tokens: tokenize(written.trim()), at: 0 };
  return take(cursor, unitWords(unit).around) !== null && cursor.at === cursor.tokens.length;
}

let codes: ReadonlySet<string> | null = null;

/** Whether ISO 4217 has this code. */
export function isCurrencyCode(text: string): boolean {
  codes ??= new Set(Intl.supportedValuesOf('currency'));
  return codes.has(text);
}
