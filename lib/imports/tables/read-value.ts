import { decimal, plainText } from '@/lib/figures/decimal';
import type { Figure, Reported } from '@/lib/figures/figure';
import { exactly } from '@/lib/figures/make';
import { type Parsed, parseFigure } from '@/lib/figures/parse';
import { quoted } from '@/lib/imports/quoted';
import { CellRefused } from './cell-refused';
import { type NumberMarks, numberMarks } from './detect-convention';
import { remembered } from './remembered';
import type { Cell } from './table-row';

export const scales = { units: 0, thousands: 3, millions: 6, billions: 9 } as const;
export type ScaleName = keyof typeof scales;

export type ValueOptions = {
  readonly unit: string;
  readonly floor: string | null;
  /** Null where the file has not shown its marks; then only what both conventions read alike is read. */
  readonly numbers: NumberMarks | null;
  /** What the file's amounts of money are in. */
  readonly moneyIn: ScaleName;
};

const scaleWord =
  /\d\s*(?:k|m|mn|mio|million(?:en)?|b|bn|mrd|milliarden?|billion|thousand|tsd|tausend|tn|trillion)(?!\p{L})/iu;

/** What a value cell reports. @throws CellRefused */
export function readValue(cell: Cell, at: number, options: ValueOptions): Reported {
  if (cell.merged) throw refused(cell, at, 'it only shares a merged cell', options, 'a value in each cell');
  if (cell.kind === 'error') throw refused(cell, at, 'it is an error, not a number', options);
  if (cell.kind === 'boolean' || cell.kind === 'date')
    throw refused(cell, at, `it is a ${kindWords[cell.kind]}, not a number`, options);
  const value = cell.kind === 'number' ? numberValue(cell, at, options) : textValue(cell, at, options);
  return inUnits(value, cell, at, options);
}

const kindWords = { boolean: 'yes or no', date: 'date' } as const;

function numberValue(cell: Cell, at: number, options: ValueOptions): Reported {
  if (options.floor !== null && decimal(cell.text).lt(options.floor)) {
    throw refused(cell, at, `this metric cannot be below ${options.floor}`, options);
  }
  return { kind: 'figure', figure: exactly(cell.text) };
}

function textValue(cell: Cell, at: number, options: ValueOptions): Reported {
  const { numbers, floor } = options;
  const { text } = cell;
  const plain = plainAmount(text, numbers);
  if (plain !== null && !(floor !== null && plain.startsWith('-'))) {
    return { kind: 'figure', figure: { low: plain, high: plain, lowOpen: false, highOpen: false, approximate: false } };
  }
  if (numbers === null && numberMarks(text).length > 0) {
    throw refused(cell, at, 'nothing before it shows which mark divides decimals: choose it for the file', options);
  }
  const value = parserFor(options)(text);
  if (!value.ok) throw new CellRefused(at, text, ...partsOf(value.problem));
  return value.value;
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
  const power = /^[A-Z]{3}$/.test(options.unit) ? scales[options.moneyIn] : 0;
  if (power === 0 || value.kind === 'missing') return value;
  if (scaleWord.test(cell.text))
    throw refused(cell, at, `it names a scale, and the file’s amounts are in ${options.moneyIn} already`, options);
  const times = (amount: string | null) => (amount === null ? null : plainText(decimal(amount).times(`1e${power}`)));
  const figure: Figure = { ...value.figure, low: times(value.figure.low), high: times(value.figure.high) };
  return { kind: 'figure', figure };
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
