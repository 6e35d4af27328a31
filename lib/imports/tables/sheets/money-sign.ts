import type { ScaleName } from '@/lib/imports/tables/read-value';
import { remembered } from '@/lib/imports/tables/remembered';

/**
 * What a text says of the amounts around it. `currency` is an ISO 4217 code, or a mark that several currencies share
 * (`$`, `kr`, `¥`).
 */
export type MoneySign = {
  readonly scale: ScaleName | null;
  readonly currency: string | null;
  /** The text without it: "Revenue" of "Revenue (£000)". */
  readonly rest: string;
};

const isoCodes = Intl.supportedValuesOf('currency').join('|');
const marks: Readonly<Record<string, string>> = {
  us$: 'USD',
  a$: 'AUD',
  au$: 'AUD',
  c$: 'CAD',
  ca$: 'CAD',
  nz$: 'NZD',
  hk$: 'HKD',
  s$: 'SGD',
  r$: 'BRL',
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  rs: 'INR',
};
const names: readonly (readonly [RegExp, string])[] = [
  [/^euros?$/, 'EUR'],
  [/^(?:us|u\.s\.|american) dollars?$/, 'USD'],
  [/^canadian dollars?$/, 'CAD'],
  [/^australian dollars?$/, 'AUD'],
  [/^new zealand dollars?$/, 'NZD'],
  [/^hong kong dollars?$/, 'HKD'],
  [/^singapore dollars?$/, 'SGD'],
  [/^(?:british )?pounds?(?: sterling)?$/, 'GBP'],
  [/^sterling$/, 'GBP'],
  [/^(?:swiss francs?|schweizer franken|francs suisses)$/, 'CHF'],
  [/^(?:japanese )?yen$/, 'JPY'],
  [/^(?:indian )?rupees?$/, 'INR'],
  [/^(?:brazilian reais|reais)$/, 'BRL'],
  [/^(?:swedish )?kronor$/, 'SEK'],
  [/^(?:norwegian) kron(?:er|e)$/, 'NOK'],
  [/^(?:danish) kron(?:er|e)$/, 'DKK'],
  [/^kron(?:er|e)$/, 'kr'],
  [/^dollars?$/, '$'],
];
const thousandWords = 'thousands?|tausend|tsd\\.?|milliers|miles|migliaia|milhares|duizend(?:en)?|tusental|tusen';
const millionWords = 'millions?|millionen|millones|milioni|milh[oõ]es|miljoen(?:en)?|miljoner|mio\\.?|mln\\.?|mill\\.';
const billionWords =
  'miles de millones|mil millones|billions?|milliarden?|milliards?|miliardi|bilh[oõ]es|miljard(?:er)?|mrd\\.?|mds?';
const lakhWords = 'lakhs?|lacs?';
const croreWords = 'crores?';
const thousands = String.raw`['’‘´\x60]?000['’]?s?|k|${thousandWords}`;
const millions = `['’]?000[,.]?000['’]?s?|mm|mn|${millionWords}|m`;
const billions = `bn|${billionWords}|b`;
const scale = `${billions}|${millions}|${thousands}|${lakhWords}|${croreWords}`;
const scaleWords = `${billionWords}|${millionWords}|${thousandWords}|${lakhWords}|${croreWords}`;
const mark = String.raw`(?:us|au?|ca?|nz|hk|s|r)\$|[$€£¥₹]`;
const word = [
  String.raw`(?:us |u\.s\. |american |canadian |australian |new zealand |hong kong |singapore )?dollars?|euros?`,
  '(?:british )?pounds?(?: sterling)?|sterling|swiss francs?|schweizer franken|francs suisses',
  '(?:japanese )?yen|(?:indian )?rupees?|(?:brazilian )?reais|(?:swedish )?kronor|(?:norwegian |danish )?kron(?:er|e)',
].join('|');
const currency = `${mark}|(?<![a-z])(?:${isoCodes}|${word}|kr|rs)(?![a-z])`;
const glued = `${mark}|(?<![a-z])(?:${isoCodes})`;
// Codes that are written behind a letter: TEUR, MSEK, kUSD.
const behind = `${mark}|EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|JPY|CNY|INR|AUD|CAD`;
// thousands of dollars, milliers d’euros, miles de euros, migliaia di euro
const of = String.raw`(?:(?:of|de|di|do|av|von)\s+|d['’]\s*)?`;

