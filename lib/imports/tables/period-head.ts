import type { Scenario } from '@/lib/turnaround/case';
import { joinedForm } from './joined-form';
import { type Cumulative, cleanHead, type PeriodForm, periodForm } from './period-form';
import { spanOver } from './period-over';
import { type HeadQuestion, type SpanChoices, spanOfForm } from './period-span';
import {
  monthName,
  type OtherKind,
  otherPatterns,
  qualifierPattern,
  scenarioLetters,
  scenarioPatterns,
} from './period-words';
import { endsMonth } from './read-day';
import type { Span } from './span';
import type { Cell } from './table-row';

export type { HeadQuestion, SpanChoices } from './period-span';

/** One way to read a head: what to choose for it, and the span it would have; null where more must be chosen. */
export type HeadReading = { readonly choice: Partial<SpanChoices>; readonly span: Span | null };

/** What the head of a column or row says of its period. */
export type PeriodHead =
  | {
      readonly kind: 'period';
      readonly span: Span;
      /** The one day that the head names, on which a balance holds; null where it names a span. */
      readonly day: string | null;
      /** Null where the head does not say. */
      readonly scenario: Scenario | null;
      readonly cumulative: Cumulative | null;
      /** Words beside the period: "unaudited", "restated", "total". */
      readonly word: string | null;
    }
  | {
      readonly kind: 'ambiguous';
      readonly question: HeadQuestion;
      /** Pass a reading's choice with the options to read the head so. Empty where a person must write it: a year, a day. */
      readonly readings: readonly HeadReading[];
      /** The day that the head names, whatever is chosen: balances need no answer. */
      readonly day: string | null;
      readonly scenario: Scenario | null;
      readonly word: string | null;
    }
  | { readonly kind: 'other'; readonly as: OtherKind; readonly why: string };

export type HeadCells = Cell | readonly Cell[];

/**
 * Reads the head of a column (or of a row, where periods go down): one cell, or several that stand over each other, from
 * the top. Nothing is guessed: what a head alone cannot say is `ambiguous`, for a person to choose once for the row of heads.
 * `readPeriodHeads` settles more of it by the whole row.
 */
export function readPeriodHead(cells: HeadCells, choices: SpanChoices): PeriodHead {
  return headOf(partsOfHead(cells), choices);
}

/** A head's parts, before its file's choices are known. */
export type HeadParts = {
  readonly form: PeriodForm | null;
  readonly other: OtherKind | null;
  readonly scenario: Scenario | 'projected' | 'contradictory' | null;
  readonly word: string | null;
  readonly text: string;
  /** The day of a date that is shown as its month or year only. */
  readonly day: string | null;
};

/** Takes the scenario and the words beside a period off its head. */
export function partsOfHead(cells: HeadCells): HeadParts {
  const stack: readonly Cell[] = Array.isArray(cells) ? cells : [cells as Cell];
  const texts = stack.map(headText).filter((text) => text !== '');
  const found = texts.map(scenarioIn);
  const text = texts.join(' ');
  const rests = found.map(({ rest }) => rest).filter((rest) => rest !== '');
  const words = found.flatMap(({ words }) => words);
  const form = rests.length === 0 ? null : joinedForm([...new Set(rests)]);
  const other = texts.length === 0 ? 'blank' : (otherOf(text, rests) ?? (form ? null : 'label'));
  const scenarios = [...new Set(found.flatMap(({ scenarios }) => scenarios))];
  return {
    form: other === null ? form : null,
    other,
    scenario: scenarios.length > 1 ? 'contradictory' : (scenarios[0] ?? null),
    word: words.length > 0 ? [...new Set(words)].join(', ') : null,
    text,
    day: shownDay(stack),
  };
}

/** The head that its parts make under a file's choices. */
export function headOf({ form, other, scenario: said, word, day: shown }: HeadParts, choices: SpanChoices): PeriodHead {
  if (other !== null || form === null) return { kind: 'other', as: other ?? 'label', why: whyOther[other ?? 'label'] };
  if (said === 'contradictory') return { kind: 'other', as: 'label', why: 'it names two scenarios' };
  const scenario = said === 'projected' ? (choices.projected ?? null) : said;
  const ambiguous = (question: HeadQuestion, day: string | null = null): PeriodHead => {
    const readings = readingsOf(candidatesOf(question, form, choices), (choice) =>
      spanUnder(form, { ...choices, ...choice, isYearEndChosen: choice.fiscalYearEnd !== undefined }),
    );
    return { kind: 'ambiguous', question, readings, day, scenario, word };
  };
  if (said === 'projected' && scenario === null) return ambiguous('scenario');
  const read = spanOfForm(form, choices);
  if (!read.ok) {
    if (read.ask !== null) return ambiguous(read.ask);
    return { kind: 'other', as: 'label', why: read.why };
  }
  const { cumulative } = read;
  const day = read.day ?? shown;
  const over = spanOver(form, read, choices);
  if (typeof over === 'string') return ambiguous(over, day);
  return { kind: 'period', span: over, day, scenario, cumulative, word };
}

