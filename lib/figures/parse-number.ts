import { canonical } from '@/lib/figures/decimal';
import { Unreadable } from '@/lib/figures/parse-problem';

const mostWhole = 24;
const mostFraction = 12;

/**
 * The canonical decimal of digits with their marks: `1,234.5` (en) or `1.234,5` (de); spaces and
 * apostrophes may group in both, and commas as in India (12,34,567) in the first. Marks that do not fit the locale are refused, not guessed.
 * @throws Unreadable
 */
export function readNumber(text: string, locale: 'en' | 'de'): string {
  const point = locale === 'de' ? ',' : '.';
  const [whole = '', fraction = '', ...more] = text.split(point);
  if (more.length > 0) throw new Unreadable(`“${text}” has more than one decimal mark (${point})`);
  if (!/^\d*$/.test(fraction)) throw new Unreadable(`“${text}” has a group mark after its decimal mark (${point})`);
  const digits = ungrouped(whole, text, locale === 'de' ? '.' : ',');
  if (digits.replace(/^0+/, '').length > mostWhole) throw new Unreadable(`the number has over ${mostWhole} digits`);
  if (fraction.length > mostFraction) throw new Unreadable(`the number has over ${mostFraction} decimals`);
  return canonical(`${digits || '0'}.${fraction || '0'}`);
}

function ungrouped(whole: string, text: string, mark: string): string {
  const marks = new Set(whole.replaceAll(/\d/g, ''));
  if (marks.size === 0) return whole;
  const [first = '', ...groups] = whole.split(/\D/);
  const thousands = /^[1-9]\d{0,2}$/.test(first) && groups.every((group) => group.length === 3);
  if (marks.size === 1 && thousands) return first + groups.join('');
  if (mark === ',' && /^[1-9]\d?(?:,\d\d)+,\d{3}$/.test(whole)) return first + groups.join('');
  throw new Unreadable(`the digits in “${text}” are not grouped in thousands by “${mark}”`);
}
