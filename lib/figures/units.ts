export const locales = ['en-US', 'en-GB', 'de-DE'] as const;
/** Which marks stand in a number and which symbol a currency has. The words around it stay English. */
export type Locale = (typeof locales)[number];

/** How a unit is written beside a number. */
export type UnitFormat = {
  readonly kind: 'money' | 'people' | 'ratio' | 'times' | 'months' | 'other';
  /** ISO 4217, for money and money a person. */
  readonly currency: string | null;
  /** Before the number: `$`. */
  readonly prefix: string;
  /** After the number: `%`, `×`, ` months`, ` per person`. */
  readonly suffix: string;
  /** The number shown is the amount times ten to this power: 2 for a ratio, shown as percent. */
  readonly shift: 0 | 2;
};

const fixed: Readonly<Record<string, UnitFormat>> = {
  people: { kind: 'people', currency: null, prefix: '', suffix: '', shift: 0 },
  ratio: { kind: 'ratio', currency: null, prefix: '', suffix: '%', shift: 2 },
  times: { kind: 'times', currency: null, prefix: '', suffix: '×', shift: 0 },
  months: { kind: 'months', currency: null, prefix: '', suffix: ' months', shift: 0 },
  index: { kind: 'other', currency: null, prefix: '', suffix: '', shift: 0 },
};

const money = /^([A-Z]{3})(\/person)?$/;

/**
 * The format of a unit word: an ISO 4217 code, a code with `/person`, `people`, `ratio` (shown as %),
 * `times` (shown as 6×), `months` or `index` (a bare number). Any other word is a plain number followed by that word.
 */
export function unitFormat(unit: string, locale: Locale = 'en-US'): UnitFormat {
  const plain = Object.hasOwn(fixed, unit) ? fixed[unit] : undefined;
  if (plain) return plain;
  const [, currency, perPerson] = money.exec(unit) ?? [];
  if (!currency) return { kind: 'other', currency: null, prefix: '', suffix: ` ${unit}`, shift: 0 };
  const symbol = currencyPart(currency, locale, 'symbol');
  const prefix = /[A-Za-z]$/.test(symbol) ? `${symbol} ` : symbol;
  return { kind: 'money', currency, prefix, suffix: perPerson ? ' per person' : '', shift: 0 };
}

/**
 * The unit as it is said after a number: "US dollars", "people", "percent", "US dollars per person".
 * `one` gives the form after exactly 1: "US dollar", "person".
 */
export function unitName(unit: string, locale: Locale = 'en-US', one = false): string {
  const format = unitFormat(unit, locale);
  if (format.currency !== null) return currencyPart(format.currency, locale, 'name', one) + format.suffix;
  if (format.kind === 'people') return one ? 'person' : 'people';
  if (format.kind === 'months') return one ? 'month' : 'months';
  if (format.kind === 'times') return one ? 'time' : 'times';
  if (unit === 'index') return one ? 'index point' : 'index points';
  return format.kind === 'ratio' ? 'percent' : unit;
}

type CurrencyDisplay = 'symbol' | 'narrowSymbol' | 'name';

const known = new Map<string, string>();

/** A currency's symbol (`$`, `A$`, `CHF`), its short symbol at home (`$` for AUD) or its name. Remembered: Intl is slow. */
export function currencyPart(currency: string, locale: Locale, display: CurrencyDisplay, one = false): string {
  const key = `${currency} ${locale} ${display} ${one}`;
  const part = known.get(key) ?? intlPart(currency, locale, display, one);
  known.set(key, part);
  return part;
}

function intlPart(currency: string, locale: Locale, currencyDisplay: CurrencyDisplay, one: boolean): string {
  const style = { style: 'currency', currency, currencyDisplay, maximumFractionDigits: 0 } as const;
  const parts = new Intl.NumberFormat(locale, style).formatToParts(one ? 1 : 2);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
}
