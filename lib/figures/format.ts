import type { Figure, MissingReason } from '@/lib/figures/figure';
import { printClaim } from '@/lib/figures/print-claim';
import { statement } from '@/lib/figures/statement';
import { type Locale, unitFormat } from '@/lib/figures/units';

export { speakFigure } from '@/lib/figures/speak';

export type FormatOptions = {
  /** ISO 4217 code, code with `/person`, `people`, `ratio`, `times`, `months`. */
  readonly unit: string;
  /** Marks in numbers and the currency's symbol. */
  readonly locale: Locale;
  /** Significant digits of rounded numbers; usually 3, whole percents and whole people. */
  readonly digits?: number | undefined;
  /** `compact` is `$5M`, `full` is `$5,000,000`. */
  readonly style?: 'compact' | 'full' | undefined;
  /** True puts a sign on positive numbers too, as in a change: `+$10M`, `−155`. */
  readonly signed?: boolean | undefined;
  /** True prints money that is certainly not positive as a loss: `$30M+ loss`. */
  readonly losses?: boolean | undefined;
  /** The metric's natural minimum, left unsaid as a low bound; `0` when left out, none if signed or losses. */
  readonly floor?: string | null | undefined;
  /** An amount in whose scale a smaller one is printed; left out, each in its own. */
  readonly like?: string | null | undefined;
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
  const { locale, style = 'compact', digits = null, signed = false, losses = false } = options;
  const unit = unitFormat(options.unit, locale);
  const floor = options.floor === undefined ? (signed || losses ? null : '0') : options.floor;
  const said = statement(figure, {
    style,
    digits,
    kind: unit.kind,
    shift: unit.shift,
    floor,
    losses: losses && unit.kind === 'money',
  });
  const text = printClaim(said, { locale, unit, signed, short: style === 'compact', like: options.like ?? null });
  return said.loss ? `${text} loss` : text;
}

/** The same without the words after the number, where a title or a head names the unit: `<$25K`, `8B`. */
export function formatBare(figure: Figure, options: FormatOptions): string {
  const { suffix } = unitFormat(options.unit, options.locale);
  const text = formatFigure(figure, options);
  return suffix.startsWith(' ') && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;
}

/** The reason why there is no figure, as a cell shows it: "Not disclosed". */
export function formatMissing(reason: MissingReason): string {
  return reason.charAt(0).toUpperCase() + reason.slice(1);
}
