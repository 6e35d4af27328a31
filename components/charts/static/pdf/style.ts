import type { SvgElement } from './svg-tree';

/** How an element is drawn: its own attributes over those of the elements around it. */
export type Style = Readonly<Record<string, string>>;

const inherited = (
  'fill fill-opacity stroke stroke-opacity stroke-width stroke-dasharray stroke-linejoin stroke-linecap ' +
  'font-size font-weight text-anchor paint-order'
).split(' ');

export const firstStyle: Style = { fill: '#000000', stroke: 'none', opacity: '1' };

/** The style of an element inside another. */
export function styleOf(outer: Style, { attributes }: SvgElement): Style {
  const own = inherited.flatMap((name) => (attributes[name] === undefined ? [] : [[name, attributes[name]]]));
  const opacity = Number(outer.opacity) * number(attributes.opacity, 1);
  return { ...outer, ...Object.fromEntries(own), opacity: String(opacity) };
}

/** An attribute as a number; what is no number is `otherwise`. */
export function number(value: string | undefined, otherwise = 0): number {
  const read = Number.parseFloat(value ?? '');
  return Number.isFinite(read) ? read : otherwise;
}

/** Numbers of a list: a dash array, a view box. */
export function numbers(value: string | undefined): number[] {
  return [...(value ?? '').matchAll(/-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi)].map(([text]) => Number(text));
}

/** A paint that is a plain colour; null for none and for a reference. */
export function colourOf(paint: string | undefined): string | null {
  if (!paint || paint === 'none' || paint === 'transparent' || paint.startsWith('url(')) return null;
  return paint;
}

/** The id that a paint refers to: `c5` of `url(#c5)`. */
export function referenceOf(value: string | undefined): string | null {
  return /^url\(["']?#([^"')]+)["']?\)$/.exec(value ?? '')?.[1] ?? null;
}
