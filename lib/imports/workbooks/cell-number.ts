import { Decimal } from 'decimal.js';

const number = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d{1,3})?$/i;
const whole = /^(?:0|-?[1-9]\d{0,17})$/;
const digitsKept = 15;
const mostDigits = 60;

const Exact = Decimal.clone({ precision: 400, toExpNeg: -9e15, toExpPos: 9e15, defaults: true });

/**
 * A workbook's number as a plain decimal; null when it is none (INF, NaN) or has over 60 digits. Fractions come with
 * the noise of binary numbers and are taken with the 15 digits that a spreadsheet shows; digits before the decimal
 * point are all kept.
 */
export function cellNumber(written: string): string | null {
  if (whole.test(written)) return written;
  const text = written.trim();
  if (text.length > 400 || !number.test(text)) return null;
  const exact = new Exact(text);
  if (Math.abs(exact.e) >= mostDigits) return null;
  const value = exact.toDecimalPlaces(Math.max(0, digitsKept - 1 - exact.e));
  return value.isZero() ? '0' : value.toFixed();
}

const dayLength = 86_400_000;
const last = Date.UTC(9999, 11, 31);

/**
 * The day that a workbook counts so far from its beginning; null when there is none. In the 1900 system day 60 is a
 * 29 February that never was. A time of day is left out.
 */
export function serialDay(serial: string, date1904: boolean): string | null {
  const days = Math.floor(Number(serial));
  if (!(days >= (date1904 ? 0 : 1)) || (!date1904 && days === 60)) return null;
  const beginning = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const time = beginning + days * dayLength;
  return time > last ? null : new Date(time).toISOString().slice(0, 10);
}
