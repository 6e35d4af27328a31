import type { CellFormat } from '@/lib/imports/tables/table-row';

// ECMA-376, 18.8.30: the formats that are known by their number, and the East Asian ones.
const builtInDates = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

export function isBuiltInDate(id: number): boolean {
  return builtInDates.has(id);
}

/** The currency of the formats 5 to 8 and 37 to 44 is that of the reader's computer, and so is not known here. */
export function shownByBuiltIn(id: number): CellFormat | undefined {
  if (id === 9 || id === 10) return { percent: 'of the number' };
  return id === 17 ? { dateAs: 'month' } : undefined;
}

/** Whether a format's code shows a day, a month by name or a year. Times of day alone do not. */
export function isDateCode(code: string): boolean {
  const { bare } = sectionOf(code);
  return /[yd]|mmm/i.test(bare) && !/general|standard/i.test(bare);
}

/** What a format's code shows beside the number, or of a date; undefined where that is nothing. */
export function shownBy(code: string): CellFormat | undefined {
  const section = sectionOf(code);
  const format = isDateCode(code) ? dateFormat(section.bare) : numberFormat(section);
  return format && Object.keys(format).length > 0 ? format : undefined;
}

type Section = {
  /** The code without what it writes as it stands, colours and conditions. */
  readonly bare: string;
  /** What it writes as it stands. */
  readonly literal: string;
  readonly currency: string | null;
};

const piece = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|./gsu;

/** The first section of a format, which is the one for positive numbers. */
function sectionOf(code: string): Section {
  let bare = '';
  let literal = '';
  let currency: string | null = null;
  for (const [text] of code.matchAll(piece)) {
    if (text === ';') break;
    if (text.startsWith('"')) literal += text.slice(1, -1);
    else if (text.startsWith('\\')) literal += text.slice(1);
    else if (text.startsWith('[$')) currency ??= /^\[\$([^\]-]+)/.exec(text)?.[1] ?? null;
    else if (text.length === 1) bare += text;
  }
  return { bare, literal, currency };
}

function numberFormat({ bare, literal, currency }: Section): CellFormat {
  const sign = currency ?? /\p{Sc}/u.exec(`${bare}${literal}`)?.[0];
  const words = literal.replaceAll(/[^\p{L} ]/gu, ' ').trim();
  const commas = /[0#?](,+)(?=\.|[^0#?,]*$)/.exec(bare)?.[1]?.length ?? 0;
  return {
    ...(bare.includes('%') ? { percent: 'of the number' } : literal.includes('%') ? { percent: 'written' } : {}),
    ...(commas > 0 ? { power: 3 * commas } : {}),
    ...(sign ? { currency: sign.trim() } : {}),
    ...(words ? { words } : {}),
  };
}

function dateFormat(bare: string): CellFormat {
  if (/[dhs]/i.test(bare) || !/y/i.test(bare)) return {};
  return { dateAs: /m/i.test(bare) ? 'month' : 'year' };
}
