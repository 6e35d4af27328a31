import { Decimal } from 'decimal.js';

const decimalText = /^-?\d+(\.\d+)?$/;
const Wide = Decimal.clone({ precision: 60 });
const most = { whole: 24, part: 6 };

/**
 * A number of a file in canonical spelling, or null when it is none: at most 24 digits before the mark and
 * 6 after it. An exponent that a JSON writer put there is written out; one that goes beyond is no amount.
 */
export function amountOf(text: string): string | null {
  if (/^-?\d{1,15}$/.test(text)) return String(Number(text) || 0);
  const plain = /^-?\d+(\.\d+)?[eE][+-]?\d{1,2}$/.test(text) ? new Decimal(text).toFixed() : text;
  if (!decimalText.test(plain)) return null;
  const [, whole = '', part = ''] = /^-?0*(\d*)(?:\.(\d*?)0*)?$/.exec(plain) ?? [];
  if (whole.length > most.whole || part.length > most.part) return null;
  const digits = `${whole || '0'}${part ? `.${part}` : ''}`;
  return plain.startsWith('-') && digits !== '0' ? `-${digits}` : digits;
}

/** The power of ten of an amount's last digit that is not a needless zero: 6 for 3,393,000,000; null for 0. */
export function lastPlace(amount: string): number | null {
  const [whole = '', part = ''] = amount.replace('-', '').split('.');
  if (part) return -part.length;
  return whole === '0' ? null : whole.length - whole.replace(/0+$/, '').length;
}

/** The power of ten of an amount's first digit: 9 for 3,393,000,000; null for 0. */
export function firstPlace(amount: string): number | null {
  const [whole = '', part = ''] = amount.replace('-', '').split('.');
  if (whole !== '0') return whole.length - 1;
  return part === '' ? null : -1 - (part.length - part.replace(/^0+/, '').length);
}

/** Whether two amounts differ by less than so many units of a power of ten. */
export function differByLess(one: string, other: string, place: number, units = 1): boolean {
  return one === other || new Wide(one).minus(other).abs().lt(`${units}e${place}`);
}

/** The exact difference. */
export function less(one: string, other: string): string {
  return new Wide(one).minus(other).toFixed();
}

/** The exact sum. */
export function plus(one: string, other: string): string {
  return new Wide(one).plus(other).toFixed();
}
