import { type Cursor, here, take } from '@/lib/figures/cursor';
import { Unreadable } from '@/lib/figures/parse-problem';
import { currencyFits, isCurrencyCode } from '@/lib/figures/parse-unit';
import { doubtfulScales, falseFriends, scaleWords } from '@/lib/figures/parse-words';
import { tokenize } from '@/lib/figures/tokens';
import { unitName } from '@/lib/figures/units';

/** A scale and a currency in one word: `T€`, `MEUR`, `EURm`, `億円`. */
type Compound = { readonly power: number; readonly currency: string };

const powers: Readonly<Record<string, number>> = {
  ...{ k: 3, t: 3, tsd: 3, m: 6, mn: 6, mm: 6, mio: 6, bn: 9, md: 9, mrd: 9 },
  ...{ 万: 4, 百万: 6, 億: 8, 亿: 8, 十億: 9, 兆: 12 },
};
const letters = 'k|K|t|T|tsd|Tsd|m|M|mn|Mn|mm|MM|mio|Mio|MIO|bn|Bn|md|Md|mrd|Mrd|MRD';
const beforeSign = new RegExp(`^(${letters})\\.?(\\p{Sc})$`, 'u');
const beforeCode = new RegExp(`^(${letters})([A-Z]{3})$`);
const afterCode = /^([A-Z]{3})(k|K|tsd|m|M|mn|mm|bn|mrd)$/;
const asian = /^(百万|十億|万|億|亿|兆)(円|元)$/u;
const asianCodes: Readonly<Record<string, string>> = { 円: 'JPY', 元: 'CNY' };

function compoundOf(raw: string): Compound | null {
  const [, scale = '', sign = ''] = beforeSign.exec(raw) ?? [];
  // `T$` is also the sign of a currency; only `T€` is thousands.
  if (sign !== '') return /^t$/i.test(scale) && sign !== '€' ? null : compound(scale, sign);
  const [, prefix = '', code = ''] = beforeCode.exec(raw) ?? [];
  if (isCurrencyCode(code)) return compound(prefix, code);
  const [, first = '', suffix = ''] = afterCode.exec(raw) ?? [];
  if (isCurrencyCode(first)) return compound(suffix, first);
  const [, power = '', yen = ''] = asian.exec(raw) ?? [];
  return yen === '' ? null : compound(power, asianCodes[yen] ?? '');
}

function compound(scale: string, currency: string): Compound | null {
  const power = powers[scale.toLowerCase()];
  return power === undefined ? null : { power, currency };
}

/**
 * Moves past a word that holds scale and currency, and gives its power of ten; null when none stands here.
 * @throws Unreadable when the currency is not the unit's
 */
export function takeScaledCurrency(cursor: Cursor, unit: string): number | null {
  const token = here(cursor);
  const found = token && token.kind !== 'number' && token.raw.length > 1 ? compoundOf(token.raw) : null;
  if (!token || !found) return null;
  if (!currencyFits(found.currency, unit)) {
    throw new Unreadable(`“${token.raw}” does not fit the unit, ${unitName(unit)}`);
  }
  cursor.at += 1;
  return found.power;
}

/** Whether a text names a power of ten by a word or sign: `5M`, `500 T€`. */
export function namesScale(text: string): boolean {
  const tokens = tokenize(text);
  return tokens.some((token, at) => {
    const cursor = { tokens, at };
    if (take(cursor, scaleWords) ?? take(cursor, falseFriends) ?? take(cursor, doubtfulScales)) return true;
    return token.kind !== 'number' && compoundOf(token.raw) !== null;
  });
}
