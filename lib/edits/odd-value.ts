import type { Reported } from '@/lib/figures/figure';
import { catalogue, type MetricKey } from '@/lib/turnaround/catalogue';

/**
 * How many times a value is its neighbours, where that looks like a slip: about a power of ten beside figures that are
 * alike, 450 times or more beside any. Null for all else. Results go up and down: there only thousands are one.
 * @param beside the figures of the same row next to it
 */
export function oddTimes(value: Reported, beside: readonly Reported[], metric: MetricKey): number | null {
  const own = sizeOf(value);
  const sizes = beside
    .map(sizeOf)
    .filter((size) => size > 0)
    .sort((one, other) => one - other);
  const level = sizes[Math.floor((sizes.length - 1) / 2)];
  if (own === 0 || level === undefined) return null;
  const times = own / level;
  const power = Math.log10(times);
  const isPower = (step: number, near: number) =>
    Math.round(power / step) !== 0 && Math.abs(power - step * Math.round(power / step)) <= near;
  if (catalogue[metric].floor !== '0') return isPower(3, 0.35) && Math.abs(power) > 1.5 ? times : null;
  const isSteady = sizes.length > 1 && (sizes.at(-1) ?? 0) <= 2 * (sizes[0] ?? 0);
  const isOdd = Math.abs(power) >= Math.log10(450) || (isSteady && (isPower(1, 0.1) || Math.abs(power) >= 1.9));
  return isOdd ? times : null;
}

/** "about 10 times", "about a tenth of": how a value compares with what stands beside it. */
export function timesWords(times: number): string {
  const round = (number: number) => rounded(number).toLocaleString('en-US');
  if (times >= 1) return `about ${round(times)} times`;
  const parts: Readonly<Record<string, string>> = { 10: 'a tenth', 100: 'a hundredth', '1,000': 'a thousandth' };
  const part = round(1 / times);
  return `about ${parts[part] ?? `1/${part}`} of`;
}

/** A power of ten where it is nearly one, else one digit. */
function rounded(number: number): number {
  const power = Math.round(Math.log10(number));
  return Math.abs(Math.log10(number) - power) <= 0.1 ? 10 ** power : Number(number.toPrecision(1));
}

/** The size of a figure as far as a slip of a power of ten is concerned; 0 where it has none. */
function sizeOf(value: Reported): number {
  if (value.kind === 'missing') return 0;
  const ends = [value.figure.low, value.figure.high].flatMap((end) => (end === null ? [] : [Math.abs(Number(end))]));
  const filled = ends.filter((end) => end > 0);
  return filled.length === 0 ? 0 : filled.reduce((sum, end) => sum + end, 0) / filled.length;
}
