import { decimal } from '@/lib/figures/decimal';
import type { Reported } from '@/lib/figures/figure';
import { parseFigure } from '@/lib/figures/parse';
import type { Cell } from '@/lib/imports/tables/table-row';

/** Which marks a list groups and divides digits by; null where its cells show both. */
export type NumberForm = 'en' | 'de' | null;

/** What a cell says: a figure, that none is stated, or why it cannot be read and what was expected. */
export type ReadCount = { readonly ok: true; readonly value: Reported } | { readonly ok: false; readonly why: string };

const untold =
  /^(?:not (?:stated|provided|specified|given|listed|determined|set|sure)|to be (?:determined|announced)|undetermined|unspecified|unk|none (?:stated|given|listed)|various|varies|see notice|all(?: employees| workers| staff)?|\?+|x+|nan|keine angabe|inconnu|desconocido)$/i;
const nouns =
  /\s+(?:(?:total|est(?:imated|\.)?|affected|impacted|laid off)\s+)*(?:employees?|workers?|people|persons?|jobs?|positions?|associates|staff|total|affected|mitarbeiter|personen|salariés|personas)(?:\s+(?:affected|impacted|laid off|total))?$/i;
const longest = 200;
const tooLong = `it has over ${longest} characters`;
const plainNumber = /^\d+(?:[.,]\d+)?$/;
/** More people than the largest employer of the world has. */
const mostPeople = 5_000_000;

/** How many people a cell tells of. A whole number, from none to more than any employer has, or a range of such. */
export function readPeople(cell: Cell, numbers: NumberForm): ReadCount {
  if (cell.kind === 'error' || cell.kind === 'date' || cell.kind === 'boolean')
    return no(
      `it is ${cell.kind === 'error' ? 'an error of the workbook' : cell.kind === 'date' ? 'a date' : 'a yes or no'}`,
    );
  if (cell.text.length > longest) return no(tooLong);
  if (cell.format?.percent || /^(?:k|m|mm|mn|t|tsd|mio)\b/i.test(cell.format?.words?.trim() ?? ''))
    return no('the workbook shows it with a percent sign or in thousands');
  const text = withoutMarks(cell.text).replace(nouns, '').trim();
  if (untold.test(text)) return { ok: true, value: { kind: 'missing', reason: 'not disclosed' } };
  if (numbers === null && /\d[.,]\d/.test(text))
    return no('the list groups digits with commas in some cells and with points in others');
  const locale = cell.kind === 'number' ? 'en' : (numbers ?? 'en');
  const parsed = parseFigure(text, { unit: 'people', floor: '0', locale });
  if (!parsed.ok) return no(reasonIn(parsed.problem));
  if (parsed.value.kind === 'missing') return { ok: true, value: parsed.value };
  const { low, high } = parsed.value.figure;
  for (const end of [low, high]) {
    if (end === null) continue;
    if (!decimal(end).isInteger()) return no('people are counted in whole numbers');
    if (decimal(end).gt(mostPeople)) return no('no employer has so many people');
  }
  return { ok: true, value: parsed.value };
}

/** How a list writes shares: as fractions (`0.14`) or in per cent (`14`); null where a person must say. */
export type ShareForm = 'fractions' | 'per cent' | null;

/** Which share of the staff a cell tells of: from none to all. */
export function readShare(cell: Cell, numbers: NumberForm, shares: ShareForm): ReadCount {
  if (cell.kind === 'error' || cell.kind === 'date' || cell.kind === 'boolean') return no('it is not a share');
  if (cell.text.length > longest) return no(tooLong);
  const text = withoutMarks(cell.text);
  if (untold.test(text)) return { ok: true, value: { kind: 'missing', reason: 'not disclosed' } };
  const isPlain = plainNumber.test(text) && cell.format?.percent !== 'of the number';
  const form = cell.format?.percent === 'written' ? 'per cent' : shares;
  if (isPlain && form === null) return no('whether shares are fractions or per cent is not shown by the list');
  const locale = cell.kind === 'number' || !text.includes(',') ? 'en' : (numbers ?? 'en');
  if (numbers === null && text.includes(','))
    return no('the list divides numbers with commas in some cells and with points in others');
  const parsed = parseFigure(isPlain && form === 'per cent' ? `${text} %` : text, {
    unit: 'ratio',
    floor: '0',
    locale,
  });
  if (!parsed.ok) return no(reasonIn(parsed.problem));
  if (parsed.value.kind === 'missing') return { ok: true, value: parsed.value };
  const { low, high } = parsed.value.figure;
  const isTooMuch = [low, high].some((end) => end !== null && decimal(end).gt(1));
  return isTooMuch ? no('no more than all of the staff can be laid off') : { ok: true, value: parsed.value };
}

/**
 * How a list groups digits: by its counts of people, which have no fractions, so that a mark before three digits groups,
 * and by its shares, in which it divides; null where they contradict each other.
 */
export function numberFormOf(people: readonly Cell[], shares: readonly Cell[] = []): NumberForm {
  const shown = (cells: readonly Cell[], form: RegExp) =>
    cells.some(({ kind, text }) => kind === 'text' && form.test(text));
  const points = shown(people, /(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.,])/) || shown(shares, /^\s*\d+,\d/);
  const commas = shown(people, /(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d.,])/) || shown(shares, /^\s*\d+\.\d/);
  if (points && commas) return null;
  return points ? 'de' : 'en';
}

/** How a list writes shares, where its cells show it: none above 1, and one of them a fraction, are fractions. */
export function shareFormOf(shares: readonly Cell[]): ShareForm {
  const plain = plainShares(shares);
  return plain.every((share) => share <= 1) && plain.some((share) => share > 0 && share < 1) ? 'fractions' : null;
}

/** Whether a person must say if shares are fractions or per cent. */
export function asksShares(shares: readonly Cell[], form: ShareForm): boolean {
  return form === null && plainShares(shares).length > 0;
}

function plainShares(shares: readonly Cell[]): number[] {
  const texts = shares
    .filter(({ format }) => format?.percent === undefined)
    .map(({ text }) => text.trim())
    .filter((text) => plainNumber.test(text));
  return texts.map((text) => Number(text.replace(',', '.')));
}

/** Without the marks of footnotes behind a number: `42*`, `42¹`, `42 (a)`. */
function withoutMarks(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/(?<=[\d+])\s?(?:[*†‡§#¹²³⁴⁵⁶⁷⁸⁹⁰]|\([a-z]\))+$/i, '');
}

function reasonIn(problem: string): string {
  return problem
    .replace(/^Read “.*?”: /s, '')
    .replace(/ Expected .*$/s, '')
    .replace(/\.$/, '');
}

const no = (why: string): ReadCount => ({ ok: false, why });
