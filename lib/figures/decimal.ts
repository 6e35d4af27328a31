import { Decimal } from 'decimal.js';

/** Which way a result that does not fit its digits is rounded: a low bound down, a high bound up. */
export type Towards = 'down' | 'up';

const plain = { toExpNeg: -9e15, toExpPos: 9e15, defaults: true } as const;
const clones = (precision: number) => ({
  down: Decimal.clone({ ...plain, precision, rounding: Decimal.ROUND_FLOOR }),
  up: Decimal.clone({ ...plain, precision, rounding: Decimal.ROUND_CEIL }),
});

/** Sums and products of everyday amounts are exact at 400 significant digits; longer ones round outward. */
export const wide = clones(400);

/** Quotients that do not end are cut at 40 significant digits, outward. */
export const quotient = clones(40);

const decimalText = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;

/**
 * An amount in its one canonical spelling: no exponent, no `+`, no needless zeros, `0` for `-0`.
 * @throws RangeError when the text is not a plain decimal number (NaN, Infinity, exponents, hex, blank).
 */
export function canonical(text: string): string {
  if (!decimalText.test(text)) throw new RangeError(`Not a decimal number: ${JSON.stringify(text.slice(0, 40))}.`);
  return plainText(new wide.down(text));
}

/** A finite decimal in the canonical spelling. */
export function plainText(value: Decimal): string {
  return value.isZero() ? '0' : value.toFixed();
}

/** A canonical amount as a decimal, for comparing and for counting digits. */
export function decimal(text: string): Decimal {
  return new wide.down(text);
}
