import { Decimal } from 'decimal.js';

const months = 'January February March April May June July August September October November December'.split(' ');

/** "$2,241 million"; a loss in brackets, as the filings print it: "$(1,775) million". */
export function millions(value: number): string {
  const [whole = '', part] = new Decimal(value).abs().div(1e6).toFixed().split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const amount = part ? `${grouped}.${part}` : grouped;
  return `$${value < 0 ? `(${amount})` : amount} million`;
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
