import { drawHatch } from './draw-hatch';
import { outlineOf } from './outline';
import { colourOf, number, numbers, referenceOf, type Style } from './style';
import type { SvgElement } from './svg-tree';

type Document = PDFKit.PDFDocument;

/** Elements that others refer to, by id. */
export type Definitions = ReadonlyMap<string, SvgElement>;

/** Fills and strokes a shape. */
export function drawShape(pdf: Document, element: SvgElement, style: Style, definitions: Definitions): void {
  const outline = outlineOf(element);
  if (!outline) throw new Error(`A drawing may not hold <${element.name}>.`);
  const pattern = definitions.get(referenceOf(style.fill) ?? '');
  if (pattern) drawHatch(pdf, element, outline, pattern);
  const [fill, stroke] = [colourOf(style.fill), colourOf(style.stroke)];
  const width = number(style['stroke-width'], 1);
  if (fill) pdf.path(outline).fillOpacity(opacity(style, 'fill')).fill(fill);
  if (stroke && width > 0) {
    pdf.save();
    pdf.path(outline).lineWidth(width).strokeOpacity(opacity(style, 'stroke'));
    setLine(pdf, style);
    pdf.stroke(stroke);
    pdf.restore();
  }
}

/** How strongly a fill or a stroke covers. */
export function opacity(style: Style, what: 'fill' | 'stroke'): number {
  return number(style[`${what}-opacity`], 1) * number(style.opacity, 1);
}

function setLine(pdf: Document, style: Style): void {
  pdf.lineCap(style['stroke-linecap'] === 'round' ? 'round' : 'butt');
  pdf.lineJoin(style['stroke-linejoin'] === 'round' ? 'round' : 'miter');
  pdf.miterLimit(4);
  const dashes = numbers(style['stroke-dasharray']);
  if (dashes.some((length) => length > 0)) pdf.addContent(`[${dashes.join(' ')}] 0 d`);
}
