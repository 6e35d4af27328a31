import type { Decimal } from 'decimal.js';
import type { Figure, MissingReason } from '@/lib/figures/figure';
import { noScale, printNumber, type Scale, scaleOf } from '@/lib/figures/print-number';
import { type Statement, statement } from '@/lib/figures/statement';
import { type Locale, type UnitFormat, unitFormat } from '@/lib/figures/units';

export { speakFigure } from '@/lib/figures/speak';

export type FormatOptions = {
  /** ISO 4217 code, code with `/person`, `people`, `ratio`, `times`, `months`. */
  readonly unit: string;
  /** Marks in numbers and the currency's symbol; `en-US` when left out. */
  readonly locale?: Locale | undefined;
  /** Significant digits of rounded numbers; usually 3, whole percents and whole people. */
  readonly digits?: number | undefined;
  /** `compact` is `$5M`, `full` is `$5,000,000`. */
  readonly style?: 'compact' | 'full' | undefined;
  /** True puts a sign on positive numbers too, as in a change: `+$10M`, `−155`. */
  readonly signed?: boolean | undefined;
  /** True prints what is certainly not positive as a loss: `$30M+ loss`. */
  readonly losses?: boolean | undefined;
  /** The metric's natural minimum, left unsaid as a low bound; `0` when left out, none if signed or losses. */
  readonly floor?: string | null | undefined;
};

type Printer = {
  readonly locale: Locale;
  readonly unit: UnitFormat;
  readonly signed: boolean;
  readonly short: boolean;
};

/**
 * A figure in the product's notation: `<$5M`, `≤$5M`, `>$30M`, `$30M+`, `~$100M`, `$10–15M`, `>$10M to <$15M`,
 * `$30M+ loss`, `~−78%`; "unknown" without any bound.
 *
 * Printing never tightens: bounds round outward in the last digit shown (only past six significant
 * digits, or past the `digits` asked for); an exact value keeps all its digits. Only "about" and
 * a quotient without end are rounded to the nearest. `parseFigure` reads the result back.
 */
export function formatFigure(figure: Figure, options: FormatOptions): string {
  const { locale = 'en-US', style = 'compact', digits = null, signed = false, losses = false } = options;
  const unit = unitFormat(options.unit, locale);
  const floor = options.floor === undefined ? (signed || losses ? null : '0') : options.floor;
  const said = statement(figure, { style, digits, kind: unit.kind, shift: unit.shift, floor, losses });
  const text = claimText(said, { locale, unit, signed, short: style === 'compact' });
  return said.loss ? `${text} loss` : text;
}

/** The reason why there is no figure, as a cell shows it: "Not disclosed". */
export function formatMissing(reason: MissingReason): string {
  return reason.charAt(0).toUpperCase() + reason.slice(1);
}

const marks = { value: '', 'at least': '≥', 'more than': '>', 'at most': '≤', 'less than': '<' } as const;

function claimText(said: Statement, printer: Printer): string {
  const tilde = said.approximate ? '~' : '';
  if (said.kind === 'unknown') return 'unknown';
  if (said.kind === 'range') return rangeText(said, tilde, printer);
  const text = amount(said.value, printer, scaleFor(said.value, printer));
  const plus = said.kind === 'at least' && !printer.signed && !said.value.lt(0) && printer.unit.kind !== 'times';
  if (plus) return `${tilde}${text}+${wordSuffix(printer.unit, said.value)}`;
  return `${marks[said.kind]}${tilde}${text}${wordSuffix(printer.unit, said.value)}`;
}

function rangeText(said: Statement & { kind: 'range' }, tilde: string, printer: Printer): string {
  const [lowScale, highScale] = rangeScales(said.low, said.high, printer);
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

/** Both ends in one scale, or each in its own; never the low end without one beside a high end with one. */
function rangeScales(low: Decimal, high: Decimal, printer: Printer): readonly [Scale, Scale] {
  const highScale = scaleFor(high, printer);
  const lowScale = low.isZero() ? highScale : scaleFor(low, printer);
  return lowScale === noScale || highScale === noScale ? [noScale, noScale] : [lowScale, highScale];
}

function scaleFor(value: Decimal, printer: Printer): Scale {
  return printer.short ? scaleOf(value, printer.unit.kind === 'money') : noScale;
}

/** Sign, symbol, number, scale and `%` or `×`: `−$12.5M`. */
function amount(value: Decimal, { locale, unit, signed }: Printer, scale: Scale): string {
  const sign = value.lt(0) ? '−' : signed && value.gt(0) ? '+' : '';
  return `${sign}${unit.prefix}${printNumber(value, locale, scale)}${scale.sign}${signSuffix(unit)}`;
}

function signSuffix(unit: UnitFormat): string {
  return unit.suffix.startsWith(' ') ? '' : unit.suffix;
}

function wordSuffix(unit: UnitFormat, value: Decimal): string {
  if (!unit.suffix.startsWith(' ')) return '';
  return unit.kind === 'months' && value.eq(1) ? ' month' : unit.suffix;
}
