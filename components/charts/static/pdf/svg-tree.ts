/** An element of a drawing. Text stands as a child. */
export type SvgElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (SvgElement | string)[];
};

type Open = { name: string; attributes: Record<string, string>; children: (SvgElement | string)[] };

const token = /<\?[^>]*\?>|<(\/?)([A-Za-z]\w*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;

/**
 * Reads a drawing of our own serialiser: elements, attributes in double quotes, text. Anything else, such as a
 * comment, a doctype or an unclosed element, is refused.
 */
export function readSvg(svg: string): SvgElement {
  const root: Open = { name: '', attributes: {}, children: [] };
  const open = [root];
  token.lastIndex = 0;
  while (token.lastIndex < svg.length) {
    const at = token.lastIndex;
    const match = token.exec(svg);
    const parent = open.at(-1);
    if (!match || !parent) throw new Error(`The drawing cannot be read at character ${at}.`);
    const [, closes, name, attributes = '', isEmpty, text] = match;
    if (text !== undefined) parent.children.push(withoutEntities(text));
    else if (closes) close(open, name);
    else if (name) {
      const element: Open = { name, attributes: readAttributes(attributes), children: [] };
      parent.children.push(element);
      if (!isEmpty) open.push(element);
    }
  }
  const [svgElement] = root.children.filter((child) => typeof child !== 'string');
  if (open.length !== 1 || svgElement?.name !== 'svg') throw new Error('The drawing has no whole <svg>.');
  return svgElement;
}

function close(open: Open[], name: string | undefined): void {
  if (open.length < 2 || open.pop()?.name !== name) throw new Error(`</${name}> closes nothing in the drawing.`);
}

function readAttributes(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
    key,
    withoutEntities(value),
  ]);
  return Object.fromEntries(pairs) as Record<string, string>;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function withoutEntities(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string | undefined) =>
    code ? String.fromCodePoint(Number(code)) : (entities[name ?? ''] ?? whole),
  );
}
