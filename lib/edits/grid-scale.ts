import { printedValue, readValueText, sameValue, type ValueOf, valueText } from '@/lib/edits/value-text';
import { decimal, plainText } from '@/lib/figures/decimal';
import type { Reported } from '@/lib/figures/figure';
import { formatFigure } from '@/lib/figures/format';
import type { Parsed } from '@/lib/figures/parse';
import { namesScale } from '@/lib/figures/parse-scale';
import { type Locale, unitFormat } from '@/lib/figures/units';
import { type ScaleName, scales } from '@/lib/imports/tables/read-value';
import { catalogue } from '@/lib/turnaround/catalogue';
import { tellsLosses } from '@/lib/turnaround/words';

/** What the amounts of money of a grid are in, as its head says; null: each says it itself. */
export type GridScale = Exclude<ScaleName, 'units'> | null;

const short = { thousands: '000', millions: 'm', billions: 'bn', lakhs: ' lakh', crores: ' crore' } as const;
const said = /^(.*) \(in (thousands|millions|billions|lakhs|crores)\)$/s;

/** "£000", "$m": a scale with its currency, as it stands in the head of a table. */
export function scaleName(scale: NonNullable<GridScale>, currency: string, locale: Locale): string {
  const { prefix } = unitFormat(currency, locale);
  return `${prefix}${short[scale]}`;
}

/** What was typed under a scale, with that scale: "3,991 (in thousands)". What names a scale itself stays as it is. */
export function typedIn(text: string, scale: GridScale, of: ValueOf): string {
  if (scale === null || !isMoney(of) || namesScale(text)) return text;
  const read = readValueText(text, of);
  return read.ok && read.value.kind === 'figure' && /[1-9]/.test(text) ? `${text.trim()} (in ${scale})` : text;
}

/** Reads what was typed, in the scale that it was typed under. */
export function readTyped(text: string, of: ValueOf): Parsed {
  const [, own, scale] = said.exec(text) ?? [];
  if (own === undefined) return readValueText(text, of);
  const read = readValueText(own, of);
  return read.ok ? { ok: true, value: times(read.value, scales[scale as ScaleName]) } : read;
}

/** Whether a text says the scale that it was typed under. */
export function saysScale(text: string): boolean {
  return said.test(text);
}

/** A value under a scale: £3,991,000 is "3,991" in thousands. */
export function printedIn(value: Reported, scale: GridScale, of: ValueOf): string {
  if (scale === null || value.kind === 'missing' || !isMoney(of)) return printedValue(value, of);
  const scaled = times(value, -scales[scale]);
  if (scaled.kind === 'missing') return printedValue(value, of);
  const { floor } = catalogue[of.metric];
  const losses = tellsLosses(catalogue[of.metric]);
  return formatFigure(scaled.figure, { unit: 'index', locale: of.locale, style: 'full', floor, losses });
}

/** A value as a person would type it under a scale, so that it reads back the same. */
export function textIn(value: Reported, scale: GridScale, of: ValueOf): string {
  const text = printedIn(value, scale, of);
  const read = readTyped(typedIn(text, scale, of), of);
  return read.ok && sameValue(read.value, value) ? text : valueText(value, of);
}

/** A typed text as it is typed again: without the scale where that is the grid's own. */
export function retyped(text: string, scale: GridScale): string {
  const [, own, under] = said.exec(text) ?? [];
  return own !== undefined && under === scale ? own : text;
}

const isMoney = ({ unit }: ValueOf) => /^[A-Z]{3}$/.test(unit);

function times(value: Reported, power: number): Reported {
  if (value.kind === 'missing') return value;
  const by = (amount: string | null) => (amount === null ? null : plainText(decimal(amount).times(`1e${power}`)));
  const { low, high } = value.figure;
  return { kind: 'figure', figure: { ...value.figure, low: by(low), high: by(high) } };
}
