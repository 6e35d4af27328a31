import { dayOf } from '@/lib/imports/filings/days';
import type { Cell } from '@/lib/imports/tables/table-row';
import { addDays } from '@/lib/turnaround/period';
import { type DateOrder, dayToken, orderedPairs, type Span } from './day-tokens';

/** How the dates of one cell hang together: one, "from – to", several, or two that stand side by side. */
export type Joined = 'one' | 'range' | 'several' | 'side by side';

/** What a cell says of a day: its days in the order in which they stand, that it is not stated, or why it cannot be read. */
export type ReadDays =
  | {
      readonly kind: 'days';
      readonly spans: readonly [Span, ...Span[]];
      readonly joined: Joined;
      readonly counted: boolean;
    }
  | { readonly kind: 'untold'; readonly words: string }
  | { readonly kind: 'unread'; readonly why: string };

/** How a list writes its days. */
export type DayForm = {
  readonly order: DateOrder | 'mixed' | null;
  /** The days that other cells of the list show: a spreadsheet's count of days is one only among them. */
  readonly within: { readonly start: string; readonly end: string } | null;
};

const invisible = /[\u200b-\u200f\u2060\ufeff]/g;
const untold =
  /^(?:|[-–—?*.]+|n\.?\/?a\.?|tb[da]|t\.b\.[da]\.|to be (?:determined|announced)|not (?:stated|provided|specified|given|available|known|determined|reported|disclosed|listed|set)|un(?:known|determined|specified|disclosed)|various|varies|various dates|multiple|multiple dates|several|pending|none|null|nan|ongoing|immediate|immediately|asap|see notice|unk|keine angabe|k\.? ?a\.?|inconnu|desconocido)$/;
const lead =
  /^(?:(?:on or about|on|about|approx(?:imately|\.)?|beginning(?: on)?|begins|starting(?: on)?|starts|effective|est(?:imated|\.)?|from|between|week of|first|expected|planned)[ :]+)/;
const weekday = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? +/;
const links: readonly (readonly [Joined, RegExp])[] = [
  ['range', /^ ?(?:-|–|—|to|through|thru|until|till) ?(?=\S)/],
  ['several', /^ ?(?:,|;|&|\/|\+|and|or)(?: and)? ?(?=\S)/],
  ['side by side', /^ (?=\S)/],
];

/** Reads the dates of a cell; all of its words must be understood. */
export function readDays({ kind, text, format }: Cell, form: DayForm): ReadDays {
  const clean = text.replaceAll(invisible, '').replaceAll(/\s+/g, ' ').trim().toLowerCase();
  if (kind === 'date' && format?.dateAs === 'year') return unread('it shows a year only');
  if (kind === 'date' && format?.dateAs === 'month') return scan(clean.slice(0, 7), form);
  if (kind === 'error') return unread('the workbook shows an error there');
  if (untold.test(clean)) return { kind: 'untold', words: text.trim() };
  if (clean.length > 200) return unread('it is too long for a date');
  const serial = /^[2-6]\d{4}(?:\.\d+)?$/.exec(clean);
  if (serial) return counted(Number.parseInt(clean, 10), form);
  return scan(clean, form);
}

function scan(clean: string, { order }: DayForm): ReadDays {
  const spans: Span[] = [];
  let joined: Joined = 'one';
  let rest = clean.replace(/[*†]+$/, '').trim();
  while (rest !== '') {
    rest = rest.replace(lead, '').replace(weekday, '');
    const token = dayToken(rest, order === 'mixed' ? null : order);
    if (token === null)
      return unread(spans.length === 0 ? 'it is not a date' : `“${rest.slice(0, 40)}” was not understood`);
    if (token.asked) return unread(order === 'mixed' ? mixed : `whether day or month stands first: ${unknownOrder}`);
    if (token.span === null) return unread('there is no such day');
    spans.push(token.span);
    rest = rest.slice(token.length);
    if (rest === '') break;
    const link = links.find(([, mark]) => mark.test(rest));
    if (!link) return unread(`“${rest.slice(0, 40)}” was not understood`);
    if (joined !== 'one' && joined !== link[0]) joined = 'several';
    else joined = link[0];
    rest = rest.replace(link[1], '');
  }
  const [first, ...others] = spans;
  if (!first) return unread('it is not a date');
  if (joined === 'range' && (others.length > 1 || (others[0] && others[0].end < first.start)))
    return unread('its first day is after its last');
  return { kind: 'days', spans: [first, ...others], joined, counted: false };
}

/** Why a day such as 1/2/2024 cannot be read. */
export const unknownOrder = 'the list does not show which of them does';
const mixed = 'the list writes some days with the month first and others with the day first';

function unread(why: string): ReadDays {
  return { kind: 'unread', why };
}

/** Days since the end of 1899, where that is a day among those of the list. */
function counted(days: number, { within }: DayForm): ReadDays {
  const date = new Date(Date.UTC(1899, 11, 30 + days));
  const day = dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  const isNear = day !== null && within !== null && day >= within.start && day <= within.end;
  if (!isNear) return unread('it is a number, perhaps a spreadsheet’s count of days: save it as a date');
  return { kind: 'days', spans: [{ start: day, end: day, precision: 'day' }], joined: 'one', counted: true };
}

const margin = 400;

/** How a list writes its days, by all of its cells that should hold one. A stray day or two does not widen its years. */
export function dayFormOf(cells: readonly Cell[], chosen: DateOrder | null): DayForm {
  const order = chosen ?? orderOf(cells);
  const days = cells.flatMap((cell) => {
    const read = readDays(cell, { order, within: null });
    return read.kind === 'days' ? read.spans.map(({ start }) => start) : [];
  });
  const sorted = days.sort();
  const [first, last] = [sorted[Math.floor(sorted.length * 0.05)], sorted[Math.ceil(sorted.length * 0.95) - 1]];
  if (first === undefined || last === undefined) return { order, within: null };
  return { order, within: { start: addDays(first, -margin), end: addDays(last, margin) } };
}

/** The order that a list's dates show; null where none of them tells, `mixed` where they contradict each other. */
function orderOf(cells: readonly Cell[]): DateOrder | 'mixed' | null {
  const pairs = cells.flatMap(({ text }) => orderedPairs(text));
  const dayFirst = pairs.some(([first, second]) => first > 12 && second <= 12);
  const monthFirst = pairs.some(([first, second]) => first <= 12 && second > 12);
  if (dayFirst && monthFirst) return 'mixed';
  if (dayFirst) return 'day first';
  return monthFirst ? 'month first' : null;
}

/** Whether a person must say which order the days have. */
export function asksOrder(cells: readonly Cell[], { order }: DayForm): boolean {
  return order === null && cells.some(({ text }) => orderedPairs(text).some(([first, second]) => first !== second));
}
