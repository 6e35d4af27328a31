import { cleanText } from '@/lib/text/clean-text';

const elements = new Set(
  'svg g path rect line circle polygon polyline text tspan title desc defs pattern clipPath'.split(' '),
);

const attributes = new Set(
  (
    'id x y x1 x2 y1 y2 dx dy cx cy r rx ry d points width height viewBox transform fill stroke opacity role ' +
    'fill-opacity stroke-opacity stroke-width stroke-dasharray stroke-linejoin stroke-linecap paint-order clip-path ' +
    'font-size font-weight font-family font-variant text-anchor patternUnits patternTransform data-mark data-marks ' +
    'aria-label aria-labelledby aria-hidden preserveAspectRatio xmlns'
  ).split(' '),
);

/** What the serialiser reads of a document's node. */
export type Tree = {
  readonly nodeType: number;
  readonly tagName?: string;
  readonly textContent: string | null;
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>;
  readonly childNodes: Iterable<Tree>;
};

const elementNode = 1;
const textNode = 3;

/**
 * A drawing as SVG text: only known elements and attributes, no address but `#id`, all text escaped and
 * fit for XML, ids numbered in their order under `prefix`. The same tree gives the same bytes.
 */
export function serialise(tree: Tree, prefix: string): string {
  const ids = new Map<string, string>();
  collectIds(tree, prefix, ids);
  return write(tree, ids);
}

function collectIds(node: Tree, prefix: string, ids: Map<string, string>): void {
  const id = [...(node.attributes ?? [])].find(({ name }) => name === 'id')?.value;
  if (id && isAllowed(node)) ids.set(id, `${prefix}${ids.size + 1}`);
  for (const child of node.childNodes) collectIds(child, prefix, ids);
}

function isAllowed(node: Tree): boolean {
  return node.nodeType === elementNode && elements.has(nameOf(node));
}

function nameOf(node: Tree): string {
  const name = node.tagName ?? '';
  return name.toLowerCase() === 'clippath' ? 'clipPath' : name.toLowerCase();
}

function write(node: Tree, ids: ReadonlyMap<string, string>): string {
  if (node.nodeType === textNode) return escapeText(node.textContent ?? '');
  if (!isAllowed(node)) return '';
  const name = nameOf(node);
  const inside = [...node.childNodes].map((child) => write(child, ids)).join('');
  if (inside === '' && (name === 'g' || name === 'defs')) return '';
  const written = [...(node.attributes ?? [])].flatMap(({ name: key, value }) => attribute(key, value, ids)).join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

function attribute(name: string, value: string, ids: ReadonlyMap<string, string>): string[] {
  if (!attributes.has(name)) return [];
  if (name === 'id') return ids.has(value) ? [` id="${ids.get(value)}"`] : [];
  if (name === 'aria-labelledby')
    return [
      ` ${name}="${value
        .split(' ')
        .flatMap((id) => ids.get(id) ?? [])
        .join(' ')}"`,
    ];
  const reference = /^url\(["']?#(.+?)["']?\)$/.exec(value)?.[1];
  if (reference) return ids.has(reference) ? [` ${name}="url(#${ids.get(reference)})"`] : [];
  if (/url\s*\(|javascript:/i.test(value) && name !== 'aria-label') return [];
  return [` ${name}="${escapeText(numeric.has(name) ? shortenNumbers(value) : value)}"`];
}

const numeric = new Set('x y x1 x2 y1 y2 cx cy r d points width height transform'.split(' '));

/** Coordinates to a hundredth of a pixel: nobody sees more, and the drawing stays small. */
function shortenNumbers(value: string): string {
  return value.replace(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100));
}

function escapeText(text: string): string {
  return cleanText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
