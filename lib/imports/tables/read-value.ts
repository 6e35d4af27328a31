import { decimal, plainText } from '@/lib/figures/decimal';
import type { Figure, Reported } from '@/lib/figures/figure';
import { exactly } from '@/lib/figures/make';
import { type Parsed, parseFigure } from '@/lib/figures/parse';
import { namesScale } from '@/lib/figures/parse-scale';
import { quoted } from '@/lib/imports/quoted';
import { CellRefused } from './cell-refused';
import { type NumberMarks, numberMarks } from './detect-convention';
import { misfit } from './format-fits';
import { remembered } from './remembered';
import { type Cell, howToCalculate, uncalculatedCell } from './table-row';

/** What amounts of money are in, by powers of ten; lakhs and crores as India counts. */
export const scales = { units: 0, thousands: 3, millions: 6, billions: 9, lakhs: 5, crores: 7 } as const;
export type ScaleName = keyof typeof scales;

export type ValueOptions = {
  readonly unit: string;
  readonly floor: string | null;
  /** Null where the file has not shown its marks; then only what both conventions read alike is read. */
  readonly numbers: NumberMarks | null;
  /** What the file's amounts of money are in; null where nobody has said: then only an amount that says it itself is read. */
  readonly moneyIn: ScaleName | null;
  /** Whether CR stands for above zero; left out or null where nobody has said. */
  readonly credits?: 'positive' | 'negative' | null;
  /** Whether a dash is zero; otherwise it is no figure. */
  readonly dashes?: 'zero' | 'none';
  /** Whether a share above 1 without a percent sign is in percent; left out or null where nobody has said. */
  readonly shares?: 'percent' | 'plain' | null;
};

/** What a value cell reports. A footnote mark must be taken off it before. @throws CellRefused */
export function readValue(cell: Cell, at: number, options: ValueOptions): Reported {
  if (cell.merged) throw refused(cell, at, 'it only shares a merged cell', options, 'a value in each cell');
  if (cell.kind === 'error') return errorValue(cell, at, options);
  if (cell.kind === 'boolean' || cell.kind === 'date')
    throw refused(cell, at, `it is a ${kindWords[cell.kind]}, not a number`, options);
  const value = cell.kind === 'number' ? numberValue(cell, at, options) : textValue(cell, at, options);
  return inUnits(value, cell, at, options);
}

const kindWords = { boolean: 'yes or no', date: 'date' } as const;

