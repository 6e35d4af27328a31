import { unitFormat, unitName } from '@/lib/figures/units';

/** Thrown inside the reader only; `parseFigure` turns it into a problem sentence. */
export class Unreadable extends Error {}

/** The sentence for a person: what was read, what is wrong with it, what was expected. */
export function problemSentence(text: string, what: string, unit: string, locale: 'en' | 'de'): string {
  return `Read “${quoted(text)}”: ${what}. Expected ${expected(unit, locale)}.`;
}

/** At most 40 characters, with hidden ones shown as a box. */
function quoted(text: string): string {
  const characters = Array.from(text.slice(0, 100), (c) => (/[\p{C}\p{Zl}\p{Zp}]/u.test(c) ? '□' : c));
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : characters.join('');
}

function expected(unit: string, locale: 'en' | 'de'): string {
  const { kind, prefix } = unitFormat(unit);
  const half = locale === 'de' ? '1,5' : '1.5';
  const examples = {
    money: `${prefix}${half}M, <${prefix}5M or ${prefix}10–15M`,
    people: '200, ~200 or 150–200',
    ratio: `${half}%, >10% or 10–15%`,
    times: `${half}× or >6×`,
    months: '6 months or ~6 months',
    other: `a number of ${unitName(unit)}, such as 200 or ~200`,
  };
  return `${kind === 'other' ? '' : `${unitName(unit)}, such as `}${examples[kind]}`;
}
