import type { Cell } from '@/lib/imports/tables/table-row';

/** What a table's own cells of money say: "$5M" names its scale and its currency. */
export type MoneyCells = {
  /** Those that are no zero. */
  readonly count: number;
  /** Filled cells of money that stand under no scale of their own. */
  readonly withoutScale: number;
  readonly withoutCurrency: number;
  /** The one mark that all cells of money show; null where they show none or several. */
  readonly currency: string | null;
};

const scaleWord =
  /\d\s*(?:k|m|mm|mn|mio\.?|million(?:en)?s?|b|bn|mrd\.?|billions?|thousands?|tsd\.?|tn|trillion|lakhs?|crores?)(?!\p{L})/iu;
const mark = /US\$|A\$|C\$|NZ\$|HK\$|S\$|R\$|[$€£¥₹]|(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])/;

// Refused as it is: 1e400 says nothing of the others.
const noAmount = /e[+-]?\d{3,}/i;

/** What cells of money say of their own scale and currency. */
export function signsOfCells(all: readonly Cell[]): MoneyCells {
  const cells = all.filter(({ text }) => /[1-9]/.test(text) && !noAmount.test(text));
  const marks = cells.map(({ text, format }) => format?.currency ?? mark.exec(text)?.[0] ?? null);
  const [first = null] = marks;
  return {
    count: cells.length,
    withoutScale: cells.filter((cell) => !namesScale(cell)).length,
    withoutCurrency: marks.filter((one) => one === null).length,
    currency: first !== null && marks.every((one) => one === first) ? (named[first] ?? first) : null,
  };
}

function namesScale({ kind, text, format }: Cell): boolean {
  return kind === 'text'
    ? scaleWord.test(text)
    : /^(?:k|m|mm|mn|mio\.?|bn|b|mrd\.?|tsd\.?)$/i.test(format?.words?.trim() ?? '');
}

const named: Readonly<Record<string, string>> = {
  ...{
    US$: 'USD',
    A$: 'AUD',
    C$: 'CAD',
    NZ$: 'NZD',
    HK$: 'HKD',
    S$: 'SGD',
    R$: 'BRL',
    '€': 'EUR',
    '£': 'GBP',
    '₹': 'INR',
  },
};
