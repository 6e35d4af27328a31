import { number, type Style, styleOf } from './style';
import type { SvgElement } from './svg-tree';

/** A text in one style. */
export type Span = { readonly text: string; readonly style: Style };

/** A line of text from one place on: spans that follow one another. */
export type Chunk = { readonly x: number; readonly y: number; readonly spans: readonly Span[] };

/** A text element as lines: a `<tspan>` that has a place of its own begins a new one, another goes on in its style. */
export function textChunks(element: SvgElement, style: Style): Chunk[] {
  const { x, y, dx, dy } = element.attributes;
  const chunks = [{ x: number(x) + number(dx), y: number(y) + number(dy), spans: [] as Span[] }];
  for (const child of element.children) {
    const last = chunks.at(-1);
    if (!last) continue;
    if (typeof child === 'string') last.spans.push({ text: child, style });
    else {
      const spans = textChunks(child, styleOf(style, child)).flatMap((chunk) => chunk.spans);
      const place = placeOf(child, last);
      if (place) chunks.push({ ...place, spans });
      else last.spans.push(...spans);
    }
  }
  return chunks.map((chunk) => ({ ...chunk, spans: collapsed(chunk.spans) })).filter(({ spans }) => spans.length > 0);
}

function placeOf({ name, attributes }: SvgElement, last: { readonly x: number; readonly y: number }) {
  if (name !== 'tspan') throw new Error(`A text of a drawing may not hold <${name}>.`);
  const { x, y, dx, dy } = attributes;
  if (x === undefined && y === undefined && dx === undefined && dy === undefined) return null;
  return { x: number(x, last.x) + number(dx), y: number(y, last.y) + number(dy) };
}

/** Spaces as SVG has them: one between words, none at the ends of a line. */
function collapsed(spans: readonly Span[]): Span[] {
  let before = ' ';
  const texts = spans.map(({ text, style }) => {
    const single = text.replace(/\s+/g, ' ');
    const kept = before.endsWith(' ') ? single.trimStart() : single;
    before = kept || before;
    return { text: kept, style };
  });
  const filled = texts.filter(({ text }) => text !== '');
  return filled.map((span, at) => (at === filled.length - 1 ? { ...span, text: span.text.trimEnd() } : span));
}
