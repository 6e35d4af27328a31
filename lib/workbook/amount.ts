import { Decimal } from 'decimal.js';

/** As many digits as a spreadsheet keeps of a number. */
const digitsKept = 15;
const largest = new Decimal('1e300');

/** A decimal as a number, where a spreadsheet keeps every digit of it; else as the text it is. */
export function amountCell(amount: string | null): number | string | null {
  if (amount === null) return null;
  const decimal = new Decimal(amount);
  const fits = decimal.precision() <= digitsKept && decimal.abs().lt(largest) && !isTiny(decimal);
  return fits ? decimal.toNumber() : amount;
}

function isTiny(decimal: Decimal): boolean {
  return !decimal.isZero() && decimal.abs().lt('1e-300');
}

/** A bound with as many digits as a spreadsheet keeps; rounded outward, never towards the other bound. */
export function roundedBound(bound: string | null, side: 'low' | 'high'): string | null {
  if (bound === null) return null;
  const outward = side === 'low' ? Decimal.ROUND_FLOOR : Decimal.ROUND_CEIL;
  return new Decimal(bound).toSignificantDigits(digitsKept, outward).toFixed();
}

/** Why an amount stands as text; null where none does. */
export function textNote(...amounts: readonly (string | null)[]): string | null {
  const isText = amounts.some((amount) => typeof amountCell(amount) === 'string');
  return isText ? 'An amount stands as text: it has more digits than a spreadsheet keeps.' : null;
}

/** How a spreadsheet shows a number: thousands apart, all its decimals. */
export function amountFormat(amount: number): string {
  const decimals = Math.min(new Decimal(amount).decimalPlaces(), 12);
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}
