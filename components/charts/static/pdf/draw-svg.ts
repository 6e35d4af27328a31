import { type Definitions, drawShape } from './draw-shape';
import { drawText } from './draw-text';
import { boxOf, outlineOf } from './outline';
import { firstStyle, numbers, referenceOf, type Style, styleOf } from './style';
import type { SvgElement } from './svg-tree';
import { readTransform } from './transform';

type Document = PDFKit.PDFDocument;

/** Draws an SVG into a rectangle of the page from its upper left corner, as large as fits. */
export function drawSvg(pdf: Document, svg: SvgElement, width: number, height: number): void {
  const definitions = definitionsIn(svg, new Map());
  const [left = 0, top = 0, wide = width, high = height] = numbers(svg.attributes.viewBox);
  const scale = Math.min(width / wide, height / high);
  pdf.save();
  pdf.transform(
    scale,
    0,
    0,
    scale,
    (width - wide * scale) / 2 - left * scale,
    (height - high * scale) / 2 - top * scale,
  );
  drawChildren(pdf, svg, styleOf(firstStyle, svg), definitions);
  pdf.restore();
}

function definitionsIn(element: SvgElement, found: Map<string, SvgElement>): Definitions {
  if (element.attributes.id) found.set(element.attributes.id, element);
  for (const child of element.children) if (typeof child !== 'string') definitionsIn(child, found);
  return found;
}

function drawChildren(pdf: Document, element: SvgElement, style: Style, definitions: Definitions): void {
  for (const child of element.children) if (typeof child !== 'string') draw(pdf, child, style, definitions);
}

const described = new Set(['title', 'desc', 'defs', 'pattern', 'clipPath']);

function draw(pdf: Document, element: SvgElement, outer: Style, definitions: Definitions): void {
  if (described.has(element.name)) return;
  const style = styleOf(outer, element);
  const clip = definitions.get(referenceOf(element.attributes['clip-path']) ?? '');
  const isMoved = Boolean(clip || element.attributes.transform || element.name === 'svg');
  if (isMoved) pdf.save();
  if (element.attributes.transform) pdf.transform(...readTransform(element.attributes.transform));
  if (clip) clipBy(pdf, clip);
  if (element.name === 'svg') enter(pdf, element);
  if (element.name === 'g' || element.name === 'svg') drawChildren(pdf, element, style, definitions);
  else if (element.name === 'text') drawText(pdf, element, style);
  else drawShape(pdf, element, style, definitions);
  if (isMoved) pdf.restore();
}

/** A drawing in a drawing: its own units, and nothing beyond its edges. */
function enter(pdf: Document, { attributes }: SvgElement): void {
  const { x, y, width, height } = boxOf(attributes);
  const [left = 0, top = 0, wide = width, high = height] = numbers(attributes.viewBox);
  pdf.rect(x, y, width, height).clip();
  pdf.transform(width / wide, 0, 0, height / high, x - (left * width) / wide, y - (top * height) / high);
}

function clipBy(pdf: Document, clip: SvgElement): void {
  const outlines = clip.children.flatMap((child) => (typeof child === 'string' ? [] : (outlineOf(child) ?? [])));
  pdf.path(outlines.join('')).clip();
}
