import { type Cursor, here } from '@/lib/figures/cursor';
import { decimal, plainText } from '@/lib/figures/decimal';
import { Unreadable } from '@/lib/figures/parse-problem';

/** More is no amount of anything. */
const highest = 24;

/**
 * Moves past the exponent of `3.5E+9`, and gives the number in full; null when none stands here. A spreadsheet that shows
 * a long number so cuts it to six digits: with all six, the number is only about that.
 */
export function takeExponent(cursor: Cursor, digits: string): { digits: string; rounded: boolean } | null {
  const [letter, sign, plain] = cursor.tokens.slice(cursor.at, cursor.at + 3);
  if (letter?.text !== 'e' || !letter.glued) return null;
  const signed = sign?.glued === true && /^[-+−]$/.test(sign.text);
  const power = signed ? plain : sign;
  if (power === undefined || !power.glued || !/^\d{1,3}$/.test(power.raw)) return null;
  const exponent = Number(power.raw) * (signed && sign.text !== '+' ? -1 : 1);
  if (Math.abs(exponent) > highest) throw new Unreadable('its exponent is beyond any amount');
  cursor.at += signed ? 3 : 2;
  if (here(cursor)?.glued === true && here(cursor)?.kind === 'number') return null;
  const significant = digits.replace(/^-?0*\.?0*/, '').replace('.', '').length;
  return { digits: plainText(decimal(digits).times(`1e${exponent}`)), rounded: exponent >= 11 && significant >= 6 };
}
