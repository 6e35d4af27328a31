import { Decimal } from 'decimal.js';
import { unitFormat } from '@/lib/figures/units';

const months = 'January February March April May June July August September October November December'.split(' ');

/** From the power of ten on, amounts stand in units of `place`: tenths of a million are still told in millions. */
const scales = [
  { from: 4, place: 6, word: ' million' },
  { from: 3, place: 3, word: ' thousand' },
  { from: 0, place: 0, word: '' },
] as const;

/**
 * An amount as a filing prints it, by what the filing rounds to: "$2,241 million"; a loss in brackets,
 * "$(1,775) million".
 */
export function filedAmount(value: string, unit: string, rounding: number): string {
  const { place, word } = scaleOf(rounding);
  const [whole = '', part] = new Decimal(value).abs().div(`1e${place}`).toFixed().split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const amount = part ? `${grouped}.${part}` : grouped;
  const { prefix, kind } = unitFormat(unit);
  return `${prefix}${value.startsWith('-') ? `(${amount})` : amount}${word}${kind === 'people' ? ' people' : ''}`;
}

/** "each rounded to $1 million"; null where amounts stand to the last unit. */
export function eachRounded(unit: string, rounding: number): string | null {
  const { place, word } = scaleOf(rounding);
  const step = new Decimal(10).pow(Math.min(rounding - place, 0));
  return word === '' ? null : `each rounded to ${unitFormat(unit).prefix}${step.toFixed()}${word}`;
}

/** "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** "14 January 2021". */
export function dayInWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${months[(month ?? 1) - 1]} ${year}`;
}

function scaleOf(rounding: number): { readonly place: number; readonly word: string } {
  return scales.find(({ from }) => rounding >= from) ?? scales[2];
}
