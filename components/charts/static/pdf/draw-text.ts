import { type FontRun, fontRuns, openFont } from '../font-runs';
import type { FontWeight } from '../fonts';
import { opacity } from './draw-shape';
import { features, layoutOf, setFont } from './layouts';
import { colourOf, number, type Style } from './style';
import type { SvgElement } from './svg-tree';
import { type Span, textChunks } from './text-chunks';

type Document = PDFKit.PDFDocument;

type Run = FontRun & { readonly style: Style; readonly size: number; readonly width: number };

/** Writes a text as text: it can be selected and found. */
export function drawText(pdf: Document, element: SvgElement, style: Style): void {
  for (const { x, y, spans } of textChunks(element, style)) {
    const runs = spans.flatMap(runsOf);
    const width = runs.reduce((sum, run) => sum + run.width, 0);
    let left = x - width * (anchors[style['text-anchor'] ?? ''] ?? 0);
    for (const run of runs) {
      drawHalo(pdf, run, left, y);
      drawRun(pdf, run, left, y);
      left += run.width;
    }
  }
}

function runsOf({ text, style }: Span): Run[] {
  const size = number(style['font-size'], 16);
  return fontRuns(text, weightOf(style)).map((run) => ({ ...run, style, size, width: widthOf(run, size) }));
}

function drawRun(pdf: Document, { text, file, isHeld, size, style }: Run, x: number, y: number): void {
  const fill = colourOf(style.fill);
  if (!fill) return;
  setFont(pdf, file);
  pdf.fontSize(size).fillOpacity(opacity(style, 'fill')).fillColor(fill);
  // A box for an unknown character keeps what it stands for, so that it can be found and copied.
  if (!isHeld) pdf.markContent('Span', { actual: text });
  pdf.text(text, x, y, { lineBreak: false, baseline: 'alphabetic', features });
  if (!isHeld) pdf.endMarkedContent();
}

const anchors: Readonly<Record<string, number>> = { middle: 0.5, end: 1 };

function weightOf(style: Style): FontWeight {
  const weight = style['font-weight'] === 'bold' ? 700 : number(style['font-weight'], 400);
  if (weight >= 650) return 700;
  return weight >= 500 ? 600 : 400;
}

function widthOf({ text, file }: FontRun, size: number): number {
  return (layoutOf(file, text).advanceWidth / openFont(file).unitsPerEm) * size;
}

/** Behind a text, as outlines: a text that is written twice is found twice. */
function drawHalo(pdf: Document, { text, file, size, style }: Run, x: number, y: number): void {
  const stroke = colourOf(style.stroke);
  if (!stroke || !style['paint-order']?.startsWith('stroke')) return;
  const scale = size / openFont(file).unitsPerEm;
  const { glyphs, positions } = layoutOf(file, text);
  let left = 0;
  pdf.save();
  pdf.transform(scale, 0, 0, -scale, x, y);
  for (const [at, glyph] of glyphs.entries()) {
    const place = positions[at];
    const outline = glyph.path.translate(left + (place?.xOffset ?? 0), place?.yOffset ?? 0).toSVG();
    if (outline) pdf.path(outline);
    left += place?.xAdvance ?? 0;
  }
  pdf.lineWidth(number(style['stroke-width'], 1) / scale).lineJoin('round');
  pdf.strokeOpacity(opacity(style, 'stroke')).stroke(stroke);
  pdf.restore();
}