const whyOther: Readonly<Record<OtherKind, string>> = {
  blank: 'it is blank',
  total: 'it is a total, which names no period',
  variance: 'it compares periods or scenarios',
  percent: 'it is a percentage of something else',
  notes: 'it holds notes',
  comparison: 'it names a period only by another one',
  'pro forma': 'its figures are pro forma',
  label: 'it is not a period',
};

function spanUnder(form: PeriodForm, choices: SpanChoices): Span | null {
  const read = spanOfForm(form, choices);
  if (!read.ok) return null;
  const over = spanOver(form, read, choices);
  return typeof over === 'string' ? null : over;
}

const candidates: Readonly<Record<HeadQuestion, readonly Partial<SpanChoices>[]>> = {
  'date order': [{ dates: 'dmy' }, { dates: 'mdy' }],
  years: [{ years: 'fiscal' }, { years: 'calendar' }],
  'year end': [{ fiscalYearEnd: '03-31' }, { fiscalYearEnd: '06-30' }, { fiscalYearEnd: '09-30' }],
  'name of a year': [{ namedBy: 'last' }, { namedBy: 'first' }],
  'month or day': [{ monthsOrDays: 'months' }, { monthsOrDays: 'days' }],
  'split year': [{ splitYears: 'years' }, { splitYears: 'months' }],
  century: [{ century: '20' }, { century: '19' }],
  'period of a date': [{ ends: 'month' }, { ends: 'quarter' }, { ends: 'half' }, { ends: 'year' }],
  'week of a date': [{ ends: 'week' }, { begins: 'week' }],
  'first day of a month': [{ begins: 'month' }, { ends: 'day' }],
  scenario: [{ projected: 'forecast' }, { projected: 'plan' }],
  year: [],
  until: [],
};

/** The end that a sheet shows comes first, and the company's own is one where a year can have it. */
function candidatesOf(question: HeadQuestion, form: PeriodForm, choices: SpanChoices): readonly Partial<SpanChoices>[] {
  if (question === 'until') return (choices.shownUntil ?? []).map((until) => ({ until }));
  if (question === 'year') return (choices.shownYears ?? []).map((year) => ({ year }));
  if (question !== 'year end' || !choices.shownYearEnd) return candidates[question];
  const isOverTwo = form.is === 'split year' || (form.is === 'part' && form.overTwo === true);
  const own = isOverTwo ? [] : [choices.fiscalYearEnd ?? '12-31'];
  const others = candidates[question].flatMap(({ fiscalYearEnd }) => fiscalYearEnd ?? []);
  return [...new Set([choices.shownYearEnd, ...own, ...others])].map((fiscalYearEnd) => ({ fiscalYearEnd }));
}

function readingsOf(
  some: readonly Partial<SpanChoices>[],
  read: (choice: Partial<SpanChoices>) => Span | null,
): HeadReading[] {
  const all = some.map((choice) => ({ choice, span: read(choice) }));
  return all.filter(({ choice, span }) => span !== null || choice.until === undefined);
}

/** The text of a head cell. */
function headText(cell: Cell): string {
  if (cell.kind === 'error' || cell.kind === 'boolean') return '';
  return cleanHead(shownText(cell));
}

/** What a cell shows where it is a date that is shown as a month or year: `Jan 2024`, `2024`; else its text. */
export function shownText({ text, format }: Cell): string {
  const year = text.slice(0, 4);
  if (format?.dateAs === 'year') return year;
  return format?.dateAs === 'month' ? `${monthName(Number(text.slice(5, 7)))} ${year}` : text;
}

/** The last day of a month, shown as its month only: a balance holds on it. */
function shownDay(cells: readonly Cell[]): string | null {
  const dates = cells.filter(({ kind, format }) => kind === 'date' && format?.dateAs !== undefined);
  const [only] = dates;
  return dates.length === 1 && only && endsMonth(only.text) ? only.text : null;
}

/** The scenario that a head's line names, and what remains of it. */
function scenarioIn(text: string) {
  let rest = text;
  const scenarios: (Scenario | 'projected')[] = [];
  for (const [scenario, pattern] of scenarioPatterns) {
    const without = rest.replaceAll(pattern, ' ');
    if (without !== rest) scenarios.push(scenario);
    rest = without;
  }
  const words = rest.match(qualifierPattern) ?? [];
  rest = tidy(rest.replaceAll(qualifierPattern, ' '));
  const [, before = '', letter = ''] = /^(.*\d)\s?\(?([abefp])\)?$/.exec(rest) ?? [];
  if (letter !== '' && periodForm(before)) {
    scenarios.push(letter === 'p' ? 'projected' : (scenarioLetters[letter] ?? 'actual'));
    rest = before;
  }
  return { rest, scenarios, words };
}

function tidy(text: string): string {
  return text
    .replaceAll(/\(\s*\)|\[\s*\]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s\-:,;|/]+|[\s\-:,;|/]+$/g, '');
}

function otherOf(text: string, rests: readonly string[]): OtherKind | null {
  const rest = rests.join(' ');
  return otherPatterns.find(([, pattern]) => pattern.test(text) || pattern.test(rest))?.[0] ?? null;
}
