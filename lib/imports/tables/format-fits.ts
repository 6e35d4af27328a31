import { decimal } from '@/lib/figures/decimal';
import { parseFigure } from '@/lib/figures/parse';
import { currencyFits } from '@/lib/figures/parse-unit';
import { unitName } from '@/lib/figures/units';
import { quoted } from '@/lib/imports/quoted';
import { remembered } from './remembered';
import type { CellFormat } from './table-row';

/** Why a number's format does not fit the unit that its row names; null where it does. */
export function misfit(format: CellFormat, unit: string): string | null {
  const { percent, currency, words } = format;
  if (percent && unit !== 'ratio') return `its format shows a percentage, and the unit is ${unitName(unit)}`;
  if (currency && !currencyFits(currency, unit)) {
    return `its format shows ${quoted(currency)}, and the unit is ${unitName(unit)}`;
  }
  return words && !wordsFit(`${words}\n${currency ?? ''}\n${unit}`) ? `its format shows ${quoted(words)}` : null;
}

const wordsFit = remembered((key) => {
  const [words = '', currency = '', unit = ''] = key.split('\n');
  return powerOf(words, currency, unit) !== null;
});

/** The power of ten that a format's words name, 0 for words of the unit; null for others. */
export function powerOf(words: string, currency: string, unit: string): number | null {
  const options = { unit, floor: null, locale: 'en' } as const;
  for (const text of [`1 ${words}${currency}`, `${currency} 1 ${words}`]) {
    const read = parseFigure(text, options);
    if (!read.ok || read.value.kind === 'missing' || read.value.figure.low !== read.value.figure.high) continue;
    return decimal(read.value.figure.low ?? '1').e;
  }
  return null;
}
