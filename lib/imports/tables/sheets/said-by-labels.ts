import type { HeadChoices } from '@/lib/imports/tables/period-span';
import { unaccented } from '@/lib/imports/tables/period-words';
import type { FoundTable } from './find-tables';

const said: readonly (readonly [RegExp, HeadChoices])[] = [
  [/\bweek (?:commencing|beginning|starting)\b|\bw\/c\b|\bw\/b\b|\bwoche ab\b/, { begins: 'week' }],
  [/\b(?:week|wk)[- ]?end(?:s|ing|ed)?\b|\bw\/e\b|\bwoche bis\b/, { ends: 'week' }],
  [/\bmonth[- ]?end(?:s|ing|ed)?\b|\bmonatsende\b/, { ends: 'month' }],
  [/\bquarter[- ]?end(?:s|ing|ed)?\b|\bquartalsende\b/, { ends: 'quarter' }],
  [/\b(?:half[- ]year|six months)[- ]?end(?:s|ing|ed)?\b/, { ends: 'half' }],
  [/\b(?:fiscal |financial )?year[- ]?end(?:s|ing|ed)?\b|\bfye\b|\bgeschaftsjahresende\b/, { ends: 'year' }],
];

/** What the cells before a row of dates say that they stand for: "Week ending", "Year ended". Empty where they say nothing. */
export function saidByLabels({ headRows, firstValue }: FoundTable): HeadChoices {
  const texts = headRows.flatMap(({ cells }) => cells.slice(0, firstValue).map(({ text }) => unaccented(text)));
  return said.find(([pattern]) => texts.some((text) => pattern.test(text)))?.[1] ?? {};
}
