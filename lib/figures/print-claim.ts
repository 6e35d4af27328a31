import type { Decimal } from 'decimal.js';
import { decimal } from '@/lib/figures/decimal';
import { noScale, printNumber, rangeScales, type Scale, scaleOf } from '@/lib/figures/print-number';
import type { Statement } from '@/lib/figures/statement';
import type { Locale, UnitFormat } from '@/lib/figures/units';

export type Printer = {
  readonly locale: Locale;
  readonly unit: UnitFormat;
  readonly signed: boolean;
  readonly short: boolean;
  /** An amount in whose scale smaller ones are printed. */
  readonly like: string | null;
};

const marks = { value: '', 'at least': '≥', 'more than': '>', 'at most': '≤', 'less than': '<' } as const;

/** A statement in signs: `<$5M`, `~$30M+`, `$10–15M`, `>$10M to <$15M`. */
export function printClaim(said: Statement, printer: Printer): string {
  const tilde = said.approximate ? '~' : '';
  if (said.kind === 'unknown') return 'unknown';
  if (said.kind === 'range') return rangeText(said, tilde, printer);
  const text = amount(said.value, printer, scaleFor(said.value, printer));
  const plus = said.kind === 'at least' && !printer.signed && !said.value.lt(0) && printer.unit.kind !== 'times';
  if (plus) return `${tilde}${text}+${wordSuffix(printer.unit, said.value)}`;
  return `${marks[said.kind]}${tilde}${text}${wordSuffix(printer.unit, said.value)}`;
}

function rangeText(said: Statement & { kind: 'range' }, tilde: string, printer: Printer): string {
  const [lowScale, highScale] = rangeScales(said.low, said.high, (value) => scaleFor(value, printer));
  const low = amount(said.low, printer, lowScale);
  const high = amount(said.high, printer, highScale);
  const end = wordSuffix(printer.unit, said.high);
  if (said.lowOpen || said.highOpen || printer.signed || said.low.lt(0)) {
    return `${said.lowOpen ? '>' : ''}${tilde}${low} to ${said.highOpen ? '<' : ''}${tilde}${high}${end}`;
  }
  if (lowScale !== highScale) return `${tilde}${low}–${high}${end}`;
  const bare = `${printNumber(said.low, printer.locale, lowScale)}–${printNumber(said.high, printer.locale, highScale)}`;
  return `${tilde}${printer.unit.prefix}${bare}${highScale.sign}${signSuffix(printer.unit)}${end}`;
}

/** £0.41M, but never £0.0041M. */
const mostDecimals = 1;

function scaleFor(value: Decimal, printer: Printer): Scale {
  if (!printer.short) return noScale;
  const own = scaleOf(value, printer.unit.kind);
  const like = printer.like === null ? own : scaleOf(decimal(printer.like).abs(), printer.unit.kind);
  return like.power > own.power && value.e >= like.power - mostDecimals ? like : own;
}

/** Sign, symbol, number, scale and `%` or `×`: `−$12.5M`. */
function amount(value: Decimal, { locale, unit, signed }: Printer, scale: Scale): string {
  const sign = value.lt(0) ? '−' : signed && value.gt(0) ? '+' : '';
  return `${sign}${unit.prefix}${printNumber(value, locale, scale)}${value.isZero() ? '' : scale.sign}${signSuffix(unit)}`;
}

function signSuffix(unit: UnitFormat): string {
  return unit.suffix.startsWith(' ') ? '' : unit.suffix;
}

function wordSuffix(unit: UnitFormat, value: Decimal): string {
  if (!unit.suffix.startsWith(' ')) return '';
  return unit.kind === 'months' && value.eq(1) ? ' month' : unit.suffix;
}