/** `#N/A` is how spreadsheets say that there is no value; every other error is one. */
function errorValue(cell: Cell, at: number, options: ValueOptions): Reported {
  if (/^#N\/A$/i.test(cell.text)) return { kind: 'missing', reason: 'not disclosed' };
  if (cell.text === uncalculatedCell.text) throw new CellRefused(at, '', `it is ${cell.text}`, howToCalculate);
  throw refused(cell, at, 'it is an error, not a number', options);
}

function numberValue(cell: Cell, at: number, options: ValueOptions): Reported {
  const { format, text } = cell;
  const why = format ? misfit(format, options.unit) : null;
  if (why !== null) throw refused(cell, at, why, options);
  const amount = format?.percent ? text : shareOf(text, cell, at, options);
  if (options.floor !== null && decimal(amount).lt(options.floor)) {
    throw refused(cell, at, `this metric cannot be below ${options.floor}`, options);
  }
  return { kind: 'figure', figure: exactly(amount) };
}

/** @throws CellRefused for a share that can be 29 % or 2,900 % */
function shareOf(amount: string, cell: Cell, at: number, options: ValueOptions): string {
  const { unit, shares = null } = options;
  if (unit !== 'ratio' || shares === 'plain') return amount;
  if (shares === 'percent') return plainText(decimal(amount).div(100));
  if (decimal(amount).abs().lte(1)) return amount;
  const why = `it can be ${quoted(`${amount}%`)} or ${quoted(`${plainText(decimal(amount).times(100))}%`)}`;
  throw refused(cell, at, why, options, 'a percent sign, or the choice for the file');
}

function textValue(cell: Cell, at: number, options: ValueOptions): Reported {
  const { numbers, floor, unit } = options;
  const { text } = cell;
  const plain = plainAmount(text, numbers);
  if (plain !== null && unit === 'ratio') return numberValue({ kind: 'number', text: plain }, at, options);
  if (plain !== null && !(floor !== null && plain.startsWith('-'))) {
    return { kind: 'figure', figure: { low: plain, high: plain, lowOpen: false, highOpen: false, approximate: false } };
  }
  if (numbers === null && numberMarks(text).length > 0) {
    throw refused(cell, at, 'nothing before it shows which mark divides decimals: choose it for the file', options);
  }
  if (options.dashes === 'zero' && dash.test(text)) return { kind: 'figure', figure: exactly('0') };
  const value = parserFor(options)(ledger.test(text) ? signed(cell, at, options) : text);
  if (!value.ok) throw new CellRefused(at, text, ...partsOf(value.problem));
  return unit === 'ratio' ? shareIn(value.value, cell, at, options) : value.value;
}

const dash = /^\s*(?:\p{Sc}\s?)?\(?[-–—−]{1,3}\)?\s*$/u;
const ledger = /^[^\p{L}]*\d[^\p{L}]*\s?(?:CR|DR)\.?\s*$/iu;

/** `1,234 CR` with a sign in its place. @throws CellRefused */
function signed(cell: Cell, at: number, options: ValueOptions): string {
  const { credits = null } = options;
  if (credits === null) {
    throw refused(cell, at, 'CR and DR have a sign by the account: choose for the file which is above zero', options);
  }
  const amount = cell.text.trim().replace(/\s?(?:CR|DR)\.?$/i, '');
  const isCredit = /CR\.?\s*$/i.test(cell.text);
  return isCredit === (credits === 'positive') ? amount : `-${amount}`;
}

/** A share written without a percent sign or words. */
function shareIn(value: Reported, cell: Cell, at: number, options: ValueOptions): Reported {
  if (value.kind === 'missing' || /[%\p{L}]/u.test(cell.text)) return value;
  const { low, high } = value.figure;
  const of = (amount: string | null) => (amount === null ? null : shareOf(amount, cell, at, options));
  return { kind: 'figure', figure: { ...value.figure, low: of(low), high: of(high) } };
}

const whole = /^(?:0|-?[1-9]\d{0,17})$/;
const pointed = /^-?(?:0|[1-9]\d{0,17})\.\d{1,18}$/;

/** An amount as most tables write it, which needs no parser: whole, or with a point where the file's numbers have one. */
function plainAmount(text: string, numbers: NumberMarks | null): string | null {
  if (whole.test(text)) return text;
  if (numbers !== 'en' || !pointed.test(text)) return null;
  const short = text.endsWith('0') ? text.replace(/\.?0+$/, '') : text;
  return short === '-0' ? '0' : short;
}

const parsers = new Map<string, (text: string) => Parsed>();

function parserFor({ unit, floor, numbers }: ValueOptions): (text: string) => Parsed {
  const key = `${unit} ${floor} ${numbers}`;
  const known = parsers.get(key);
  if (known) return known;
  const parser = remembered((text) => parseFigure(text, { unit, floor, locale: numbers ?? 'en' }));
  if (parsers.size >= 10) parsers.clear();
  parsers.set(key, parser);
  return parser;
}

/** Money in thousands or millions, as whole units. Two scales for one amount are refused. */
function inUnits(value: Reported, cell: Cell, at: number, options: ValueOptions): Reported {
  if (!/^[A-Z]{3}$/.test(options.unit) || value.kind === 'missing') return value;
  if (options.moneyIn === null) return scaledItself(value, cell, at, options);
  const power = scales[options.moneyIn];
  if (power === 0) return value;
  if (namesScale(cell.text))
    throw refused(cell, at, `it names a scale, and the file’s amounts are in ${options.moneyIn} already`, options);
  const times = (amount: string | null) => (amount === null ? null : plainText(decimal(amount).times(`1e${power}`)));
  const figure: Figure = { ...value.figure, low: times(value.figure.low), high: times(value.figure.high) };
  return { kind: 'figure', figure };
}

function scaledItself(value: Reported, cell: Cell, at: number, options: ValueOptions): Reported {
  if (namesScale(cell.text) || !/[1-9]/.test(cell.text)) return value;
  throw refused(
    cell,
    at,
    'nothing says whether its amounts of money are in units, thousands or millions',
    options,
    'a scale for the file',
  );
}

/** The figure reader's sentence, `Read “…”: why. Expected what.`, in its two parts. */
function partsOf(problem: string): [why: string, expected: string] {
  const at = problem.lastIndexOf('. Expected ');
  return [problem.slice(problem.indexOf('”: ') + 3, at), problem.slice(at + '. Expected '.length, -1)];
}

function refused(
  cell: Cell,
  at: number,
  why: string,
  { unit, numbers, floor }: ValueOptions,
  expected?: string,
): CellRefused {
  const sample = parseFigure('?', { unit, floor, locale: numbers ?? 'en' });
  return new CellRefused(at, cell.text, why, expected ?? (sample.ok ? quoted(unit) : partsOf(sample.problem)[1]));
}