const start = String.raw`(?<![\d.,])(?<![\p{L}\d])`;
const end = String.raw`(?![\p{L}\d])`;
const patterns = [
  // £000, $m, USDm, EUR thousands, € in millions, USD (000s)
  [String.raw`(?<cur>${currency}|${glued})\s*\.?\s*(?:in\s+)?\(?(?:in\s+)?(?<scale>${scale})\)?${end}`],
  // T€, TEUR, MSEK, k€, Mio. EUR, thousands of US dollars
  [String.raw`${start}(?<scale>t|${scale})\s*${of}(?<cur>${behind}|${word})${end}`],
  [String.raw`${start}(?<scale>${scale})\s*${of}(?<cur>${currency})`],
  // in 1.000 EUR, x 1,000, in 1000 €
  [String.raw`(?:${start}in|[x×])\s*(?<scale>1[.,'’ ]?000(?:[.,'’ ]?000)?)(?!\d)(?:\s*(?<cur>${currency}))?`],
  // in thousands, in '000, en millions
  [String.raw`${start}(?:in|en|em)\s+(?<scale>['’]?000['’]?s?|${scaleWords})${end}`],
  // all of a cell, or in brackets: '000, (000s), (millions)
  [String.raw`^\(?(?<scale>['’]?000['’]?s?|thousands|millions|billions|tsd\.?|mio\.?|mrd\.?)\)?$`],
  [String.raw`\((?<scale>['’]?000['’]?s?|thousands|millions|billions|tsd\.?|mio\.?|mrd\.?)\)`],
  // EUR alone, in EUR, (EUR), Currency: EUR
  [String.raw`^\(?(?<cur>${currency}|kr|rs)\)?$`],
  [String.raw`(?:${start}in\s+(?:whole\s+|full\s+)?|${start}currency:?\s*|\()(?<cur>${currency})(?=\)|$|[\s,;.])`],
].map(([source]) => new RegExp(source ?? '', 'iu'));
const whole = /(?:\bin )?\b(?:whole|full) (?:us dollars?|dollars?|euros?|pounds?|units|numbers)\b|\bin units\b/iu;

/** What a head, a title, a label or a sheet's name says of scale and currency; null where it says neither. */
export function moneySign(text: string): MoneySign | null {
  return signs(text).sign;
}

const signs = remembered((text): { readonly sign: MoneySign | null } => {
  if (text.length > 300) return { sign: null };
  const inUnits = whole.exec(text);
  if (inUnits) return { sign: unitsSign(text, inUnits) };
  return signIn(text);
});

/** "GBP in units", "in whole dollars": the currency stands beside it, or in it. */
function unitsSign(text: string, { 0: words, index }: RegExpExecArray): MoneySign {
  const rest = without(text, index, words);
  const named = /dollars?|euros?|pounds?/i.exec(words)?.[0];
  const beside = signIn(rest).sign;
  const own = named ? currencyNamed(/us dollars?/i.test(words) ? `us ${named}` : named) : null;
  const currency = beside?.currency ?? own;
  return { scale: 'units', currency, rest: beside ? beside.rest : rest };
}

function signIn(text: string): { readonly sign: MoneySign | null } {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found?.groups && !isAmount(text, found.index)) {
      const scaleWord = found.groups.scale?.toLowerCase() ?? null;
      const currencyWord = found.groups.cur ?? null;
      if (isAcronym(found.groups)) continue;
      return {
        sign: {
          scale: scaleWord === null ? null : scaleNamed(scaleWord),
          currency: currencyWord === null ? null : currencyNamed(currencyWord),
          rest: without(text, found.index, found[0]),
        },
      };
    }
  }
  return { sign: null };
}

/** "£5m" and "12 million euros" are amounts, and say nothing of others; "2024 £m" is a year in millions. */
function isAmount(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return /\d[\s.,]*$/.test(before) && !/(?<![\d.,])(?:19|20)\d\d\s+$/.test(before);
}

/** Codes of currencies are written in capitals: "all m" is no Albanian lek. */
function isAcronym({ cur, scale: scaleWord }: Readonly<Record<string, string | undefined>>): boolean {
  if (!cur || !/^[a-z]{3}$/i.test(cur) || cur === cur.toUpperCase()) return false;
  return scaleWord === undefined || !/^(?:eur|usd|gbp|chf)$/i.test(cur);
}

const named: readonly (readonly [RegExp, ScaleName])[] = [
  [/^1.?000$/, 'thousands'],
  [/^1.?000.?000$/, 'millions'],
  [new RegExp(`^(?:${lakhWords})$`), 'lakhs'],
  [new RegExp(`^(?:${croreWords})$`), 'crores'],
  [new RegExp(`^(?:${billions})$`), 'billions'],
  [new RegExp(`^(?:${millions})$`), 'millions'],
];

function scaleNamed(word: string): ScaleName {
  return named.find(([pattern]) => pattern.test(word))?.[1] ?? 'thousands';
}

function currencyNamed(word: string): string {
  const name = word.toLowerCase();
  return (
    marks[name] ??
    names.find(([pattern]) => pattern.test(name))?.[1] ??
    (/^[a-z]{3}$/.test(name) ? name.toUpperCase() : name)
  );
}

function without(text: string, at: number, sign: string): string {
  const rest = `${text.slice(0, at)} ${text.slice(at + sign.length)}`;
  return rest
    .replaceAll(/\(\s*(?:in)?\s*\)|\[\s*\]|(?<![^\s])\)/gi, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/(?:^|[\s,;:(–—-]+)in$/i, '')
    .replace(/[\s,;:(–—-]+$/, '')
    .replace(/^[\s,;:)–—-]+/, '');
}

const dollars = ['USD', 'AUD', 'CAD', 'NZD', 'HKD', 'SGD', 'MXN', 'TWD'];
const sharing: Readonly<Record<string, readonly string[]>> = {
  $: dollars,
  '¥': ['JPY', 'CNY'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
};

/** The currencies that share a mark, the most usual first; none where a sign names one. */
export function sharedBy(written: string): readonly string[] {
  return sharing[written] ?? [];
}

/** The currency that a sign means for a company; null where its mark is one of several currencies, and none is the company's. */
export function currencyMeant(written: string, companyCurrency: string): string | null {
  const several = sharing[written];
  if (!several) return written;
  return several.includes(companyCurrency) ? companyCurrency : null;
}
