import { type Box, boxOf } from './outline';
import { colourOf } from './style';
import type { SvgElement } from './svg-tree';
import { type Matrix, readTransform, unapply } from './transform';

type Document = PDFKit.PDFDocument;

/**
 * Fills a shape with a pattern of rectangles. They are drawn as shapes inside the outline, not as a tiling of PDF:
 * viewers draw tilings as coarse pictures with seams. A stripe as high as its tile runs through all of them.
 */
export function drawHatch(pdf: Document, element: SvgElement, outline: string, pattern: SvgElement): void {
  const turned = readTransform(pattern.attributes.patternTransform);
  const tile = boxOf(pattern.attributes);
  if (tile.width <= 0 || tile.height <= 0) return;
  const area = coveredBy(boxOf(element.attributes), turned);
  pdf.save();
  pdf.path(outline).clip();
  pdf.transform(...turned);
  for (const part of pattern.children) {
    if (typeof part === 'string' || part.name !== 'rect') continue;
    const colour = colourOf(part.attributes.fill);
    if (!colour) continue;
    for (const { x, y, width, height } of repeated(boxOf(part.attributes), tile, area)) pdf.rect(x, y, width, height);
    pdf.fillOpacity(1).fill(colour);
  }
  pdf.restore();
}

/** The box around a box, as the pattern sees it. */
function coveredBy({ x, y, width, height }: Box, turned: Matrix): Box {
  const corners = [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ].map(([left = 0, top = 0]) => unapply(turned, left, top));
  const [xs, ys] = [corners.map(([left]) => left), corners.map(([, top]) => top)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

function repeated(part: Box, tile: Box, area: Box): Box[] {
  const columns = places(part.x, part.width, tile.x, tile.width, area.x, area.width);
  const rows = places(part.y, part.height, tile.y, tile.height, area.y, area.height);
  return columns.flatMap(([x, width]) => rows.map(([y, height]) => ({ x, y, width, height })));
}

/** Where a part begins and how long it is, in every tile of a span; once, where it fills its tiles. */
function places(start: number, length: number, from: number, tile: number, area: number, size: number) {
  if (length >= tile) return [[area, size] as const];
  const first = Math.floor((area - from) / tile);
  const count = Math.ceil(size / tile) + 1;
  return Array.from({ length: count }, (_, at) => [from + start + (first + at) * tile, length] as const);
}
