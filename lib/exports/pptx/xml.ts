import { cleanText } from '@/lib/text/clean-text';

type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** XML that is already escaped. */
export type Xml = string;

/** An element: attributes without a value are left out, text must be escaped by `escaped` before. */
export function el(name: string, attributes: Attributes = {}, ...children: readonly Xml[]): Xml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(typeof value === 'boolean' ? (value ? '1' : '0') : String(value))}"`)
    .join('');
  const inside = children.join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** Any text, so that it stands in XML as text. */
export function escaped(text: string): Xml {
  return cleanText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A part of a package. */
export function part(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}
